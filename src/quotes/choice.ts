import type { Facts, TurnMark } from '../transcript/index.ts';

/** Which words have quote pages in the interviews that do not say so themselves. */
export const QUOTE_DEFAULTS = ['exchanges', 'marked', 'none'] as const;

/** One of the {@link QUOTE_DEFAULTS}. */
export type QuoteDefault = (typeof QUOTE_DEFAULTS)[number];

/** Which words of one interview have quote pages; a list names turns. */
export type QuoteChoice = 'exchanges' | readonly TurnMark[];

/**
 * Which words of an interview have quote pages.
 *
 * @param own what its front matter says
 * @param site what the site's settings say: `none` is for all interviews, the
 *   others for those that say nothing
 */
export function choiceOf(own: Facts['quotes'], site: QuoteDefault): QuoteChoice {
  if (site === 'none' || own === 'none') return [];
  return own ?? (site === 'exchanges' ? 'exchanges' : []);
}
