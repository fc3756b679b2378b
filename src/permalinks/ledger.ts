import type { Fingerprint } from './fingerprint.ts';

/** An address of an interview's page, as the ledger keeps it. */
export interface LedgerEntry {
  /** The fragment. */
  id: string;
  /** Of the words that it leads to; none where they are those of another address. */
  fingerprint?: Fingerprint;
  /** The same, as the ledger writes it. */
  written: string;
  /**
   * The address of the turn that has these words: alone, where the whole turn is
   * meant under another name; else where they are a part of it.
   */
  within?: string;
  /** Why there is nothing at this address any more. */
  retired?: string;
  /** Whether a quote page was ever published under it. */
  quoted?: boolean;
}

/** All that the ledger keeps of one interview. */
export interface LedgerPart {
  /** The interview's slug. */
  slug: string;
  /** The slug that the interview has moved to. */
  moved?: string;
  /** Why the whole interview was withdrawn. */
  retired?: string;
  /** The line of the file with the interview's own address, counted from 1. */
  line: number;
  /** The lines of its addresses, as they stand in the file. */
  text: string;
}

/** Every address that was ever published, interview by interview. */
export interface Ledger {
  parts: ReadonlyMap<string, LedgerPart>;
}

/** The parts of a ledger in the order in which they are written. */
export function sortedParts<Part extends { slug: string }>(parts: Iterable<Part>): Part[] {
  return [...parts].sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}
