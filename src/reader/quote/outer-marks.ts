import type { Stretch } from '../words/find-words.ts';

/** How much of the text around a place is looked at, in characters: a run of marks is short. */
const REACH = 40;

const RE_LETTER = /[\p{L}\p{N}]/u;

/** What the end of the sentence before, or a pause, leaves at the beginning. */
const RE_LEADING = /^[\s,.;:!?…)\]}”»。、！？，；：）」』–—-]+/u;

/** What a pause, or the beginning of what follows, leaves at the end. */
const RE_TRAILING = /[\s,;:([{“„«、，；：（「『–—-]+$/u;

/** A sign, a point or a currency that a word begins with: `-40`, `.5`, `.NET`, `$3`, `#one`. */
const RE_SIGN = /(?:^|[\s\p{Ps}\p{Pi}"„])([-+−–]?\p{Sc}|[-+−.#@§]|–)$/u;

/** What opens a quotation in some languages, and ends one in others, or a pause: it opens behind a space. */
const RE_OPENING = /(?:^|[\s\p{Ps}\p{Pi}"„])([”»]|…|\.{2,})$/u;

/** What a word ends with: `C++`, `40%`, `Vor-`. */
const RE_ENDING = /^(?:[+#]+(?![\p{L}\p{N}])|[%‰]|°(?:\p{Lu}(?!\p{L}))?|-(?=[\s,.;:!?)…]|$))/u;

/** What ends a quotation in some languages, and opens one in others: it ends before what is no word. */
const RE_ENDING_QUOTES = /^[“«](?![\p{L}\p{N}])/u;

/** Where a paragraph begins and ends within a text, without the space around it. */
function paragraphAt(text: string, at: number): Stretch {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const paragraph = text.slice(start, end < 0 ? text.length : end);
  const from = start + paragraph.length - paragraph.trimStart().length;
  return { from, to: Math.max(from, start + paragraph.trimEnd().length) };
}

/**
 * Where the quote of selected words begins: with the sign of its first word. A
 * mark goes only where it belongs to words that are left out.
 *
 * @param text of one turn, blocks apart by `\n`
 */
export function beginningOf(text: string, { from, to }: Stretch): number {
  const word = from + (RE_LEADING.exec(text.slice(from, to))?.[0].length ?? 0);
  const first = text.length - text.trimStart().length;
  if (first >= from) return first;
  const paragraph = paragraphAt(text, word).from;
  if (paragraph >= from) return paragraph;
  const near = text.slice(Math.max(0, word - REACH), word);
  const sign = RE_SIGN.exec(near)?.[1];
  // A dash is a minus before a number, and a pause before a word.
  const opens = sign?.startsWith('–') ? /\p{N}/u : RE_LETTER;
  if (sign && opens.test(text.charAt(word))) return word - sign.length;
  const opening = RE_OPENING.exec(near)?.[1] ?? '';
  return word - opening.length >= from ? word - opening.length : word;
}

/**
 * Where the quote of selected words ends: with what its last word ends in, and
 * again without the marks of what is left out.
 *
 * @param text of one turn, blocks apart by `\n`
 */
export function endOf(text: string, { from, to }: Stretch): number {
  const word = to - (RE_TRAILING.exec(text.slice(from, to))?.[0].length ?? 0);
  const last = text.trimEnd().length;
  if (last <= to) return last;
  const paragraph = paragraphAt(text, word).to;
  if (paragraph <= to) return paragraph;
  const behind = text.slice(word, word + REACH);
  const quotes = word < to ? (RE_ENDING_QUOTES.exec(behind)?.[0].length ?? 0) : 0;
  return word + (RE_ENDING.exec(behind)?.[0].length ?? quotes);
}
