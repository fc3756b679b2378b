import type { LedgerEntry } from '../ledger.ts';
import type { Target } from '../targets.ts';
import { type Recognised, recognise } from './recognise.ts';

/**
 * Finds the turns of addresses where a merge may have left more than one meaning:
 * those alone that are found, and are the same, whichever was meant.
 *
 * @param readings what may be meant: see `readingsOf`
 */
export function agreedPlaces(
  readings: readonly (readonly LedgerEntry[])[],
  targets: readonly Target[],
): { found: Recognised; doubtful: Set<string> } {
  const [first = new Map<string, number>(), ...others] = readings.map((entries) =>
    entries.length > 0 ? recognise(entries, targets) : new Map<string, number>(),
  );
  const doubtful = new Set<string>();
  for (const other of others) {
    for (const id of new Set([...first.keys(), ...other.keys()])) {
      if (first.get(id) !== other.get(id)) doubtful.add(id);
    }
  }
  for (const id of doubtful) first.delete(id);
  return { found: first, doubtful };
}
