import type { Withdrawal } from '../transcript/index.ts';
import { type AddressLine, asBeside, rootOf } from './address-lines.ts';
import { type Addresses, type Gone, ownedBy } from './addresses.ts';
import { wordsKey } from './fingerprint.ts';
import { type Lead, leadOf, ledPlaces } from './led-addresses.ts';
import type { LedgerEntry } from './ledger.ts';
import { writeEntry } from './ledger-entries.ts';
import { agreedPlaces } from './recognise/agreed-places.ts';
import type { Target } from './targets.ts';
import { unplaced } from './unplaced-addresses.ts';

/** What has become of the addresses of an interview whose words are a part of another now. */
export interface Followed {
  /** By id: the place of the target that has its words. */
  places: ReadonlyMap<string, number>;
  /** By id: the id in the page of the other. */
  leads: [id: string, to: string][];
  withdrawn: Withdrawal[];
  gone: Gone[];
  /** The part of the ledger as it should be. */
  text: string;
}

/** The id of the words in the page: that of the time amid them, where they begin at one. */
function idOf(entry: LedgerEntry, target: Target, settled: Addresses['targets'][number]): string {
  const time = target.times.find(
    ({ id, fingerprint }) =>
      wordsKey(fingerprint) === wordsKey(entry.written) && !settled.refused.includes(id),
  );
  return time?.id ?? settled.id;
}

/**
 * Follows the addresses of an interview into the one that has its words now.
 * Both go on having ids of their own: the same one may mean other words in each.
 *
 * @param readings of the first: see `readingsOf`
 * @param targets of the page of the other
 * @param settled the ids of these targets
 * @param placeOf the place of the target that an address of the other leads to, while the first is joined to that one
 */
export function followAddresses(
  readings: readonly (readonly LedgerEntry[])[],
  targets: readonly Target[],
  settled: Addresses['targets'],
  placeOf: (lead: Lead) => number | undefined,
): Followed {
  const [entries = []] = readings;
  const agreement = agreedPlaces(readings, targets, (own) => ledPlaces(own, placeOf));
  const { found } = agreement;
  const owned = ownedBy(entries, found);
  const leads: Followed['leads'] = [];
  const lines = targets.map((target, place) => {
    const own = owned.get(place) ?? [];
    const addresses = settled[place];
    if (!addresses || own.length === 0) return [];
    for (const entry of own) leads.push([entry.id, idOf(entry, target, addresses)]);
    return linesOf(target, own).map(writeEntry);
  });
  const roots = targets.map((target, place) => rootOf(target, owned.get(place) ?? [], '')?.id);
  const { withdrawn, gone, join } = unplaced(readings, targets, agreement, roots);
  return { places: found, leads, withdrawn, gone, text: join(lines) };
}

/** The lines of the addresses that lead to a target of the other interview. */
function linesOf(target: Target, own: readonly LedgerEntry[]): AddressLine[] {
  const names = new Set(own.map(({ id }) => id));
  const root = rootOf(target, own, '');
  return own.map((entry) => {
    const { quoted } = entry;
    if (leadOf(entry)) return entry;
    if (entry === root)
      return { id: entry.id, written: target.fingerprint, ...(quoted && { quoted }) };
    const beside = asBeside(entry, root?.id ?? '', target, names);
    // Where none stands for the whole, each stands for itself.
    const { within: of, ...alone } = beside;
    const isOf = of !== undefined && of !== '';
    if (!isOf && beside.written === '') return entry;
    return { ...(isOf ? beside : alone), ...(quoted && { quoted }) };
  });
}
