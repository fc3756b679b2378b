import { heaviestChain } from '../permalinks/heaviest-chain.ts';
import type { SpeakerId, Turn } from '../transcript/index.ts';
import { sameSpeakers } from './same-speakers.ts';

/** What of a turn tells its counterpart. */
export type MatchedTurn = Pick<Turn, 'speaker' | 'cue' | 'start' | 'text'>;

/** The places of two turns, each in its own list, that are one in two languages. */
export type TurnPair = readonly [a: number, b: number];

/** What a pair of turns is worth: that they are one speaker's, are about as long, begin at one time. */
const WORTH = { speaker: 4, length: 4, time: 16 };

/** From this ratio of their lengths on, which is e to the power of it, two turns are not alike. */
const UNLIKE = 2;

/** Pairs of turns between two sure ones that are looked at: more would take seconds. */
const MOST_PAIRS = 4_000_000;

/** How the best way through two lists goes on from a place in each. */
const [PAIR, SKIP_A, SKIP_B] = [1, 2, 3];

type Alike = (a: MatchedTurn, b: MatchedTurn) => boolean;

/** Where each time stands that stands but once. */
function singleTimes(turns: readonly MatchedTurn[]): Map<number, number> {
  const places = new Map<number, number>();
  const twice = new Set<number>();
  for (const [place, { start }] of turns.entries()) {
    if (start === undefined) continue;
    if (places.has(start)) twice.add(start);
    places.set(start, place);
  }
  for (const start of twice) places.delete(start);
  return places;
}

/** The turns that begin at a time at which no other begins, in both lists. */
function pairsByTime(a: readonly MatchedTurn[], b: readonly MatchedTurn[]): TurnPair[] {
  const places = singleTimes(b);
  const pairs = [...singleTimes(a)].flatMap(([start, at]) => {
    const other = places.get(start);
    return other === undefined ? [] : [{ a: at, b: other, weight: 1 }];
  });
  return heaviestChain(pairs, b.length).map((pair) => [pair.a, pair.b]);
}

/** How much a turn is like another: more than nothing only where they may be one. */
function worthOf(a: MatchedTurn, b: MatchedTurn, ratio: number, isSame: Alike): number {
  const isTimed = a.start !== undefined && a.start === b.start;
  const isSpeaker = isSame(a, b);
  if (!isTimed && !isSpeaker) return 0;
  const unlike = Math.abs(Math.log(((a.text.length + 1) * ratio) / (b.text.length + 1)));
  return (
    (isTimed ? WORTH.time : 0) +
    (isSpeaker ? WORTH.speaker : 0) +
    WORTH.length * Math.max(0, 1 - unlike / UNLIKE)
  );
}

/**
 * Pairs the turns of two stretches so that no two pairs cross and all together
 * are worth the most; of equals, the earlier.
 */
function pairsInOrder(
  a: readonly MatchedTurn[],
  b: readonly MatchedTurn[],
  isSame: Alike,
): TurnPair[] {
  if (a.length === 0 || b.length === 0) return [];
  const lengthOf = (turns: readonly MatchedTurn[]) =>
    turns.reduce((sum, { text }) => sum + text.length + 1, 0);
  const ratio = lengthOf(b) / lengthOf(a);
  // Of very long stretches only what lies about as far from their beginnings.
  const half = Math.max(32, Math.floor(MOST_PAIRS / a.length / 2));
  const from = (i: number) => Math.max(0, Math.round((i * b.length) / a.length) - half);
  const to = (i: number) => Math.min(b.length, Math.round((i * b.length) / a.length) + half);
  const steps: Uint8Array[] = [];
  let below = new Float64Array(b.length + 1);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const best = Float64Array.from(below);
    const row = new Uint8Array(to(i) - from(i));
    for (let j = to(i) - 1; j >= from(i); j -= 1) {
      const worth = worthOf(a[i] as MatchedTurn, b[j] as MatchedTurn, ratio, isSame);
      const paired = worth > 0 ? worth + (below[j + 1] ?? 0) : -1;
      const most = Math.max(paired, below[j] ?? 0, best[j + 1] ?? 0);
      row[j - from(i)] = most === paired ? PAIR : most === below[j] ? SKIP_A : SKIP_B;
      best[j] = most;
    }
    best.fill(best[from(i)] ?? 0, 0, from(i));
    steps[i] = row;
    below = best;
  }
  const pairs: TurnPair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    j = Math.max(j, from(i));
    const step = steps[i]?.[j - from(i)] ?? SKIP_A;
    if (step === PAIR) pairs.push([i, j]);
    if (step !== SKIP_B) i += 1;
    if (step !== SKIP_A) j += 1;
  }
  return pairs;
}

/**
 * Finds which turns of an interview and its translation are one: those that
 * begin at the same time, and between them those that follow each other in the
 * same order, by the same speaker and about as long. Turns that were split,
 * joined or left out may have no counterpart.
 *
 * @returns pairs in the order of both: none crosses another, and no turn is in two
 */
export function matchTurns(a: readonly MatchedTurn[], b: readonly MatchedTurn[]): TurnPair[] {
  const sure = pairsByTime(a, b);
  const other: ReadonlyMap<SpeakerId, SpeakerId> = sameSpeakers(a, b, sure);
  const isSame: Alike = (one, two) =>
    (one.cue === undefined) === (two.cue === undefined) &&
    (one.speaker === undefined ? undefined : other.get(one.speaker)) === two.speaker;
  const pairs: TurnPair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [toA, toB] of [...sure, [a.length, b.length] as const]) {
    const between = pairsInOrder(a.slice(fromA, toA), b.slice(fromB, toB), isSame);
    for (const [i, j] of between) pairs.push([fromA + i, fromB + j]);
    if (toA < a.length && toB < b.length) pairs.push([toA, toB]);
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return pairs;
}
