import { Evidence, type Finding } from './evidence.ts';
import { type Fingerprint, HEADING_VOICE } from './fingerprint.ts';
import { heaviestChain, type Pair } from './heaviest-chain.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Target } from './targets.ts';

/** Which target has the words of each address: its place among the targets. */
type Recognised = Map<string, number>;

/** A turn as the ledger remembers it: its own address, and other names of the whole turn. */
interface Known {
  entry: LedgerEntry;
  fingerprint: Fingerprint;
  names: ReadonlySet<string>;
}

/** What words must tell, in nats, to be taken for those of an address where they stood … */
const ENOUGH_IN_PLACE = 7;
/** … and anywhere else. */
const ENOUGH_ELSEWHERE = 14;
/** By how much the best of several must tell more than the next. */
const CLEARLY = 4;
/** So much tell the same second, the same number of words, another number … */
const SAME_SECOND = 4;
const SAME_COUNT = 1.5;
const OTHER_COUNT = -1;
/** … the same voice, another, and that nothing else has come or gone here. */
const SAME_VOICE = 0.7;
const OTHER_VOICE = -1;
const ALONE = 1;

/** The part of a turn's words that must fit into another beside those that are there. */
const ROOM = 0.6;

/** More places than this of the same few words are not told apart by trying all. */
const MOST_PAIRS = 40_000;

/** The words, whoever speaks. */
const wordsKey = (written: string) => written.slice(1);

/** Finds the turns that addresses lead to, after the transcript was corrected, by their words. */
class Recognition {
  readonly #known: readonly Known[];
  readonly #targets: readonly Target[];
  readonly #evidence: Evidence;
  /** By place among the known turns: the place of the target. */
  readonly #found = new Map<number, number>();
  /** By place of the target: those of the known turns. */
  readonly #taken = new Map<number, number[]>();

  /** @param targets turns alone count */
  constructor(known: readonly Known[], targets: readonly Target[]) {
    this.#known = known;
    this.#targets = targets;
    this.#evidence = new Evidence(targets);
  }

  get found(): ReadonlyMap<number, number> {
    return this.#found;
  }

  get evidence(): Evidence {
    return this.#evidence;
  }

  run(): void {
    const chain = this.#chain();
    for (const { a, b } of chain) this.#match(a, b);
    this.#matchBlocks();
    this.#matchMoved();
    this.#matchBlocks();
    for (const [from, to] of this.#gaps(chain)) this.#matchGap(from, to);
    this.#matchElsewhere();
  }

  #match(known: number, target: number): void {
    this.#found.set(known, target);
    this.#taken.set(target, [...(this.#taken.get(target) ?? []), known]);
  }

  #isSame(known: number, target: number): boolean {
    const one = this.#known[known];
    const other = this.#targets[target];
    return (
      one !== undefined &&
      other?.kind === 'turn' &&
      wordsKey(one.entry.written) === wordsKey(other.fingerprint)
    );
  }

  /** The targets of each wording. */
  #byWords(): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (const [index, { kind, fingerprint }] of this.#targets.entries()) {
      if (kind !== 'turn') continue;
      const key = wordsKey(fingerprint);
      const own = places.get(key);
      if (own) own.push(index);
      else places.set(key, [index]);
    }
    return places;
  }

  /** The turns whose words are as they were and whose order is. */
  #chain(): Pair[] {
    const places = this.#byWords();
    const own = Map.groupBy(this.#known, ({ entry }) => wordsKey(entry.written));
    const pairs: Pair[] = [];
    for (const [a, { entry, names, fingerprint }] of this.#known.entries()) {
      const key = wordsKey(entry.written);
      const same = places.get(key) ?? [];
      const isMany = same.length * (own.get(key)?.length ?? 0) > MOST_PAIRS;
      for (const b of same) {
        const target = this.#targets[b];
        const before = this.#isSame(a - 1, this.#turnBeside(b, -1));
        const after = this.#isSame(a + 1, this.#turnBeside(b, 1));
        if (isMany && !before && !after) continue;
        const weight =
          1 +
          Math.min(4, this.#evidence.worthOf(fingerprint) / 10) +
          (before ? 0.4 : 0) +
          (after ? 0.4 : 0) +
          (target?.fingerprint.charAt(0) === fingerprint.voice ? 0.3 : 0) +
          (names.has(target?.id ?? '') ? 0.1 : 0);
        pairs.push({ a, b, weight });
      }
    }
    return heaviestChain(pairs, this.#targets.length);
  }

  /** The turn next to a target, over headings. */
  #turnBeside(target: number, step: 1 | -1): number {
    let at = target + step;
    while (this.#targets[at]?.kind === 'chapter') at += step;
    return at;
  }

  #isFree(known: number, target: number): boolean {
    return (
      this.#isSame(known, target) && !this.#found.has(known) && (this.#taken.get(target) ?? []).length === 0
    );
  }

  /** What stands next to a turn that was found, and has stood there before. */
  #matchBlocks(): void {
    for (const step of [1, -1] as const) {
      const places = [...this.#found].sort(([a], [b]) => (a - b) * step);
      for (const [known, target] of places) {
        let [a, b] = [known + step, this.#turnBeside(target, step)];
        while (this.#isFree(a, b)) {
          this.#match(a, b);
          [a, b] = [a + step, this.#turnBeside(b, step)];
        }
      }
    }
  }

  /** Turns that were moved as they are, where their words tell enough and stand once. */
  #matchMoved(): void {
    const places = this.#byWords();
    const lost = [...this.#known.entries()].filter(([a]) => !this.#found.has(a));
    const counts = Map.groupBy(lost, ([, { entry }]) => wordsKey(entry.written));
    for (const [a, { entry, fingerprint }] of lost) {
      const key = wordsKey(entry.written);
      const free = (places.get(key) ?? []).filter((b) => this.#isFree(a, b));
      const [only] = free;
      if (only === undefined || free.length > 1 || (counts.get(key)?.length ?? 0) > 1) continue;
      if (this.#evidence.worthOf(fingerprint) >= ENOUGH_IN_PLACE) this.#match(a, only);
    }
  }

  /** What is left between two turns that stand as they stood, exclusive. */
  *#gaps(chain: readonly Pair[]): Generator<[Pick<Pair, 'a' | 'b'>, Pick<Pair, 'a' | 'b'>]> {
    let before: Pick<Pair, 'a' | 'b'> = { a: -1, b: -1 };
    const end = { a: this.#known.length, b: this.#targets.length };
    for (const pair of [...chain, end]) {
      yield [before, pair];
      before = pair;
    }
  }

  #matchGap(from: Pick<Pair, 'a' | 'b'>, to: Pick<Pair, 'a' | 'b'>): void {
    const lost: number[] = [];
    for (let a = from.a + 1; a < to.a; a += 1) if (!this.#found.has(a)) lost.push(a);
    const free: number[] = [];
    for (let b = from.b + 1; b < to.b; b += 1) {
      if (this.#targets[b]?.kind === 'turn' && !this.#taken.has(b)) free.push(b);
    }
    if (lost.length === 0 || free.length === 0) return;
    // Who has most words goes first: what is left of a turn's room may be another's.
    const byCount = lost.toSorted((x, y) => this.#countOf(y) - this.#countOf(x) || x - y);
    const isAlone = lost.length === 1 && free.length === 1;
    for (const a of byCount) {
      const b = this.#bestOf(a, free, isAlone);
      if (b !== undefined) this.#match(a, b);
    }
  }

  #countOf(known: number): number {
    return this.#known[known]?.fingerprint.count ?? 0;
  }

  /** Words of a target that are nobody's yet. */
  #roomIn(target: number): number {
    const taken = (this.#taken.get(target) ?? []).reduce((sum, a) => sum + this.#countOf(a), 0);
    return (this.#targets[target]?.words.length ?? 0) - taken;
  }

  #bestOf(known: number, free: readonly number[], isAlone: boolean): number | undefined {
    const one = this.#known[known];
    if (!one) return undefined;
    const { fingerprint } = one;
    let best: { target: number; told: number; hasHead: boolean } | undefined;
    for (const target of free) {
      const other = this.#targets[target];
      if (!other) continue;
      const isFirst = !this.#taken.has(target);
      if (!isFirst && this.#roomIn(target) < fingerprint.count * ROOM) continue;
      const finding = this.#evidence.find(fingerprint, other);
      const told = finding.told + this.#circumstances(one, other, isFirst, isAlone);
      if (told < ENOUGH_IN_PLACE && !this.#isWhollyIn(one, finding, target)) continue;
      const hasHead = finding.hasHead && finding.told > 0;
      const isBetter =
        !best || (hasHead !== best.hasHead ? hasHead : told > best.told + Number.EPSILON);
      if (isBetter) best = { target, told, hasHead };
    }
    return best?.target;
  }

  /** A few words, all of them there, in a turn that has room for them. */
  #isWhollyIn({ fingerprint }: Known, { share, hasHead }: Finding, target: number): boolean {
    return hasHead && share > 0.99 && this.#roomIn(target) >= fingerprint.count;
  }

  /** What tells for or against besides the words, where a turn stands in the place of one that is gone. */
  #circumstances(
    { names, fingerprint }: Known,
    target: Target,
    isFirst: boolean,
    isAlone: boolean,
  ): number {
    if (!isFirst) return 0;
    const count = target.words.length;
    const isSameCount = Math.abs(count - fingerprint.count) <= Math.max(0, fingerprint.count * 0.1);
    const isTimed = target.start !== undefined && names.has(`t=${Math.floor(target.start)}`);
    return (
      (isTimed ? SAME_SECOND : 0) +
      (isSameCount ? SAME_COUNT : OTHER_COUNT) +
      (target.fingerprint.charAt(0) === fingerprint.voice ? SAME_VOICE : OTHER_VOICE) +
      (isAlone ? ALONE : 0)
    );
  }

  /** Turns that were moved and corrected. */
  #matchElsewhere(): void {
    for (const [a, one] of this.#known.entries()) {
      if (this.#found.has(a)) continue;
      const [best, next] = this.#evidence
        .rank(one.fingerprint)
        .filter(({ target }) => this.#targets[target]?.kind === 'turn' && !this.#taken.has(target));
      if (!best || best.finding.told < ENOUGH_ELSEWHERE) continue;
      if (best.finding.told - (next?.finding.told ?? 0) >= CLEARLY) this.#match(a, best.target);
    }
  }
}

function knownTurns(entries: readonly LedgerEntry[]): Known[] {
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

/** How far from the turn that they were in the words of a part of it are looked for. */
const NEAR = 4;

/** Where the words are that were a part of a turn. */
function findPart(
  { id, written, fingerprint }: LedgerEntry,
  whole: number | undefined,
  isWhole: boolean,
  targets: readonly Target[],
  evidence: Evidence,
): number | undefined {
  if (whole === undefined || !fingerprint) return undefined;
  if (isWhole) return whole;
  let best: { target: number; told: number } | undefined;
  for (let at = Math.max(0, whole - NEAR); at <= whole + NEAR; at += 1) {
    const target = targets[at];
    if (target?.kind !== 'turn') continue;
    // The same time, before the same words: nothing else need be asked.
    if (target.times.some((time) => time.id === id && time.fingerprint === written)) return at;
    const { told, share, hasHead } = evidence.find(fingerprint, target);
    const isTime = target.times.some((time) => time.id === id);
    const all = told + (hasHead ? 1 : 0) + (isTime ? SAME_SECOND : 0) + (at === whole ? 1 : 0);
    const isEnough = all >= ENOUGH_IN_PLACE || (hasHead && share > 0.99);
    if (isEnough && all > (best?.told ?? 0)) best = { target: at, told: all };
  }
  return best?.target;
}

/**
 * Finds for each address of an interview the turn that has its words now.
 *
 * A turn whose words are as they were is found by them and by what stands
 * around it; one that was corrected by what is left of them, the rarer the
 * better, and by its place; of a turn that was split, the part with its first
 * words, or else with most of them. What is left in doubt is not found: an
 * address never leads to words that may be others.
 *
 * @param entries of the interview, in the order of the ledger
 * @param targets of its page
 */
export function recognise(
  entries: readonly LedgerEntry[],
  targets: readonly Target[],
): Recognised {
  const known = knownTurns(entries.filter(({ retired }) => retired === undefined));
  const recognition = new Recognition(known, targets);
  recognition.run();
  const found: Recognised = new Map();
  const whole = new Set<string>();
  for (const [a, target] of recognition.found) {
    const { entry, names } = known[a] ?? {};
    for (const name of names ?? []) found.set(name, target);
    if (entry && wordsKey(entry.written) === wordsKey(targets[target]?.fingerprint ?? '')) {
      whole.add(entry.id);
    }
  }
  for (const entry of entries) {
    const { id, within, fingerprint, retired } = entry;
    if (!fingerprint || within === undefined || retired !== undefined) continue;
    const isWhole = whole.has(within);
    const target = findPart(entry, found.get(within), isWhole, targets, recognition.evidence);
    if (target !== undefined) found.set(id, target);
  }
  findChapters(entries, targets, found);
  const isAt = new Map(entries.map(({ id, within }) => [id, within]));
  for (const { id, fingerprint, retired } of entries) {
    if (fingerprint || retired !== undefined || found.has(id)) continue;
    // Another name of what has become a part of a turn.
    const target = found.get(isAt.get(id) ?? '');
    if (target !== undefined) found.set(id, target);
  }
  return found;
}

/** The part of the ledger from a chapter's heading to the next. */
function turnsBelow(entries: readonly LedgerEntry[], heading: number): LedgerEntry[] {
  const below: LedgerEntry[] = [];
  for (const entry of entries.slice(heading + 1)) {
    if (entry.fingerprint?.voice === HEADING_VOICE) break;
    below.push(entry);
  }
  return below;
}

/**
 * Finds chapters: by their headings where these stand in their order, or else by
 * the turns below. Where a heading is gone, what stood below it is what it led to.
 */
function findChapters(
  entries: readonly LedgerEntry[],
  targets: readonly Target[],
  found: Recognised,
): void {
  const headings = [...entries.entries()].filter(
    ([, { fingerprint, retired }]) => fingerprint?.voice === HEADING_VOICE && retired === undefined,
  );
  const chapters = [...targets.entries()].filter(([, { kind }]) => kind === 'chapter');
  const pairs = headings.flatMap(([, { written, id }], a) =>
    chapters.flatMap(([, target], b) =>
      target.fingerprint === written ? [{ a, b, weight: 1 + (target.id === id ? 0.1 : 0) }] : [],
    ),
  );
  const taken = new Set<number>();
  const take = ({ id }: LedgerEntry, target: number) => {
    found.set(id, target);
    taken.add(target);
    for (const entry of entries) {
      if (entry.within === id && !entry.fingerprint) found.set(entry.id, target);
    }
  };
  for (const { a, b } of heaviestChain(pairs, chapters.length)) {
    const [entry, target] = [headings[a]?.[1], chapters[b]?.[0]];
    if (entry && target !== undefined) take(entry, target);
  }
  for (const [index, entry] of headings) {
    if (found.has(entry.id)) continue;
    // The same heading elsewhere, with no other to be taken for it.
    const same = chapters.filter(
      ([place, { fingerprint }]) => fingerprint === entry.written && !taken.has(place),
    );
    const below = turnsBelow(entries, index).flatMap(({ id }) => found.get(id) ?? []);
    const [first] = below;
    if (same.length === 1 && same[0]) take(entry, same[0][0]);
    else if (first !== undefined) {
      const isNew = targets[first - 1]?.kind === 'chapter' && !taken.has(first - 1);
      take(entry, isNew ? first - 1 : first);
    }
  }
}
