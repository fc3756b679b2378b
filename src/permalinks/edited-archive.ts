import { settleAddresses } from './addresses.ts';
import type { Random } from './drawn-words.ts';
import type { EditedInterview } from './edited-interview.ts';
import { entriesOf, readingsOf, writeEntry } from './ledger-entries.ts';
import { targetsOf } from './targets.ts';

/** How addresses fared through a series of edits. */
export interface Fates {
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
export function placesOf({ turns }: EditedInterview): Map<number, number> {
  return new Map(turns.flatMap(({ words }, at) => words.map(({ key }) => [key, at] as const)));
}

/** Turns that an address may lead to: those with its first words, or with most of them. */
export function rightTurns(
  words: readonly number[],
  places: ReadonlyMap<number, number>,
): Set<number> {
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
export class EditedArchive {
  readonly interview: EditedInterview;
  readonly fates: Fates = { followed: 0, wrong: [], dead: [], gone: 0, doubted: 0 };
  /** Which words each address was published for, by identity; on two branches it may be for two. */
  readonly #published = new Map<string, (readonly number[])[]>();
  readonly #withdrawn = new Set<string>();
  #text = '';

  constructor(interview: EditedInterview) {
    this.interview = interview;
    this.update('publish');
  }

  /** The lines of the ledger. */
  get text(): string {
    return this.#text;
  }

  /** The same archive on a branch of its own, of which the edits are to be made at random. */
  branch(random: Random): EditedArchive {
    const copy = new EditedArchive(this.interview.branch(random));
    // As it was published, and not as it would be for the first time.
    copy.#published.clear();
    copy.#take(this);
    copy.#text = this.#text;
    return copy;
  }

  /**
   * Takes over what two branches have published, and follows it.
   *
   * @param text the lines that git has made of theirs
   */
  merge(one: EditedArchive, other: EditedArchive, text: string): void {
    this.#published.clear();
    this.#take(one);
    this.#take(other);
    this.#text = text;
    this.update('merge');
  }

  #take(archive: EditedArchive): void {
    for (const [id, meanings] of archive.#published) {
      const known = this.#published.get(id) ?? [];
      const said = new Set(known.map((words) => words.join()));
      this.#published.set(id, [...known, ...meanings.filter((words) => !said.has(words.join()))]);
    }
    for (const id of archive.#withdrawn) this.#withdrawn.add(id);
  }

  /** What `verbatim permalinks` does, and a publisher who withdraws what is gone; then each address is followed. */
  update(edit: string): void {
    const targets = targetsOf({ chapters: this.interview.chapters() });
    const [entries = [], ...others] = readingsOf({ text: this.#text });
    const settled = settleAddresses(entries, targets, others);
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
        this.#published.set(id, [words.map(({ key }) => key)]);
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
    for (const [id, meanings] of this.#published) {
      if (this.#withdrawn.has(id)) continue;
      for (const [nth, words] of meanings.entries()) {
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
        if (left.length > 0) meanings[nth] = left;
      }
    }
    fates.doubted += doubted.size;
  }
}
