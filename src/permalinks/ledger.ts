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
  /** The slug of the interview that its words are a part of now. Its addresses stay its own: that one may have the same ids. */
  joined?: string;
  /** Why the whole interview was withdrawn. */
  retired?: string;
  /** The line of the file that says so, or else the first of its addresses, counted from 1. */
  line: number;
  /** The lines of its addresses, without the slug: `,"t=4":"…"`. */
  text: string;
  /** Where in the file they stand: from which of them on, and its line. */
  runs?: readonly (readonly [nth: number, line: number])[];
}

/** Every address that was ever published, interview by interview. */
export interface Ledger {
  parts: ReadonlyMap<string, LedgerPart>;
}

/**
 * Whether an interview that has moved, and perhaps moved on, is at some slug now.
 *
 * @param start where it moved first; nowhere where it is left out
 * @param next where it moved from a slug
 */
export function leadsTo(
  start: string | undefined,
  end: string,
  next: (slug: string) => string | undefined,
): boolean {
  // A merge may have left moves that go round.
  const seen = new Set<string>();
  let slug = start;
  while (slug !== undefined && slug !== end && !seen.has(slug)) {
    seen.add(slug);
    slug = next(slug);
  }
  return slug === end;
}

/** The parts of a ledger in the order in which they are written. */
export function sortedParts<Part extends { slug: string }>(parts: Iterable<Part>): Part[] {
  return [...parts].sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}
