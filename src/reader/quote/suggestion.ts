import { suggestionLink } from '../../corrections/suggestion-link.ts';
import { wordsOf } from './quote.ts';
import type { QuotePlace } from './quote-place.ts';

/** Whether the site takes suggestions of corrections from a transcript's readers. */
export function takesSuggestions(transcript: Element): boolean {
  return transcript.closest('[data-suggest]') !== null;
}

/** Takes the reader to where a correction of quoted words is suggested, in a window of its own. */
export function suggestCorrection({ quote, turns }: QuotePlace): void {
  const [turn] = turns;
  const { suggest = '', file = '' } = turn?.closest<HTMLElement>('[data-suggest]')?.dataset ?? {};
  const link = suggestionLink(suggest, {
    title: quote.interview.title,
    address: quote.permalink,
    words: wordsOf(quote),
    line: Number(turn?.dataset['line'] ?? 1),
    file,
  });
  // A mail program opens beside the page by itself, and would leave an empty window behind.
  if (/^mailto:/i.test(link)) window.location.assign(link);
  else window.open(link, '_blank', 'noopener');
}
