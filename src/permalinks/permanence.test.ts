import { describe, expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../bench/seeded-random.ts';
import { REAL_TRANSCRIPTS, readRealTranscript } from '../../tests/real-transcripts.ts';
import { compile, turnsOf } from '../transcript/index.ts';
import { settleAddresses } from './addresses.ts';
import { EditedInterview } from './edited-interview.ts';
import { entriesOf, writeEntry } from './ledger-entries.ts';
import { targetsOf } from './targets.ts';

/** How addresses fared through a series of edits. */
interface Fates {
  /** Addresses that were followed, each once after each edit. */
  followed: number;
  /** Those that led to a turn which has neither the first nor most of their words. */
  wrong: string[];
  /** Those that led nowhere, and nothing was said of it. */
  dead: string[];
  /** Those that were reported, and their words are gone. */
  gone: number;
  /** Words that were reported though some of them are still there: nobody could tell where. */
  doubted: number;
}

/** Where each word stands now. */
function placesOf({ turns }: EditedInterview): Map<number, number> {
  return new Map(turns.flatMap(({ words }, at) => words.map(({ key }) => [key, at] as const)));
}

/** Turns that an address may lead to: those with its first words, or with most of them. */
function rightTurns(words: readonly number[], places: ReadonlyMap<number, number>): Set<number> {
  const counts = new Map<number, number>();
  for (const word of words) {
    const at = places.get(word);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const [first, ...others] = counts.keys();
  const right = others.filter((at) => counts.get(at) === most);
  return new Set(first === undefined ? [] : [first, ...right]);
}

/** A ledger that is brought up to date after edits, and beside it what is true of its addresses. */
class Archive {
  readonly interview: EditedInterview;
  readonly fates: Fates = { followed: 0, wrong: [], dead: [], gone: 0, doubted: 0 };
  /** Which words each address was published for, by identity. */
  readonly #published = new Map<string, readonly number[]>();
  readonly #withdrawn = new Set<string>();
  #text = '';

  constructor(interview: EditedInterview) {
    this.interview = interview;
    this.update('publish');
  }

  /** What `verbatim permalinks` does, and a publisher who withdraws what is gone; then each address is followed. */
  update(edit: string): void {
    const targets = targetsOf({ chapters: this.interview.chapters() });
    const settled = settleAddresses(entriesOf({ text: this.#text }), targets);
    const turns = new Map(
      [...targets.entries()]
        .filter(([, { kind }]) => kind === 'turn')
        .map(([at], nth) => [at, nth]),
    );
    const leadsTo = new Map<string, number | undefined>();
    for (const [at, { id, aliases }] of settled.targets.entries()) {
      for (const one of [id, ...aliases]) {
        if (leadsTo.has(one)) throw new Error(`${edit}: ${one} stands twice in the page`);
        leadsTo.set(one, turns.get(at));
      }
    }
    const gone = new Set(settled.gone.map(({ id }) => id));
    this.#follow(edit, leadsTo, gone);
    for (const id of gone) this.#withdrawn.add(id);
    this.#text = entriesOf(settled)
      .map((one) => writeEntry(gone.has(one.id) ? { ...one, retired: 'Taken out.' } : one))
      .join('\n');
    for (const [at, { id }] of settled.targets.entries()) {
      const words = this.interview.turns[turns.get(at) ?? -1]?.words;
      if (words && !this.#published.has(id)) {
        this.#published.set(
          id,
          words.map(({ key }) => key),
        );
      }
    }
  }

  #follow(
    edit: string,
    leadsTo: ReadonlyMap<string, number | undefined>,
    gone: ReadonlySet<string>,
  ): void {
    const { fates, interview } = this;
    const places = placesOf(interview);
    const doubted = new Set<string>();
    for (const [id, words] of this.#published) {
      if (this.#withdrawn.has(id)) continue;
      fates.followed += 1;
      const right = rightTurns(words, places);
      const turn = leadsTo.get(id);
      if (turn === undefined) {
        if (!gone.has(id)) fates.dead.push(`${edit}: ${id}`);
        else if (right.size === 0) fates.gone += 1;
        else doubted.add(words.join());
        continue;
      }
      if (!right.has(turn)) fates.wrong.push(`${edit}: ${id}`);
      // Of a turn that was split, the address stands for the part that it leads to.
      const left = words.filter((word) => places.get(word) === turn);
      if (left.length > 0) this.#published.set(id, left);
    }
    fates.doubted += doubted.size;
  }
}

const EDITS = 200;

/** Edits at random, and brings the ledger up to date after so many at once. */
function editAtRandom(archive: Archive, batch: number): Fates {
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
        new Archive(generated(seed)),
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
    const archive = new Archive(generated(1));
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
      const { wrong, dead } = editAtRandom(new Archive(interview), 1);
      expect({ file, wrong, dead }).toEqual({ file, wrong: [], dead: [] });
    }
  },
);
