import { formatPartialDate } from '../data/partial-date.ts';
import type { Theme } from '../theme/theme-settings.ts';
import { directionOf } from '../transcript/direction.ts';
import type { Compilation } from '../transcript/index.ts';
import { type Card, cardOf } from './card.ts';
import { choiceOf, type QuoteDefault } from './choice.ts';
import { type Quote, quotesOf } from './quotes.ts';

/** What the whole site says of quotes and their cards. */
export interface QuoteSite {
  title: string;
  /** BCP 47 tag of the interviews that name no language of their own. */
  language: string;
  quotes: QuoteDefault;
  theme: Pick<Theme, 'faces'>;
}

/** A quote that has a page, and the card of it. */
export interface CardedQuote {
  quote: Quote;
  card: Card;
}

/** The quotes of an interview that have pages, in the order in which they are spoken. */
export function cardsOf(
  { facts, transcript }: Pick<Compilation, 'facts' | 'transcript'>,
  site: QuoteSite,
): CardedQuote[] {
  const { title, date, language = site.language } = facts;
  const interview = {
    title,
    // A card is in one language: that of its words.
    date: date === undefined ? '' : formatPartialDate(date, language),
    site: site.title,
    language,
    dir: directionOf(language),
    faces: site.theme.faces,
    transcript,
  };
  const quotes = quotesOf(transcript, choiceOf(facts.quotes, site.quotes));
  return quotes.map((quote) => ({ quote, card: cardOf(quote, interview) }));
}
