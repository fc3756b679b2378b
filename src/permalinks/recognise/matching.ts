import { Evidence } from '../evidence.ts';
import { type Fingerprint, HEADING_VOICE, wordsKey } from '../fingerprint.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Target } from '../targets.ts';

/** A turn as the ledger remembers it: its own address, and other names of the whole turn. */
export interface Known {
  entry: LedgerEntry;
  fingerprint: Fingerprint;
  names: ReadonlySet<string>;
}

/** The turns that entries of the ledger are about, in their order. */
export function knownTurns(entries: readonly LedgerEntry[]): Known[] {
  const names = new Map<string, string[]>();
  for (const { id, fingerprint, within } of entries) {
    if (!fingerprint && within !== undefined) {
      const own = names.get(within);
      if (own) own.push(id);
      else names.set(within, [id]);
    }
  }
  return entries.flatMap((entry) => {
    const { fingerprint, within, id } = entry;
    if (!fingerprint || within !== undefined || fingerprint.voice === HEADING_VOICE) return [];
    return [{ entry, fingerprint, names: new Set([id, ...(names.get(id) ?? [])]) }];
  });
}

/** Which turns of the ledger are which of the page, as far as it is known: by their places in both. */
export class Matching {
  readonly known: readonly Known[];
  readonly targets: readonly Target[];
  readonly evidence: Evidence;
  /** By place among the known turns: the place of the target. */
  readonly found = new Map<number, number>();
  /** By place of the target: those of the known turns. */
  readonly taken = new Map<number, number[]>();
  /** By how many seconds times have changed since the ledger was written, for most of the turns. */
  delay = 0;
  readonly #byWords = new Map<string, number[]>();

  constructor(known: readonly Known[], targets: readonly Target[]) {
    this.known = known;
    this.targets = targets;
    this.evidence = new Evidence(targets);
    for (const [place, { kind, fingerprint }] of targets.entries()) {
      if (kind !== 'turn') continue;
      const key = wordsKey(fingerprint);
      const own = this.#byWords.get(key);
      if (own) own.push(place);
      else this.#byWords.set(key, [place]);
    }
  }

  /** The turns of the page that say just what a known one says. */
  sayingTheSame({ entry }: Known): readonly number[] {
    return this.#byWords.get(wordsKey(entry.written)) ?? [];
  }

  /** Takes a turn of the page for a known one. */
  match(known: number, target: number): void {
    this.found.set(known, target);
    this.taken.set(target, [...(this.taken.get(target) ?? []), known]);
  }

  /** Takes back what a known turn was taken for. */
  release(known: number): void {
    const target = this.found.get(known);
    if (target === undefined) return;
    this.found.delete(known);
    const others = (this.taken.get(target) ?? []).filter((one) => one !== known);
    if (others.length > 0) this.taken.set(target, others);
    else this.taken.delete(target);
  }

  /** Whether two say just the same. */
  isSame(known: number, target: number): boolean {
    const one = this.known[known];
    const other = this.targets[target];
    return (
      one !== undefined &&
      other?.kind === 'turn' &&
      wordsKey(one.entry.written) === wordsKey(other.fingerprint)
    );
  }

  /** Whether a target is spoken in the second of a turn. */
  isAtSecond({ fingerprint }: Known, { start }: Target): boolean {
    return start !== undefined && Math.floor(start) - this.delay === fingerprint.start;
  }

  /** Whether a target is a turn, and no heading. */
  isSpoken(target: number): boolean {
    return this.targets[target]?.kind === 'turn';
  }

  /** The turn next to a target, over headings. */
  turnBeside(target: number, step: 1 | -1): number {
    let at = target + step;
    while (this.targets[at]?.kind === 'chapter') at += step;
    return at;
  }

  /** Whether two say just the same, and neither is taken. */
  isFree(known: number, target: number): boolean {
    return (
      this.isSame(known, target) &&
      !this.found.has(known) &&
      (this.taken.get(target) ?? []).length === 0
    );
  }

  /** How many words a known turn had. */
  countOf(known: number): number {
    return this.known[known]?.fingerprint.count ?? 0;
  }

  /** Words of a target that are nobody's yet. */
  roomIn(target: number): number {
    const taken = (this.taken.get(target) ?? []).reduce((sum, a) => sum + this.countOf(a), 0);
    return (this.targets[target]?.words.length ?? 0) - taken;
  }
}
