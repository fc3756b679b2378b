import type { Withdrawal } from '../transcript/index.ts';
import { type AddressLine, asBeside, rootOf } from './address-lines.ts';
import type { LedgerEntry } from './ledger.ts';
import { writeEntry } from './ledger-entries.ts';
import { PageIds } from './page-ids.ts';
import { agreedPlaces } from './recognise/agreed-places.ts';
import type { Target } from './targets.ts';
import { unplaced } from './unplaced-addresses.ts';

/** The addresses of one target. */
export interface TargetAddresses {
  /** The one that its link gives out. */
  id: string;
  /** Others that lead to it as well, in the order of the ledger. */
  aliases: string[];
  /** Ids of times amid its words that are another target's: they cannot stand here. */
  refused: string[];
}

/** An address whose words are gone, and of which nobody has said why. */
export interface Gone {
  id: string;
  /** Line of the last turn before it that still stands, in the interview's file. */
  behind?: number;
  /** Whether a merge has left lines for it that mean different turns: then nobody can tell which. */
  isDoubtful?: true;
}

/** What has become of the addresses of an interview. */
export interface Addresses {
  /** One for each target, in their order. */
  targets: TargetAddresses[];
  /** Withdrawn addresses, each with the target that they stood behind, or -1. */
  withdrawn: (Withdrawal & { behind: number })[];
  gone: Gone[];
  /** The part of the ledger as it should be. */
  text: string;
  /** Addresses that the ledger has not yet. */
  added: string[];
  /** Published addresses that have become other names of their turns by this. */
  carried: { id: string; to: string }[];
}

/** The addresses of each target, by its place, in the order of the ledger. */
export function ownedBy(
  entries: readonly LedgerEntry[],
  found: ReadonlyMap<string, number>,
): Map<number, LedgerEntry[]> {
  const owned = new Map<number, LedgerEntry[]>();
  for (const entry of entries) {
    const target = found.get(entry.id);
    if (target === undefined) continue;
    const own = owned.get(target);
    if (own) own.push(entry);
    else owned.set(target, [entry]);
  }
  return owned;
}

/**
 * Settles the addresses of an interview's page: which id each turn gives out,
 * which others lead to it, and how the ledger has to say so.
 *
 * @param entries of the interview, in the order of the ledger; none where it is new
 * @param targets of its page
 * @param others what a merge may have meant besides: see `readingsOf`
 */
export function settleAddresses(
  entries: readonly LedgerEntry[],
  targets: readonly Target[],
  others: readonly (readonly LedgerEntry[])[] = [],
): Addresses {
  const readings = [entries, ...others];
  const agreement = agreedPlaces(readings, targets);
  const owned = ownedBy(entries, agreement.found);
  const roots: string[] = [];
  const published = new Set(entries.map(({ id }) => id));
  const quoted = new Set(entries.filter((one) => one.quoted).map(({ id }) => id));
  const ids = new PageIds(published);
  const settled: TargetAddresses[] = [];
  const added: string[] = [];
  const carried: Addresses['carried'] = [];
  const lines: string[][] = [];
  for (const [index, target] of targets.entries()) {
    const own = owned.get(index) ?? [];
    const names = new Set(own.map(({ id }) => id));
    const id = ids.forTarget(target, names);
    const root = rootOf(target, own, id);
    const rootId = root?.id ?? id;
    roots.push(rootId);
    const written: AddressLine[] = [{ id: rootId, written: target.fingerprint }];
    for (const entry of own) {
      if (entry.id !== rootId) written.push(asBeside(entry, rootId, target, names));
    }
    if (!names.has(id)) {
      added.push(id);
      if (rootId !== id) written.push({ id, written: '', within: rootId });
    }
    const times = target.times.map((time) => time.id);
    const refused = times.filter((time) => time === id || !ids.isFree(time, names));
    for (const time of target.times) {
      if (refused.includes(time.id)) continue;
      ids.give(time.id);
      if (names.has(time.id)) continue;
      added.push(time.id);
      written.push({ id: time.id, written: time.fingerprint, within: rootId });
    }
    const isNative = (one: string) => one === id || (times.includes(one) && !refused.includes(one));
    const aliases = [...names].filter((one) => !isNative(one));
    settled.push({ id, aliases, refused });
    if (!names.has(id) && names.size > 0 && target.id === id) {
      const before = [...names].find((one) => !isNative(one));
      if (before !== undefined) carried.push({ id: before, to: id });
    }
    lines.push(written.map((one) => writeEntry({ ...one, quoted: quoted.has(one.id) })));
  }
  const { withdrawn, gone, join } = unplaced(readings, targets, agreement, roots);
  return { targets: settled, withdrawn, gone, text: join(lines), added, carried };
}
