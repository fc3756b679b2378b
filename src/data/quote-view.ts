import { interfaceFor } from '../interface/languages.ts';
import { voiceOf, wordsOf } from '../quotes/card.ts';
import { CARD_SIZE, CARDS_FOLDER, cardFile } from '../quotes/card-size.ts';
import { quoteDescription, quoteLabel, quoteTitle } from '../quotes/page-texts.ts';
import { quotePath } from '../quotes/quote-path.ts';
import { answerTurns, type Quote } from '../quotes/quotes.ts';
import { htmlElsewhere, trimTurns, withoutAddresses } from '../quotes/trim-turns.ts';
import { formatTimecode, type Html, type Speaker } from '../transcript/index.ts';
import { citedInterview, type SetCitation, setCitations } from './citations.ts';
import { interfaceOf } from './interface.ts';
import type { Interview } from './interviews.ts';
import { writingOf } from './language.ts';
import type { PageCard } from './page-card.ts';
import { formatPartialDate } from './partial-date.ts';
import type { QuotePage } from './quote-pages.ts';
import { getQuotes } from './quotes.ts';
import { site, sitePath } from './site.ts';
import { turnsHtml } from './turn-html.ts';
import { settingsOf } from './voices.ts';

/** Letters of a quote that its light page shows, at the most. */
const PAGE_ROOM = 4000;

/** Words by which a neighbour is told. */
const LABEL_WORDS = 14;

/** A link to another quote of the interview. */
export interface QuoteLink {
  href: string;
  label: string;
}

/** What a quote's page shows. */
export interface QuoteView {
  title: string;
  description: string;
  /** The address of the interview, which has these words and all others. */
  canonical: string;
  card?: PageCard;
  words: Html;
  /** Whether more was said than is shown. */
  isCut: boolean;
  /** The quote's place in the interview, and when that is, where somebody knows. */
  place: { href: string; time?: string };
  /** In the styles of bibliographies and footnotes: the words themselves stand above. */
  citations: SetCitation[];
  previous?: QuoteLink;
  next?: QuoteLink;
}

/** An address as other sites must have it. */
function absolute(path: string): string {
  return new URL(path, site.url).href;
}

function linkTo(interview: Interview, quote: Quote | undefined): QuoteLink | undefined {
  if (!quote) return undefined;
  return { href: quotePath(interview.href, quote.id), label: quoteLabel(quote, LABEL_WORDS) };
}

function citationsOf(interview: Interview, quote: Quote, speakers: readonly Speaker[]) {
  const { plainText } = interfaceOf(interview).words.quoteMenu;
  const turns = answerTurns(quote);
  const { start } = quote;
  const cited = citedInterview(interview);
  const place = {
    url: `${cited.url}#${quote.id}`,
    ...(start !== undefined && { start }),
    speakers: [voiceOf(turns[0], speakers).name].filter(Boolean),
    words: wordsOf(turns),
  };
  return setCitations(cited, plainText, place).filter(({ style }) => style !== 'plain');
}

/**
 * Gathers what a quote's page shows.
 *
 * @throws with the list of errors where the interview has any
 */
export async function getQuoteView({ interview, index, card }: QuotePage): Promise<QuoteView> {
  const { transcript, quotes } = await getQuotes(interview);
  const { speakers } = transcript;
  const quote = quotes[index];
  if (!quote) throw new Error(`Unexpected gap among the quotes of ${interview.id}: ${index}`);
  const { lang: language, dir } = writingOf(interview);
  const date = interview.date ? formatPartialDate(interview.date, language) : '';
  const title = quoteTitle(quote, { language, speakers });
  const { turns, isCut } = trimTurns(quote.turns, PAGE_ROOM, language);
  const [previous, next] = [quotes[index - 1], quotes[index + 1]].map((one) =>
    linkTo(interview, one),
  );
  const { start } = quote;
  return {
    title,
    description: quoteDescription(quote, {
      title: interview.title,
      date,
      language,
      comma: interfaceFor(language).words.comma,
    }),
    canonical: absolute(interview.href),
    ...(card && {
      card: { url: absolute(sitePath(CARDS_FOLDER + cardFile(card))), ...CARD_SIZE, alt: title },
    }),
    words: htmlElsewhere(
      turnsHtml(turns.map(withoutAddresses), settingsOf(speakers), interfaceOf(interview), { dir }),
      interview.href,
    ),
    isCut,
    place: {
      href: `${interview.href}#${quote.id}`,
      ...(start !== undefined && { time: formatTimecode(start) }),
    },
    citations: citationsOf(interview, quote, speakers),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
