import { describe, expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../bench/seeded-random.ts';
import { REAL_TRANSCRIPTS, readRealTranscript } from '../../tests/real-transcripts.ts';
import { compile, turnsOf } from '../transcript/index.ts';
import { EditedArchive, type Fates } from './edited-archive.ts';
import { EditedInterview } from './edited-interview.ts';

const EDITS = 200;

/** Edits at random, and brings the ledger up to date after so many at once. */
function editAtRandom(archive: EditedArchive, batch: number): Fates {
  for (let done = 0; done < EDITS; done += batch) {
    const edits = Array.from({ length: batch }, () => archive.interview.edit());
    archive.update(edits.join(', '));
  }
  return archive.fates;
}

/** What hangs on the seed, for a longer run: `VERBATIM_SEEDS=40`. */
const SEEDS = Array.from({ length: Number(process.env['VERBATIM_SEEDS'] ?? 2) }, (_, n) => n + 1);

function generated(seed: number): EditedInterview {
  return new EditedInterview(seededRandom(seed)).generate();
}

test('the interview that is edited is read by the compiler as the test reads it', () => {
  const interview = generated(1);
  for (let edits = 0; edits < 20; edits += 1) interview.edit();
  const { transcript } = compile(interview.markdown(), 'edited.md');
  const part = ({ id, text, start }: (typeof transcript.chapters)[0]['turns'][0]) => [
    id,
    text,
    start,
  ];
  const read = turnsOf({ chapters: interview.chapters() });
  expect(turnsOf(transcript).map(part)).toEqual(read.map(part));
});

describe.each(SEEDS)(
  'an interview of 170 turns that is edited two hundred times (seed %i)',
  (seed) => {
    test.each([1, 10])('%i at a time: each address leads to its words, or is reported', (batch) => {
      const { wrong, dead, followed, doubted, gone } = editAtRandom(
        new EditedArchive(generated(seed)),
        batch,
      );
      expect({ wrong, dead }).toEqual({ wrong: [], dead: [] });
      expect(followed).toBeGreaterThan((EDITS / batch) * 170);
      expect(gone).toBeGreaterThan(0);
      // One in ten edits may raise a question that an editor has to answer.
      expect(doubted).toBeLessThanOrEqual(EDITS / 10);
    });
  },
);

test('an address leads to its turn, or is reported, where 60 % of its words are others', () => {
  let long = 0;
  let found = 0;
  for (let n = 0; n < 80; n += 1) {
    const archive = new EditedArchive(generated(1));
    const { words } = archive.interview.rewrite(0.6, seededRandom(n));
    archive.update('rewrite');
    const { wrong, dead, gone, doubted } = archive.fates;
    expect({ wrong, dead }).toEqual({ wrong: [], dead: [] });
    // Of a word or two nothing may be left.
    if (words.length < 10) continue;
    long += 1;
    if (gone + doubted === 0) found += 1;
  }
  expect(found / long).toBeGreaterThan(0.85);
});

test.skipIf(REAL_TRANSCRIPTS.length === 0)(
  'real transcripts of ../shared/corpora keep their addresses through two hundred edits',
  { timeout: 600_000 },
  () => {
    for (const seed of SEEDS) {
      const [file = ''] = shuffle(REAL_TRANSCRIPTS, seededRandom(seed));
      const { transcript } = compile(readRealTranscript(file), file);
      const interview = new EditedInterview(seededRandom(seed)).take(transcript);
      const { wrong, dead } = editAtRandom(new EditedArchive(interview), 1);
      expect({ file, wrong, dead }).toEqual({ file, wrong: [], dead: [] });
    }
  },
);
