import { wordsKey } from '../fingerprint.ts';
import { heaviestChain, type Pair } from '../heaviest-chain.ts';
import type { Matching } from './matching.ts';
import { CLEARLY, TELLING, TELLING_TOGETHER } from './weights.ts';

/** More places than this of the same few words are not told apart by trying all. */
const MOST_PAIRS = 40_000;

/** By how many seconds times have changed, for most of the turns that are known by their words. */
export function findDelay(matching: Matching): number {
  const counts = new Map<number, number>();
  for (const one of matching.known) {
    const { fingerprint } = one;
    const [only, ...others] = matching.sayingTheSame(one);
    const start = matching.targets[only ?? -1]?.start;
    if (start === undefined || fingerprint.start === undefined || others.length > 0) continue;
    if (matching.evidence.worthOf(fingerprint) < TELLING) continue;
    const delay = Math.floor(start) - fingerprint.start;
    counts.set(delay, (counts.get(delay) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Turns that say the same in the same second as before. */
export function matchSeconds(matching: Matching): void {
  for (const [a, one] of matching.known.entries()) {
    const there = matching.sayingTheSame(one).filter((b) => {
      const target = matching.targets[b];
      return target !== undefined && matching.isAtSecond(one, target) && matching.isFree(a, b);
    });
    if (there.length === 1 && there[0] !== undefined) matching.match(a, there[0]);
  }
}

/**
 * Matches the turns whose words are as they were, and whose order is.
 *
 * @returns them
 */
export function matchInOrder(matching: Matching): Pair[] {
  const own = Map.groupBy(matching.known, ({ entry }) => wordsKey(entry.written));
  const pairs: Pair[] = [];
  for (const [a, one] of matching.known.entries()) {
    const { entry, names, fingerprint } = one;
    const now = matching.found.get(a);
    const same =
      now === undefined ? matching.sayingTheSame(one).filter((b) => !matching.taken.has(b)) : [now];
    const isMany = same.length * (own.get(wordsKey(entry.written))?.length ?? 0) > MOST_PAIRS;
    for (const b of same) {
      const target = matching.targets[b];
      const before = matching.isSame(a - 1, matching.turnBeside(b, -1));
      const after = matching.isSame(a + 1, matching.turnBeside(b, 1));
      if (isMany && !before && !after) continue;
      const weight =
        0.2 +
        Math.min(4, matching.evidence.worthOf(fingerprint) / 10) +
        (before ? 0.4 : 0) +
        (after ? 0.4 : 0) +
        (target?.fingerprint.charAt(0) === fingerprint.voice ? 0.3 : 0) +
        (names.has(target?.id ?? '') ? 0.1 : 0);
      pairs.push({ a, b, weight });
    }
  }
  const chain = heaviestChain(pairs, matching.targets.length);
  for (const { a, b } of chain) if (!matching.found.has(a)) matching.match(a, b);
  return chain;
}

/** What stands next to a turn that was found, and has stood there before. */
export function matchBlocks(matching: Matching): void {
  for (const step of [1, -1] as const) {
    const places = [...matching.found].sort(([a], [b]) => (a - b) * step);
    for (const [known, target] of places) {
      let [a, b] = [known + step, matching.turnBeside(target, step)];
      while (matching.isFree(a, b)) {
        matching.match(a, b);
        [a, b] = [a + step, matching.turnBeside(b, step)];
      }
    }
  }
}

/** How much the turns tell that stand together here and stood together there. */
function blockAt(
  matching: Matching,
  known: number,
  target: number,
): { worth: number; length: number } {
  let [a, b] = [known, target];
  let worth = 0;
  while (matching.isFree(a, b)) {
    const fingerprint = matching.known[a]?.fingerprint;
    worth += fingerprint ? matching.evidence.worthOf(fingerprint) : 0;
    [a, b] = [a + 1, matching.turnBeside(b, 1)];
  }
  return { worth, length: a - known };
}

/** Turns that were moved as they are, where their words tell enough, alone or together. */
export function matchMoved(matching: Matching): void {
  for (const [a, one] of matching.known.entries()) {
    if (matching.found.has(a)) continue;
    const blocks = matching
      .sayingTheSame(one)
      .filter((b) => matching.isFree(a, b))
      .map((b) => ({ b, ...blockAt(matching, a, b) }))
      .sort((x, y) => y.worth - x.worth);
    const [best, next] = blocks;
    if (!best || best.worth < (best.length > 1 ? TELLING_TOGETHER : TELLING)) continue;
    if (next && best.worth - next.worth < CLEARLY / 2) continue;
    matching.match(a, best.b);
  }
}
