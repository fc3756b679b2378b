import type { AddressLine } from './address-lines.ts';
import type { Addresses } from './addresses.ts';
import type { LedgerEntry } from './ledger.ts';
import { writeEntry } from './ledger-entries.ts';
import type { Agreement } from './recognise/agreed-places.ts';
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
 * Gathers the addresses that lead to no target, since they were withdrawn, or their
 * words are gone, or a merge has left lines that mean different ones: of these
 * the ledger goes on saying which, until somebody decides.
 *
 * @param readings see `readingsOf`
 * @param roots by target: the address that stands for it, where one does
 */
export function unplaced(
  readings: readonly (readonly LedgerEntry[])[],
  targets: readonly Target[],
  { found, doubtful, readings: places }: Agreement,
  roots: readonly (string | undefined)[],
): Unplaced {
  const withdrawn: Addresses['withdrawn'] = [];
  const gone: Addresses['gone'] = [];
  const loose: string[][] = targets.map(() => []);
  const first: string[] = [];
  const written = new Set<string>();
  const keep = (entry: AddressLine, behind: number) => {
    const line = writeEntry(entry);
    if (!written.has(line)) (loose[behind] ?? first).push(line);
    written.add(line);
  };
  const [entries = []] = readings;
  for (const { entry, behind } of unplacedIn(entries, found)) {
    const { id, retired } = entry;
    if (retired !== undefined) withdrawn.push({ id, reason: retired, behind });
    else {
      const line = targets[behind]?.line;
      gone.push({
        id,
        ...(line !== undefined && { behind: line }),
        ...(doubtful.has(id) && { isDoubtful: true }),
      });
    }
    if (!doubtful.has(id)) keep(entry, behind);
  }
  // The oldest first, as they stand in the file: else the last would be another one each time.
  for (const [nth, own] of doubtful.size > 0 ? [...readings.entries()].reverse() : []) {
    for (const { entry, behind } of unplacedIn(own, found)) {
      const { id, quoted = false } = entry;
      if (!doubtful.has(id)) continue;
      const within = roots[places[nth]?.get(id) ?? -1];
      keep(within === undefined ? entry : { id, written: '', within, quoted }, behind);
    }
  }
  const join: Unplaced['join'] = (lines) =>
    [first, ...lines.map((own, index) => [...own, ...(loose[index] ?? [])])].flat().join('\n');
  return { withdrawn, gone, join };
}
