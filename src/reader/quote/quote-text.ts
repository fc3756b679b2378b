import { escapeHtml } from '../../data/escape-html.ts';
import { fill } from '../../interface/fill.ts';
import type { Interface } from '../../interface/interface.ts';
import type { Words } from '../../interface/words.ts';
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
  'zh-Hant': ['「', '」'],
};

/** The quotation marks of a language, opening and closing. */
export function quotationMarks(language: string): readonly [string, string] {
  const { language: own, script } = new Intl.Locale(language).maximize();
  return QUOTES[`${own}-${script}`] ?? QUOTES[own] ?? ['“', '”'];
}

/** What of the interface says when words are spoken. */
type TimeWords = Interface<Pick<Words, 'times'>>;

/** What of the interface stands around a quote. */
type QuoteWords = Interface<Pick<Words, 'times' | 'comma'>>;

/** When the words are spoken, as a reader is told: “0:10”, or “after 0:10”. */
export function timeOf({ time }: Quote, { words }: TimeWords): string | undefined {
  if (!time) return undefined;
  const written = formatTimecode(time.start);
  return time.isExact ? written : fill(words.times.after, { time: written });
}

/** What follows a quote: who, in which interview, of when, at what time. */
function pieces(quote: Quote, title: string, ui: QuoteWords): string[] {
  const { interview, turns } = quote;
  const name = turns.length === 1 ? turns[0]?.name : undefined;
  const date = interview.date && ui.date(interview.date);
  const written = timeOf(quote, ui);
  return [name, title, interview.site, date, written].flatMap((one) => one || []);
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
 * @param ui writes what stands around the words
 */
export function writeQuote(quote: Quote, ui: QuoteWords): RichText {
  const { interview, turns, permalink } = quote;
  const isNamed = turns.length > 1;
  const paragraphs = turns.flatMap((turn) => paragraphsOf(turn, interview.language, isNamed));
  const title = quotationMarks(ui.lang).join(interview.title);
  const source = pieces(quote, title, ui);
  const text = `${paragraphs.join('\n\n')}\n\n— ${source.join(ui.words.comma)}\n${permalink}\n`;
  const url = escapeHtml(permalink);
  const lang = escapeHtml(interview.language);
  const words = paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`).join('');
  const written = escapeHtml(title);
  const named = source.map(escapeHtml).join(ui.words.comma);
  const linked = named.replace(written, () => `<a href="${url}">${written}</a>`);
  const html =
    `<blockquote cite="${url}" lang="${lang}" dir="${directionOf(interview.language)}">${words}</blockquote>` +
    `<p>— ${linked}</p>`;
  return { text, html };
}
