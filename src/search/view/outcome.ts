import type { Found } from '../client.ts';
import { narrowedFields } from '../criteria.ts';
import { parseQuery } from '../query.ts';
import type { SearchState } from './address.ts';

/**
 * What became of a search: nothing was looked for; what was typed has no words;
 * no quote has all of it; none of those read so far has; some come near; or some have it.
 */
export type Outcome = 'idle' | 'wordless' | 'none' | 'none yet' | 'near' | 'found';

/** Tells what became of a search, given what was looked for and the answer to it. */
export function outcomeOf(
  { query, chosen }: SearchState,
  { quotes, pages, dropped }: Pick<Found, 'quotes' | 'pages' | 'dropped'>,
): Outcome {
  const { terms, filters } = parseQuery(query);
  const isChosen = narrowedFields({ chosen, typed: filters, siteLanguage: '' }).length > 0;
  if (terms.length === 0 && !isChosen) return query.trim() === '' ? 'idle' : 'wordless';
  if (quotes.length > 0) return dropped ? 'near' : 'found';
  return pages.hasMore() ? 'none yet' : 'none';
}
