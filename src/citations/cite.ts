import { citeApa } from './apa.ts';
import { citeBibtex } from './bibtex.ts';
import { citeChicago } from './chicago.ts';
import { citeCslJson } from './csl-json.ts';
import { citeHtml } from './html-quote.ts';
import { citeMarkdown } from './markdown.ts';
import { citeMla } from './mla.ts';
import type { Citation, CitationStyle, CitedInterview, CitedPlace } from './model.ts';
import { citePlain } from './plain.ts';
import { citeRis } from './ris.ts';
import { type Source, sourceOf } from './source.ts';

const WRITERS: Readonly<Record<CitationStyle, (source: Source) => Citation>> = {
  apa: citeApa,
  mla: citeMla,
  chicago: citeChicago,
  plain: citePlain,
  markdown: citeMarkdown,
  html: citeHtml,
  bibtex: citeBibtex,
  ris: citeRis,
  'csl-json': citeCslJson,
};

/**
 * Cites an interview, or a place in it.
 *
 * @param place a turn or a selection; without it the whole interview is cited
 * @param accessed the reader's day; a citation that is made once for all readers
 *   has none. It is written where the style asks for it
 */
export function cite(
  style: CitationStyle,
  interview: CitedInterview,
  place?: CitedPlace,
  accessed?: Date,
): Citation {
  return WRITERS[style](sourceOf(interview, place, accessed));
}
