import { attributionLine, attributionOf } from './attribution.ts';
import { monthFirst } from './dates.ts';
import type { Citation } from './model.ts';
import { quoted } from './quotation.ts';
import { joined, link, paragraphs } from './rich-text.ts';
import type { Source } from './source.ts';

/**
 * Cites in words that need no manual: the quote, where there is one, and below
 * it who said it, when, and where it can be read.
 */
export function citePlain(source: Source): Citation {
  const { interview, place, accessed, url } = source;
  const told = attributionLine(attributionOf(source), quoted(interview.title), (text) => text);
  const seen = url && accessed ? ` (accessed ${monthFirst(accessed)})` : '';
  const line = joined(url ? [told, ', ', link(url), seen] : [told, seen]);
  return place?.words ? paragraphs([joined([quoted(place.words)]), line]) : line;
}
