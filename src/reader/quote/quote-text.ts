import { escapeHtml } from '../../data/escape-html.ts';
import { formatPartialDate } from '../../data/partial-date.ts';
import { formatTimecode } from '../../transcript/timecode.ts';
import type { Quote, QuotedTurn } from './quote.ts';

/** Something for the clipboard: for a plain text, and for a rich one. */
export interface RichText {
  text: string;
  html: string;
}

const QUOTES: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„', '“'],
  cs: ['„', '“'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  hu: ['„', '”'],
  hr: ['„', '”'],
  nl: ['‘', '’'],
  sv: ['”', '”'],
  fi: ['”', '”'],
  fr: ['«\u00A0', '\u00A0»'],
  es: ['«', '»'],
  it: ['«', '»'],
  pt: ['«', '»'],
  ca: ['«', '»'],
  el: ['«', '»'],
  ru: ['«', '»'],
  uk: ['«', '»'],
  nb: ['«', '»'],
  ar: ['«', '»'],
  fa: ['«', '»'],
  he: ['”', '”'],
  ja: ['「', '」'],
};

/** The quotation marks of a language, opening and closing. */
export function quotationMarks(language: string): readonly [string, string] {
  return QUOTES[new Intl.Locale(language).language] ?? ['“', '”'];
}

/** When the words are spoken, as a reader is told: “0:10”, or “after 0:10”. */
export function timeOf({ time }: Quote): string | undefined {
  if (!time) return undefined;
  const written = formatTimecode(time.start);
  return time.isExact ? written : `after ${written}`;
}

/** What follows a quote: who, in which interview, of when, at what time. */
function pieces(quote: Quote, language: string): string[] {
  const { interview, turns } = quote;
  const name = turns.length === 1 ? turns[0]?.name : undefined;
  const date = interview.date && formatPartialDate(interview.date, language);
  const written = timeOf(quote);
  return [name, `“${interview.title}”`, interview.site, date, written].flatMap((one) => one || []);
}

/** Each paragraph opens with a quotation mark, the last one closes: the custom of print. */
function inQuotes(words: string, [open, close]: readonly [string, string]): string[] {
  return `${words}${close}`.split('\n\n').map((paragraph) => open + paragraph);
}

function directionOf(language: string): string {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getTextInfo?: () => { direction: string };
  };
  // Where engines lack it, the browser judges by the words.
  return locale.getTextInfo?.().direction ?? 'auto';
}

function paragraphsOf({ name, words }: QuotedTurn, language: string, isNamed: boolean): string[] {
  const [first = '', ...rest] = inQuotes(words, quotationMarks(language));
  return [isNamed && name ? `${name}: ${first}` : first, ...rest];
}

/**
 * Writes a quote with all that belongs to it. Of several turns, each names its
 * speaker; of one, the line below does.
 *
 * @param language BCP 47 tag of what is written around the words
 */
export function writeQuote(quote: Quote, language: string): RichText {
  const { interview, turns, permalink } = quote;
  const isNamed = turns.length > 1;
  const paragraphs = turns.flatMap((turn) => paragraphsOf(turn, interview.language, isNamed));
  const source = pieces(quote, language);
  const text = `${paragraphs.join('\n\n')}\n\n— ${source.join(', ')}\n${permalink}\n`;
  const url = escapeHtml(permalink);
  const lang = escapeHtml(interview.language);
  const words = paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join('');
  const title = `“${escapeHtml(interview.title)}”`;
  const named = source.map(escapeHtml).join(', ');
  const linked = named.replace(title, () => `<a href="${url}">${title}</a>`);
  const html =
    `<blockquote cite="${url}" lang="${lang}" dir="${directionOf(interview.language)}">${words}</blockquote>` +
    `<p>— ${linked}</p>`;
  return { text, html };
}
