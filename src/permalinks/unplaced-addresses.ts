import type { Addresses } from './addresses.ts';
import type { LedgerEntry } from './ledger.ts';
import { writeEntry } from './ledger-entries.ts';
import type { Target } from './targets.ts';

/** What is to be said of the addresses that lead to no target. */
interface Unplaced extends Pick<Addresses, 'withdrawn' | 'gone'> {
  /** The lines of a part: those of each target, and behind them those that stood there. */
  join: (lines: readonly (readonly string[])[]) => string;
}

/** The addresses of one reading that lead to no target, each with the target that it stands behind, or -1. */
function* unplacedIn(entries: readonly LedgerEntry[], found: ReadonlyMap<string, number>) {
  let behind = -1;
  for (const entry of entries) {
    const target = found.get(entry.id);
    if (target === undefined) yield { entry, behind };
    else behind = target;
  }
}

/**
 * Gathers the addresses that lead to no target, since they were withdrawn or their words are gone.
 *
 * @param readings see `readingsOf`
 * @param doubtful of which all lines are kept, until somebody decides
 */
export function unplaced(
  readings: readonly (readonly LedgerEntry[])[],
  targets: readonly Target[],
  found: ReadonlyMap<string, number>,
  doubtful: ReadonlySet<string>,
): Unplaced {
  const [entries = [], ...others] = readings;
  const withdrawn: Addresses['withdrawn'] = [];
  const gone: Addresses['gone'] = [];
  const loose: string[][] = targets.map(() => []);
  const first: string[] = [];
  for (const { entry, behind } of unplacedIn(entries, found)) {
    (loose[behind] ?? first).push(writeEntry(entry));
    const { id, retired } = entry;
    if (retired !== undefined) {
      withdrawn.push({ id, reason: retired, behind });
      continue;
    }
    const line = targets[behind]?.line;
    gone.push({
      id,
      ...(line !== undefined && { behind: line }),
      ...(doubtful.has(id) && { isDoubtful: true }),
    });
  }
  const kept = new Set(entries);
  for (const { entry, behind } of others.flatMap((one) => [...unplacedIn(one, found)])) {
    if (kept.has(entry) || !doubtful.has(entry.id)) continue;
    kept.add(entry);
    (loose[behind] ?? first).push(writeEntry(entry));
  }
  const join: Unplaced['join'] = (lines) =>
    [first, ...lines.map((own, index) => [...own, ...(loose[index] ?? [])])].flat().join('\n');
  return { withdrawn, gone, join };
}
