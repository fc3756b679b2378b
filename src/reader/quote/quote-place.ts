import { quotePath } from '../../quotes/quote-path.ts';
import { parseTimecode } from '../../transcript/timecode.ts';
import { chooseDirective } from '../words/choose-directive.ts';
import { foldText, type Stretch } from '../words/find-words.ts';
import { PageText } from '../words/page-text.ts';
import { formatTextDirective } from '../words/text-directive.ts';
import { citedInterview } from './cited-interview.ts';
import type { Quote, QuotedTurn } from './quote.ts';
import { type QuotedWords, quotedWords } from './quoted-words.ts';

/** What stands amid the words of a turn and is none of them: times, and notes with their marks. */
const NO_WORDS = '.time, sup, .footnote';

/** A quote, and where in the page its words are. */
export interface QuotePlace {
  quote: Quote;
  turns: readonly HTMLElement[];
  /** From the first word to the last. */
  words: Range;
  /** Whether the turns are quoted from beginning to end. */
  isWhole: boolean;
}

interface Piece {
  turn: HTMLElement;
  page: PageText;
  cut: QuotedWords;
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') || 'en';
}

/** What of a turn lies in a range. */
function pieceOf(turn: HTMLElement, range: Range): Piece | undefined {
  const words = turn.querySelector('.words');
  if (!words) return undefined;
  const page = new PageText(words, NO_WORDS);
  const from = page.offsetOf(range.startContainer, range.startOffset);
  const to = page.offsetOf(range.endContainer, range.endOffset);
  const cut = from < to ? quotedWords(page, { from, to }, languageOf(words)) : undefined;
  return cut && { turn, page, cut };
}

function isWhole({ page: { text }, cut: { from, to } }: Piece): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, from) + text.slice(to));
}

function quotedTurn({ turn, cut: { words } }: Piece): QuotedTurn {
  const isNamed = !turn.classList.contains('cue');
  const name = isNamed ? (turn.querySelector('.speaker')?.textContent?.trim() ?? '') : '';
  return { name, words };
}

function secondsOf(written: string | null | undefined): number | undefined {
  const read = parseTimecode(written?.replace(/[[\]]/g, '').trim() ?? '');
  return read && 'seconds' in read ? read.seconds : undefined;
}

function startOf(turn: Element | undefined): number | undefined {
  return secondsOf(turn?.querySelector('.turn-head .time')?.textContent);
}

function timeOf({ turn, page, cut }: Piece, all: readonly HTMLElement[]): Quote['time'] {
  const start = page.rangeOf(cut);
  const before = [...turn.querySelectorAll('.words .time')].filter(
    (time) => start && start.comparePoint(time, 0) < 0,
  );
  const inWords = secondsOf(before.at(-1)?.textContent);
  if (inWords !== undefined) return { start: inWords, isExact: true };
  for (let at = all.indexOf(turn), isExact = true; at >= 0; at -= 1, isExact = false) {
    const seconds = startOf(all[at]);
    if (seconds !== undefined) return { start: seconds, isExact };
  }
  return undefined;
}

/** The permalink of a turn, or of all turns from one to another. */
function permalinkOf(first: HTMLElement, last: HTMLElement): string {
  const address = new URL(window.location.pathname, window.location.origin);
  // An id is a time or a slug: a `=` in it means nothing else here.
  if (last !== first) address.search = `to=${encodeURIComponent(last.id).replaceAll('%3D', '=')}`;
  address.hash = first.id;
  return address.href;
}

function placeOf(pieces: readonly Piece[], all: readonly HTMLElement[]): QuotePlace | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const [start, end] = [first?.page.rangeOf(first.cut), last?.page.rangeOf(last.cut)];
  if (!first || !last || !start || !end) return undefined;
  const words = start.cloneRange();
  words.setEnd(end.endContainer, end.endOffset);
  const time = timeOf(first, all);
  // Of the words of one turn it is not known which part of its time they take.
  const next = first === last ? undefined : startOf(all[all.indexOf(last.turn) + 1]);
  const quote: Quote = {
    interview: citedInterview(),
    turns: pieces.map(quotedTurn),
    permalink: permalinkOf(first.turn, last.turn),
    ...(time && { time }),
    ...(next !== undefined && { end: next }),
  };
  const turns = pieces.map(({ turn }) => turn);
  return { quote, turns, words, isWhole: pieces.every(isWhole) };
}

/** What a range of the page quotes; `undefined` where it holds no word of a turn. */
export function quoteIn(transcript: Element, range: Range): QuotePlace | undefined {
  const all = [...transcript.querySelectorAll<HTMLElement>('.turn')];
  const touched = all.filter((turn) => range.intersectsNode(turn));
  return placeOf(
    touched.flatMap((turn) => pieceOf(turn, range) ?? []),
    all,
  );
}

/**
 * The link to what is quoted: the permalink, and the very words where they are
 * not whole turns, so that the link holds when the words are corrected.
 */
export function linkTo({ quote, words, isWhole, turns }: QuotePlace): string {
  if (isWhole) return quote.permalink;
  const page = new PageText(document.body);
  const stretch: Stretch = {
    from: page.offsetOf(words.startContainer, words.startOffset),
    to: page.offsetOf(words.endContainer, words.endOffset),
  };
  const [turn = document.body] = turns;
  const directive = chooseDirective(foldText(page.text), stretch, languageOf(turn));
  return quote.permalink + (directive ? formatTextDirective(directive) : '');
}

/**
 * The link under which a quote is shared: a turn's own page where it has one,
 * since programs that show links see nothing of what stands behind a `#`.
 */
export function sharedLink(place: QuotePlace): string {
  const [turn, ...others] = place.turns;
  const id = turn?.dataset['quote'];
  if (!place.isWhole || others.length > 0 || id === undefined) return linkTo(place);
  return new URL(quotePath(window.location.pathname, id), window.location.origin).href;
}
