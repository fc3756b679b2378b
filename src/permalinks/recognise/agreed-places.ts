import type { LedgerEntry } from '../ledger.ts';
import type { Target } from '../targets.ts';
import { type Recognised, recognise } from './recognise.ts';

/** Where addresses lead, whichever was meant of what a merge has left. */
export interface Agreement {
  /** The targets of the addresses that lead to the same one by each reading. */
  found: Recognised;
  /** The addresses that do not. */
  doubtful: ReadonlySet<string>;
  /** The targets by each reading. */
  readings: readonly Recognised[];
}

/**
 * Finds the turns of addresses where a merge may have left more than one meaning.
 *
 * @param readings what may be meant: see `readingsOf`
 * @param led by id: the targets that a publisher has chosen, in one reading
 */
export function agreedPlaces(
  readings: readonly (readonly LedgerEntry[])[],
  targets: readonly Target[],
  led: (entries: readonly LedgerEntry[]) => Recognised = () => new Map(),
): Agreement {
  const places = readings.map((entries) =>
    entries.length > 0
      ? new Map([...recognise(entries, targets), ...led(entries)])
      : new Map<string, number>(),
  );
  const found = new Map(places[0]);
  const doubtful = new Set<string>();
  for (const other of places.slice(1)) {
    for (const id of new Set([...found.keys(), ...other.keys()])) {
      if (places[0]?.get(id) !== other.get(id)) doubtful.add(id);
    }
  }
  for (const id of doubtful) found.delete(id);
  return { found, doubtful, readings: places };
}
