import type { LedgerEntry } from './ledger.ts';

/** An address of the interview that another was joined to, to which a publisher has led one of that other's. */
export interface Lead {
  /** The slug of the interview whose id it is; empty in older ledgers, of the one that the other is joined to. */
  slug: string;
  id: string;
}

/** Parts the slug from the id, as in an address; no id has it. */
const SIGN = '#';

/** Where a publisher has led an address, if to a turn of the interview that its own was joined to. */
export function leadOf({ within = '' }: Pick<LedgerEntry, 'within'>): Lead | undefined {
  const at = within.indexOf(SIGN);
  return at === -1 ? undefined : { slug: within.slice(0, at), id: within.slice(at + SIGN.length) };
}

/** What the ledger says of an address that is led to another interview. */
export function writeLead({ slug, id }: Lead): string {
  return `${slug}${SIGN}${id}`;
}

/**
 * Finds what a publisher has led to addresses of the other interview, and other names of that.
 *
 * @param placeOf the place of the target that such an address leads to, where it leads to one
 * @returns by id: the place of the target
 */
export function ledPlaces(
  entries: readonly LedgerEntry[],
  placeOf: (lead: Lead) => number | undefined,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const entry of entries) {
    const lead = leadOf(entry);
    const place = lead && placeOf(lead);
    if (place === undefined) continue;
    places.set(entry.id, place);
    for (const name of entries) {
      if (name.within === entry.id && !name.fingerprint) places.set(name.id, place);
    }
  }
  return places;
}
