import { Evidence, type Finding } from './evidence.ts';
import { type Fingerprint, HEADING_VOICE, wordsKey } from './fingerprint.ts';
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
const ENOUGH_IN_PLACE = 5;
/** … and anywhere else. */
const ENOUGH_ELSEWHERE = 12;
/** What the words of a turn that was moved as it is must tell, alone … */
const TELLING = 7;
/** … and together with those that were moved with it. */
const TELLING_TOGETHER = 5;
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

/** How much the same second is as a sign, beside the same voice. */
const SECOND = 2;

/** The part of a turn's words that must fit into another beside those that are there. */
const ROOM = 0.6;

/** More places than this of the same few words are not told apart by trying all. */
const MOST_PAIRS = 40_000;

/** A turn that may have the words of an address. */
interface Place {
  target: number;
  told: number;
  isEnough: boolean;
  hasHead: boolean;
}

/**
 * Of the parts of a turn that was split, the one with its first words, or else
 * the first that has more of its words than by chance; nothing where none has enough.
 *
 * @param found in the order of the page
 */
function placeOfFirstWords(found: readonly Place[]): number | undefined {
  const enough = found.filter(({ isEnough }) => isEnough);
  if (enough.length === 0) return undefined;
  const first =
    enough.find(({ hasHead }) => hasHead) ??
    found.find(({ hasHead }) => hasHead) ??
    found.find(({ told }) => told >= ENOUGH_IN_PLACE / 2);
  return (first ?? enough[0])?.target;
}

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

  /** By how many seconds times have changed since the ledger was written, for most of the turns. */
  #delay = 0;

  get found(): ReadonlyMap<number, number> {
    return this.#found;
  }

  get evidence(): Evidence {
    return this.#evidence;
  }

  run(): void {
    this.#delay = this.#findDelay();
    this.#matchSeconds();
    const chain = this.#chain();
    for (const { a, b } of chain) if (!this.#found.has(a)) this.#match(a, b);
    this.#matchBlocks();
    this.#matchMoved();
    this.#matchBlocks();
    for (const [from, to] of this.#gaps(chain)) this.#matchGap(from, to);
    this.#matchElsewhere();
    this.#settleDoubts();
  }

  /**
   * Turns of a word or two that could be in two places, since what stood before
   * them is here now and what stood behind them there: their second or their voice
   * decides, or else nobody can.
   */
  #settleDoubts(): void {
    const doubts = new Map<number, number[]>();
    for (const [a, { fingerprint }] of this.#known.entries()) {
      if (this.#evidence.worthOf(fingerprint) >= TELLING) continue;
      const places = this.#placesOf(a);
      const now = this.#found.get(a);
      if (now !== undefined && this.#signsOf(a, now) >= SECOND) continue;
      if (places.length > 1 || (places.length === 1 && places[0] !== now)) doubts.set(a, places);
    }
    for (const a of doubts.keys()) this.#release(a);
    for (const [a, places] of doubts) {
      const [one = 0, other = -1] = places.map((b) => this.#signsOf(a, b));
      const place = places[one > other ? 0 : 1];
      if (one !== other && place !== undefined && !this.#taken.has(place)) this.#match(a, place);
    }
    for (const [a, places] of doubts) {
      const free = places.filter((b) => !this.#taken.has(b));
      if (!this.#found.has(a) && free.length === 1 && free[0] !== undefined)
        this.#match(a, free[0]);
    }
  }

  /** Where a turn of few words may be: behind what stood before it, and before what stood behind it. */
  #placesOf(known: number): number[] {
    const isFew = (at: number) => {
      const one = this.#known[at];
      return one !== undefined && this.#evidence.worthOf(one.fingerprint) < TELLING;
    };
    let [first, last] = [known, known];
    while (isFew(first - 1)) first -= 1;
    while (isFew(last + 1)) last += 1;
    let one = this.#found.get(first - 1) ?? Number.NaN;
    let other = this.#found.get(last + 1) ?? Number.NaN;
    for (let at = first; at <= known; at += 1) one = this.#turnBeside(one, 1);
    for (let at = last; at >= known; at -= 1) other = this.#turnBeside(other, -1);
    return [...new Set([one, other])].filter((place) => this.#isSame(known, place));
  }

  #signsOf(known: number, target: number): number {
    const one = this.#known[known];
    const other = this.#targets[target];
    if (!one || !other) return 0;
    return (
      (this.#isAtSecond(one, other) ? SECOND : 0) +
      (other.fingerprint.charAt(0) === one.fingerprint.voice ? 1 : 0)
    );
  }

  #release(known: number): void {
    const target = this.#found.get(known);
    if (target === undefined) return;
    this.#found.delete(known);
    const others = (this.#taken.get(target) ?? []).filter((one) => one !== known);
    if (others.length > 0) this.#taken.set(target, others);
    else this.#taken.delete(target);
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

  /** Whether a target is spoken in the second of a turn. */
  #isAtSecond({ fingerprint }: Known, { start }: Target): boolean {
    return start !== undefined && Math.floor(start) - this.#delay === fingerprint.start;
  }

  #findDelay(): number {
    const places = this.#byWords();
    const counts = new Map<number, number>();
    for (const { entry, fingerprint } of this.#known) {
      const [only, ...others] = places.get(wordsKey(entry.written)) ?? [];
      const start = this.#targets[only ?? -1]?.start;
      if (start === undefined || fingerprint.start === undefined || others.length > 0) continue;
      if (this.#evidence.worthOf(fingerprint) < TELLING) continue;
      const delay = Math.floor(start) - fingerprint.start;
      counts.set(delay, (counts.get(delay) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  }

  /** Turns that say the same in the same second as before. */
  #matchSeconds(): void {
    const places = this.#byWords();
    for (const [a, one] of this.#known.entries()) {
      const same = places.get(wordsKey(one.entry.written)) ?? [];
      const there = same.filter((b) => {
        const target = this.#targets[b];
        return target !== undefined && this.#isAtSecond(one, target) && this.#isFree(a, b);
      });
      if (there.length === 1 && there[0] !== undefined) this.#match(a, there[0]);
    }
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
      const now = this.#found.get(a);
      const same =
        now === undefined ? (places.get(key) ?? []).filter((b) => !this.#taken.has(b)) : [now];
      const isMany = same.length * (own.get(key)?.length ?? 0) > MOST_PAIRS;
      for (const b of same) {
        const target = this.#targets[b];
        const before = this.#isSame(a - 1, this.#turnBeside(b, -1));
        const after = this.#isSame(a + 1, this.#turnBeside(b, 1));
        if (isMany && !before && !after) continue;
        const weight =
          0.2 +
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
      this.#isSame(known, target) &&
      !this.#found.has(known) &&
      (this.#taken.get(target) ?? []).length === 0
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

  /** How much the turns tell that stand together here and stood together there. */
  #blockAt(known: number, target: number): { worth: number; length: number } {
    let [a, b] = [known, target];
    let worth = 0;
    while (this.#isFree(a, b)) {
      const fingerprint = this.#known[a]?.fingerprint;
      worth += fingerprint ? this.#evidence.worthOf(fingerprint) : 0;
      [a, b] = [a + 1, this.#turnBeside(b, 1)];
    }
    return { worth, length: a - known };
  }

  /** Turns that were moved as they are, where their words tell enough, alone or together. */
  #matchMoved(): void {
    const places = this.#byWords();
    for (const [a, { entry }] of this.#known.entries()) {
      if (this.#found.has(a)) continue;
      const blocks = (places.get(wordsKey(entry.written)) ?? [])
        .filter((b) => this.#isFree(a, b))
        .map((b) => ({ b, ...this.#blockAt(a, b) }))
        .sort((x, y) => y.worth - x.worth);
      const [best, next] = blocks;
      if (!best || best.worth < (best.length > 1 ? TELLING_TOGETHER : TELLING)) continue;
      if (next && best.worth - next.worth < CLEARLY / 2) continue;
      this.#match(a, best.b);
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
    const found: Place[] = [];
    for (const target of free) {
      const other = this.#targets[target];
      if (!other) continue;
      const isFirst = !this.#taken.has(target);
      if (!isFirst && this.#roomIn(target) < fingerprint.count * ROOM) continue;
      const finding = this.#evidence.find(fingerprint, other);
      // Where no word is left, place and time alone do not make it the same turn.
      if (!finding.isAny) continue;
      const told = finding.told + this.#circumstances(one, other, isFirst, isAlone);
      const isEnough = told >= ENOUGH_IN_PLACE || this.#isWhollyIn(one, finding, target);
      found.push({ target, told, isEnough, hasHead: finding.hasHead });
    }
    return placeOfFirstWords(found);
  }

  /** A few words, all of them there, in a turn that has room for them. */
  #isWhollyIn({ fingerprint }: Known, { share, hasHead }: Finding, target: number): boolean {
    return hasHead && share > 0.99 && this.#roomIn(target) >= fingerprint.count;
  }

  /** What tells for or against besides the words, where a turn stands in the place of one that is gone. */
  #circumstances(known: Known, target: Target, isFirst: boolean, isAlone: boolean): number {
    if (!isFirst) return 0;
    const { fingerprint } = known;
    const count = target.words.length;
    const isSameCount = Math.abs(count - fingerprint.count) <= Math.max(0, fingerprint.count * 0.1);
    return (
      (this.#isAtSecond(known, target) ? SAME_SECOND : 0) +
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

/** Where a part of a turn is looked for. */
interface Surroundings {
  targets: readonly Target[];
  evidence: Evidence;
  /** Targets that say what they said before. */
  unchanged: ReadonlySet<number>;
}

/**
 * Where the words are that were a part of a turn.
 *
 * @param whole the place of that turn, and how many words it had
 */
function findPart(
  { id, written, fingerprint }: LedgerEntry,
  whole: { place: number; count: number } | undefined,
  { targets, evidence, unchanged }: Surroundings,
): number | undefined {
  if (!fingerprint) return undefined;
  if (whole === undefined) {
    const [best] = evidence.rank(fingerprint).filter(({ target }) => !unchanged.has(target));
    return best && best.finding.told >= ENOUGH_ELSEWHERE ? best.target : undefined;
  }
  const { place } = whole;
  const change = Math.abs((targets[place]?.words.length ?? 0) - whole.count);
  // A turn that has as many words as before has lost no part.
  if (unchanged.has(place) || change < fingerprint.count / 2) return place;
  const found: Place[] = [];
  for (let at = Math.max(0, place - NEAR); at <= place + NEAR; at += 1) {
    const target = targets[at];
    if (target?.kind !== 'turn' || unchanged.has(at)) continue;
    const own = target.times.find((time) => time.id === id);
    // The same time, before the same words: nothing else need be asked.
    if (own?.fingerprint === written) return at;
    const { isAny, told, share, hasHead } = evidence.find(fingerprint, target);
    if (!isAny) continue;
    const isWhollyIn = hasHead && share > 0.99;
    if (isWhollyIn && at === place) return at;
    const all = told + (own ? SAME_SECOND : 0);
    found.push({ target: at, told: all, isEnough: all >= ENOUGH_IN_PLACE || isWhollyIn, hasHead });
  }
  return placeOfFirstWords(found);
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
export function recognise(entries: readonly LedgerEntry[], targets: readonly Target[]): Recognised {
  const known = knownTurns(entries.filter(({ retired }) => retired === undefined));
  const recognition = new Recognition(known, targets);
  recognition.run();
  const found: Recognised = new Map();
  const unchanged = new Set<number>();
  const counts = new Map<string, number>();
  for (const [a, target] of recognition.found) {
    const { entry, fingerprint, names } = known[a] ?? {};
    for (const name of names ?? []) found.set(name, target);
    if (!entry || !fingerprint) continue;
    counts.set(entry.id, fingerprint.count);
    if (wordsKey(entry.written) === wordsKey(targets[target]?.fingerprint ?? '')) {
      unchanged.add(target);
    }
  }
  const around: Surroundings = { targets, evidence: recognition.evidence, unchanged };
  for (const entry of entries) {
    const { id, within, fingerprint, retired } = entry;
    if (!fingerprint || within === undefined || retired !== undefined) continue;
    const place = found.get(within);
    const whole = place === undefined ? undefined : { place, count: counts.get(within) ?? 0 };
    const target = findPart(entry, whole, around);
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
