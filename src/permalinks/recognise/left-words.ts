import type { Finding } from '../evidence.ts';
import { HEAD_WORDS } from '../fingerprint.ts';
import type { Pair } from '../heaviest-chain.ts';
import type { Target } from '../targets.ts';
import type { Known, Matching } from './matching.ts';
import { type Place, placeOfFirstWords } from './place-of-first-words.ts';
import { CLEARLY, ENOUGH_ELSEWHERE, ENOUGH_IN_PLACE, SAME_SECOND } from './weights.ts';

/** So much tell the same number of words, another number … */
const SAME_COUNT = 1.5;
const OTHER_COUNT = -1;
/** … the same voice, another, and that nothing else has come or gone here. */
const SAME_VOICE = 0.7;
const OTHER_VOICE = -1;
const ALONE = 1;

/** The part of a turn's words that must fit into another beside those that are there. */
const ROOM = 0.6;

/** A place in the ledger and one in the page. */
type Places = Pick<Pair, 'a' | 'b'>;

/** What tells for or against besides the words, where a turn stands in the place of one that is gone. */
function circumstances(
  matching: Matching,
  known: Known,
  target: Target,
  isFirst: boolean,
  isAlone: boolean,
): number {
  if (!isFirst) return 0;
  const { fingerprint } = known;
  const count = target.words.length;
  const isSameCount = Math.abs(count - fingerprint.count) <= Math.max(0, fingerprint.count * 0.1);
  return (
    (matching.isAtSecond(known, target) ? SAME_SECOND : 0) +
    (isSameCount ? SAME_COUNT : OTHER_COUNT) +
    (target.fingerprint.charAt(0) === fingerprint.voice ? SAME_VOICE : OTHER_VOICE) +
    (isAlone ? ALONE : 0)
  );
}

/** A few words, all of them there, in a turn that has room for them. */
function isWhollyIn(
  matching: Matching,
  { fingerprint }: Known,
  { share, hasHead }: Finding,
  target: number,
): boolean {
  return hasHead && share > 0.99 && matching.roomIn(target) >= fingerprint.count;
}

/** A turn that was moved away with the first words, and holds more of them than what is left. */
function beginningElsewhere(
  matching: Matching,
  { fingerprint }: Known,
  place: number,
): number | undefined {
  const [best] = matching.evidence
    .rank(fingerprint)
    .filter(
      ({ target }) =>
        matching.isSpoken(target) && (target === place || !matching.taken.has(target)),
    );
  return best?.finding.hasHead ? best.target : undefined;
}

/** The word or two right before, where they were cut off a turn, and so its head was cut in two. */
function beginningBefore(matching: Matching, { fingerprint }: Known, place: number): number {
  const before = matching.turnBeside(place, -1);
  const [first = 0, rest = 0] = [before, place].map((at) => matching.targets[at]?.words.length);
  const isCut = first > 0 && first < HEAD_WORDS && first + rest === fingerprint.count;
  return isCut && !matching.taken.has(before) ? before : place;
}

function bestOf(
  matching: Matching,
  known: number,
  free: readonly number[],
  isAlone: boolean,
): number | undefined {
  const one = matching.known[known];
  if (!one) return undefined;
  const { fingerprint } = one;
  const found: Place[] = [];
  for (const target of free) {
    const other = matching.targets[target];
    if (!other) continue;
    const isFirst = !matching.taken.has(target);
    if (!isFirst && matching.roomIn(target) < fingerprint.count * ROOM) continue;
    const finding = matching.evidence.find(fingerprint, other);
    // Where no word is left, place and time alone do not make it the same turn.
    if (!finding.isAny) continue;
    const told = finding.told + circumstances(matching, one, other, isFirst, isAlone);
    const isEnough = told >= ENOUGH_IN_PLACE || isWhollyIn(matching, one, finding, target);
    found.push({ target, told, isEnough, hasHead: finding.hasHead });
  }
  const place = placeOfFirstWords(found);
  if (place === undefined || found.some(({ target, hasHead }) => target === place && hasHead)) {
    return place;
  }
  return beginningElsewhere(matching, one, place) ?? beginningBefore(matching, one, place);
}

function matchGap(matching: Matching, from: Places, to: Places): void {
  const lost: number[] = [];
  for (let a = from.a + 1; a < to.a; a += 1) if (!matching.found.has(a)) lost.push(a);
  const free: number[] = [];
  for (let b = from.b + 1; b < to.b; b += 1) {
    if (matching.isSpoken(b) && !matching.taken.has(b)) free.push(b);
  }
  if (lost.length === 0 || free.length === 0) return;
  // Who has most words goes first: what is left of a turn's room may be another's.
  const byCount = lost.toSorted((x, y) => matching.countOf(y) - matching.countOf(x) || x - y);
  const isAlone = lost.length === 1 && free.length === 1;
  for (const a of byCount) {
    const b = bestOf(matching, a, free, isAlone);
    if (b !== undefined) matching.match(a, b);
  }
}

/**
 * Matches turns that were corrected, split or joined, where they stood: between
 * two that stand as they stood.
 *
 * @param chain the turns that do
 */
export function matchBetween(matching: Matching, chain: readonly Pair[]): void {
  let before: Places = { a: -1, b: -1 };
  for (const pair of [...chain, { a: matching.known.length, b: matching.targets.length }]) {
    matchGap(matching, before, pair);
    before = pair;
  }
}

/** Turns that were moved and corrected. */
export function matchElsewhere(matching: Matching): void {
  for (const [a, one] of matching.known.entries()) {
    if (matching.found.has(a)) continue;
    const [best, next] = matching.evidence
      .rank(one.fingerprint)
      .filter(({ target }) => matching.isSpoken(target) && !matching.taken.has(target));
    if (!best || best.finding.told < ENOUGH_ELSEWHERE) continue;
    if (best.finding.told - (next?.finding.told ?? 0) >= CLEARLY) matching.match(a, best.target);
  }
}
