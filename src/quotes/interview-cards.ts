import { formatPartialDate } from '../data/partial-date.ts';
import type { Compilation } from '../transcript/index.ts';
import { type Card, cardOf } from './card.ts';
import { choiceOf, type QuoteDefault } from './choice.ts';
import { directionOf } from './direction.ts';
import { quotesOf } from './quotes.ts';

/** What the whole site says of quotes and their cards. */
export interface QuoteSite {
  title: string;
  /** BCP 47 tag of the interviews that name no language of their own. */
  language: string;
  quotes: QuoteDefault;
}

/** The cards of an interview's quotes, by the quotes' ids, in their order. */
export function cardsOf(
  { facts, transcript }: Pick<Compilation, 'facts' | 'transcript'>,
  site: QuoteSite,
): Map<string, Card> {
  const { title, date, language = site.language } = facts;
  const interview = {
    title,
    // A card is in one language: that of its words.
    date: date === undefined ? '' : formatPartialDate(date, language),
    site: site.title,
    language,
    dir: directionOf(language),
    transcript,
  };
  const quotes = quotesOf(transcript, choiceOf(facts.quotes, site.quotes));
  return new Map(quotes.map((quote) => [quote.id, cardOf(quote, interview)]));
}
