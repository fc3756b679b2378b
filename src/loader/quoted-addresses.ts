import { type Addresses, settleAddresses } from '../permalinks/addresses.ts';
import { applyAddresses } from '../permalinks/apply-addresses.ts';
import type { LedgerEntry } from '../permalinks/ledger.ts';
import { markQuoted } from '../permalinks/quote-marks.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { choiceOf, type QuoteDefault } from '../quotes/choice.ts';
import { quoteNames } from '../quotes/quotes.ts';
import type { Compilation, Transcript } from '../transcript/index.ts';

/** What quote pages are made of. */
type Compiled = Pick<Compilation, 'facts' | 'transcript'>;

/**
 * Settles the addresses of an interview, and notes in the ledger's part under
 * which of them quotes have pages.
 *
 * @param readings of what the ledger has of the interview: see `readingsOf`
 * @param site what the site's settings say of quote pages
 * @returns with the transcript that has these addresses
 */
export function settleWithQuotes(
  [entries = [], ...others]: readonly (readonly LedgerEntry[])[],
  compiled: Compiled,
  site: QuoteDefault,
): { addresses: Addresses; transcript: Transcript } {
  const addresses = settleAddresses(entries, targetsOf(compiled.transcript), others);
  const transcript = applyAddresses(compiled.transcript, addresses);
  const names = quoteNames(transcript, choiceOf(compiled.facts.quotes, site));
  return { addresses: { ...addresses, text: markQuoted(addresses.text, names) }, transcript };
}

/** Whether all of an interview's quote pages are among those that were published. */
export function areMarked(
  published: readonly string[],
  { facts, transcript }: Compiled,
  site: QuoteDefault,
): boolean {
  const known = new Set(published);
  return quoteNames(transcript, choiceOf(facts.quotes, site)).every((name) => known.has(name));
}
