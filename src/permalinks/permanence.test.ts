import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { compile, turnsOf } from '../transcript/index.ts';
import { settleAddresses } from './addresses.ts';
import { EditedInterview } from './edited-interview.ts';
import { entriesOf, writeEntry } from './ledger-text.ts';
import { targetsOf } from './targets.ts';

/** What the words of an address were when it was published. */
type Published = Map<string, readonly number[]>;

/** How addresses fared through a series of edits. */
interface Fates {
  /** Addresses that were followed, once after each edit. */
  followed: number;
  /** Those that led to a turn which holds neither the first nor most of their words. */
  wrong: string[];
  /** Those that led nowhere, and nothing was said of it. */
  dead: string[];
  /** Those that were reported though some of their words are still there. */
  doubted: number;
  /** Those that were reported, and their words are gone. */
  retired: number;
  addresses: number;
  turns: number;
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

/** A ledger that is brought up to date after edits, and what is known of its addresses beside it. */
class Archive {
  readonly interview: EditedInterview;
  readonly published: Published = new Map();
  readonly fates: Fates = {
    followed: 0,
    wrong: [],
    dead: [],
    doubted: 0,
    retired: 0,
    addresses: 0,
    turns: 0,
  };
  text = '';
  readonly #withdrawn = new Set<string>();

  constructor(interview: EditedInterview) {
    this.interview = interview;
    this.update('publish');
  }

  /** What `verbatim permalinks` does, and a publisher who withdraws what is gone. */
  update(edit: string): void {
    const { fates, interview, published } = this;
    const targets = targetsOf({ chapters: interview.chapters() });
    const places = targets.flatMap(({ kind }, at) => (kind === 'turn' ? [at] : []));
    const entries = entriesOf({ text: this.text });
    const settled = settleAddresses(entries, targets);
    const leadsTo = new Map<string, number>();
    for (const [at, { id, aliases }] of settled.targets.entries()) {
      for (const one of [id, ...aliases]) {
        expect(leadsTo.has(one), `${one} stands once in the page`).toBe(false);
        leadsTo.set(one, at);
      }
    }
    const gone = new Set(settled.gone.map(({ id }) => id));
    const doubted = new Set<string>();
    const standing = placesOf(interview);
    for (const [id, words] of published) {
      if (this.#withdrawn.has(id)) continue;
      fates.followed += 1;
      const right = rightTurns(words, standing);
      const at = leadsTo.get(id);
      if (at !== undefined) {
        const turn = places.indexOf(at);
        if (!right.has(turn)) fates.wrong.push(`${edit}: ${id}`);
        // Of a turn that was split, the address stands for the part that it leads to.
        const left = words.filter((word) => standing.get(word) === turn);
        if (left.length > 0) published.set(id, left);
      } else if (!gone.has(id)) fates.dead.push(`${edit}: ${id}`);
      else if (right.size > 0) doubted.add(words.join());
      else fates.retired += 1;
    }
    fates.doubted += doubted.size;
    for (const id of gone) this.#withdrawn.add(id);
    this.text = entriesOf(settled)
      .map((entry) => writeEntry(gone.has(entry.id) ? { ...entry, retired: 'Taken out.' } : entry))
      .join('\n');
    for (const [nth, at] of places.entries()) {
      const id = settled.targets[at]?.id ?? '';
      const words = interview.turns[nth]?.words.map(({ key }) => key) ?? [];
      if (!published.has(id)) published.set(id, words);
    }
    fates.addresses = published.size;
    fates.turns = interview.turns.length;
  }
}

function editAtRandom(archive: Archive, edits: number, batch: number): Fates {
  for (let done = 0; done < edits; done += batch) {
    const names = Array.from({ length: batch }, () => archive.interview.edit());
    archive.update(names.join(', '));
  }
  return archive.fates;
}

const EDITS = 200;
const SEEDS = [4, 6, 9, 11, 12];

describe.each(SEEDS)('an interview that is edited two hundred times (seed %i)', (seed) => {
  const make = () => new Archive(new EditedInterview(seededRandom(seed)).generate());

  test('keeps every address: it leads to its words, or is reported as gone', () => {
    const fates = editAtRandom(make(), EDITS, 1);
    console.log(seed, { ...fates, wrong: fates.wrong.length }, fates.wrong.slice(0, 5));
    expect(fates.wrong).toEqual([]);
    expect(fates.dead).toEqual([]);
    expect(fates.doubted).toBeLessThan(EDITS / 20);
  });

  test('in tens', () => {
    const fates = editAtRandom(make(), EDITS, 10);
    console.log(seed, { ...fates, wrong: fates.wrong.length }, fates.wrong.slice(0, 5));
    expect(fates.wrong).toEqual([]);
    expect(fates.dead).toEqual([]);
  });

  test('60', () => {
    const archive = make();
    for (let n = 0; n < EDITS; n += 1) {
      archive.interview.rewrite(0.6);
      archive.update('60');
    }
    const fates = archive.fates;
    console.log(seed, { ...fates, wrong: fates.wrong.length }, fates.wrong.slice(0, 5));
  });
});
