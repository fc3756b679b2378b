/** Shorter ones are soon taken by several. */
const SHORTEST = 5;

function sameStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same;
}

/**
 * The shortest beginnings of at least five characters that tell each name from
 * all the others.
 *
 * @param names no two the same
 */
export function shortNames(names: readonly string[]): string[] {
  const sorted = names.toSorted();
  const lengths = new Map(
    sorted.map((name, n) => {
      const near = [sorted[n - 1] ?? '', sorted[n + 1] ?? ''];
      return [name, Math.max(SHORTEST, ...near.map((other) => sameStart(name, other) + 1))];
    }),
  );
  return names.map((name) => name.slice(0, lengths.get(name)));
}
