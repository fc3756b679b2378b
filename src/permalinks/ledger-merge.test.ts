import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { settleAddresses } from './addresses.ts';
import { EditedArchive } from './edited-archive.ts';
import { EditedInterview } from './edited-interview.ts';
import { textOfParts } from './ledger-entries.ts';
import { readLedger } from './ledger-text.ts';
import { LedgerUpdate } from './ledger-update.ts';
import { Succession } from './succession.ts';
import { targetsOf } from './targets.ts';
import { unionMerge } from './union-merge.ts';

/** For a longer run: `VERBATIM_SEEDS=100`. */
const SEEDS = Array.from({ length: Number(process.env['VERBATIM_SEEDS'] ?? 6) }, (_, n) => n + 1);

const EDITS = 8;

/** Another interview of the ledger, whose lines stand beside. */
const NEIGHBOUR = settleAddresses(
  [],
  targetsOf({ chapters: new EditedInterview(seededRandom(99)).generate(20).chapters() }),
).text;

/** The file with the lines of an interview, which may have been renamed, between those of others. */
function fileOf(text: string, isRenamed = false): string {
  const neighbours = ['fjord', 'gale'].map((slug) => ({ slug, line: 1, text: NEIGHBOUR }));
  const parts = [...neighbours, { slug: 'flood', line: 1, text }];
  const update = new LedgerUpdate({ parts: new Map(parts.map((part) => [part.slug, part])) });
  if (isRenamed) {
    update.move('flood', 'flut');
    update.set('flut', text);
  }
  return update.write();
}

/** Edits some turns of an interview at random, those before and behind them kept, and brings the ledger up to date after each edit. */
function editPart(archive: EditedArchive, before: number, behind: number): void {
  const { interview } = archive;
  for (let edits = 0; edits < EDITS; edits += 1) {
    const all = interview.turns;
    const [head, tail] = [all.slice(0, before), behind > 0 ? all.slice(-behind) : []];
    interview.turns = all.slice(before, all.length - behind);
    const edit = interview.edit();
    interview.turns = [...head, ...interview.turns, ...tail];
    archive.update(edit);
  }
}

describe.each(SEEDS)('two branches that edit an interview at random (seed %i)', (seed) => {
  const random = seededRandom(seed);
  const base = new EditedArchive(new EditedInterview(random).generate(60));
  for (let edits = 0; edits < 4; edits += 1) base.update(base.interview.edit());
  const middle = Math.floor(base.interview.turns.length / 2);
  const rest = base.interview.turns.length - middle;
  const ours = base.branch(seededRandom(seed + 1000));
  editPart(ours, 0, rest);
  const theirs = base.branch(seededRandom(seed + 2000));
  editPart(theirs, middle, 0);
  const all = [...ours.interview.turns.slice(0, -rest), ...theirs.interview.turns.slice(middle)];

  test.each([
    ['both', all, false],
    ['both, where one has renamed the file,', all, true],
    ['the one side alone', ours.interview.turns, false],
    ['the other side alone', theirs.interview.turns, true],
  ])(
    'and whose merge keeps the words of %s: each address of either leads to its words, or is reported',
    (_, turns, isRenamed) => {
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const) {
        const fileFrom = (archive: EditedArchive) =>
          fileOf(archive.text, isRenamed && archive === theirs);
        const merged = unionMerge(fileFrom(one), fileOf(base.text), fileFrom(other));
        const { ledger, faults } = readLedger(merged);
        expect(faults).toEqual([]);
        for (const slug of ['fjord', 'gale']) expect(ledger.parts.get(slug)?.text).toBe(NEIGHBOUR);
        const slug = isRenamed ? 'flut' : 'flood';
        const there = new Set(['fjord', 'gale', slug]);
        const text = textOfParts(new Succession(ledger, new Map(), there).partsOf(slug));
        const archive = base.branch(random);
        archive.interview.turns = structuredClone(turns);
        archive.merge(one, other, text);
        const { wrong, dead, doubted } = archive.fates;
        expect(dead).toEqual([]);
        // What was put together on a branch whose words were then left out is parted
        // again, with all else that it did, at once: of that no more is promised.
        if (turns !== all) continue;
        expect(wrong).toEqual([]);
        expect(doubted).toBeLessThanOrEqual(EDITS);
      }
    },
  );
});
