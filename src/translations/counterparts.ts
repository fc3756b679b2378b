import type { TurnPair } from './match-turns.ts';

/** Turns of two languages that are read beside each other, by their places. */
export interface Row {
  a: number[];
  b: number[];
}

/**
 * Where each turn of the first list leads to in the second: to its counterpart,
 * or, where it has none, to that of the nearest turn before it that has one.
 *
 * @param turns how many there are
 * @returns places in the second list; none before the first pair
 */
export function counterparts(pairs: readonly TurnPair[], turns: number): (number | undefined)[] {
  const places = new Map(pairs);
  let last: number | undefined;
  return Array.from({ length: turns }, (_, place) => {
    last = places.get(place) ?? last;
    return last;
  });
}

/**
 * Parts two lists of turns into rows: each begins with a pair, and what has no
 * counterpart stands below what it follows. Every turn is in exactly one row.
 */
export function rowsOf(pairs: readonly TurnPair[], turnsA: number, turnsB: number): Row[] {
  const bounds = [[0, 0] as const, ...pairs, [turnsA, turnsB] as const];
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
  return bounds.slice(0, -1).flatMap(([a, b], n) => {
    const [nextA, nextB] = bounds[n + 1] ?? [turnsA, turnsB];
    const row = { a: range(a, nextA), b: range(b, nextB) };
    return row.a.length + row.b.length > 0 ? [row] : [];
  });
}
