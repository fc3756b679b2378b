import type { Matching } from './matching.ts';
import { TELLING } from './weights.ts';

/** How much the same second is as a sign, beside the same voice. */
const SECOND = 2;

/** So far from where its neighbours are a turn of few words may be known by nothing else. */
const NEAR = 4;

/** Where a turn of few words should be: behind what stood before it, and before what stood behind it. */
function expectedPlaces(matching: Matching, known: number): number[] {
  const isFew = (at: number) => {
    const one = matching.known[at];
    return one !== undefined && matching.evidence.worthOf(one.fingerprint) < TELLING;
  };
  let [first, last] = [known, known];
  while (isFew(first - 1)) first -= 1;
  while (isFew(last + 1)) last += 1;
  let one = matching.found.get(first - 1) ?? Number.NaN;
  let other = matching.found.get(last + 1) ?? Number.NaN;
  for (let at = first; at <= known; at += 1) one = matching.turnBeside(one, 1);
  for (let at = last; at >= known; at -= 1) other = matching.turnBeside(other, -1);
  return [...new Set([one, other])].filter((place) => !Number.isNaN(place));
}

function signsOf(matching: Matching, known: number, target: number): number {
  const one = matching.known[known];
  const other = matching.targets[target];
  if (!one || !other) return 0;
  return (
    (matching.isAtSecond(one, other) ? SECOND : 0) +
    (other.fingerprint.charAt(0) === one.fingerprint.voice ? 1 : 0)
  );
}

/**
 * Looks again at turns of a word or two. Some could be in two places, since what
 * stood before them is here now and what stood behind them there: their second or
 * their voice decides, or else nobody can. Some were taken for what says the same
 * far from all that stood around them: they are let go.
 */
export function settleDoubts(matching: Matching): void {
  const doubts = new Map<number, number[]>();
  for (const [a, { fingerprint }] of matching.known.entries()) {
    if (matching.evidence.worthOf(fingerprint) >= TELLING) continue;
    const expected = expectedPlaces(matching, a);
    const places = expected.filter((place) => matching.isSame(a, place));
    const now = matching.found.get(a);
    if (now !== undefined && signsOf(matching, a, now) >= SECOND) continue;
    const isElsewhere = places.length === 1 && places[0] !== now;
    const isFar =
      now !== undefined &&
      expected.length > 0 &&
      expected.every((place) => Math.abs(place - now) > NEAR);
    if (places.length > 1 || isElsewhere || isFar) doubts.set(a, places);
  }
  for (const a of doubts.keys()) matching.release(a);
  for (const [a, places] of doubts) {
    const [one = 0, other = -1] = places.map((b) => signsOf(matching, a, b));
    const place = places[one > other ? 0 : 1];
    if (one !== other && place !== undefined && !matching.taken.has(place))
      matching.match(a, place);
  }
  for (const [a, places] of doubts) {
    const free = places.filter((b) => !matching.taken.has(b));
    if (!matching.found.has(a) && free.length === 1 && free[0] !== undefined)
      matching.match(a, free[0]);
  }
}
