import type { Stretch } from '../words/find-words.ts';

/** A part of a text that is quoted. */
export interface Cut extends Stretch {
  /** Whether it begins within a sentence. */
  isCutBefore: boolean;
  /** Whether it ends within a sentence. */
  isCutBehind: boolean;
}

const RE_LETTER = /[\p{L}\p{N}]/u;

/** A word with what may stand within one: “Hyper-V”, “it’s”, “10.5”. */
const RE_WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’ʼ.·@/_]+[\p{L}\p{N}\p{M}]+)*/gu;

/** Scripts without spaces between words, where dictionaries tell the words apart. */
const RE_UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

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

const RE_PAUSE_BEFORE = /^(?:…|\.{2,})\s*/u;
const RE_PAUSE_BEHIND = /\s*(?:…|\.{2,})$/u;

/** What ends a sentence, with the quotes and brackets that it closes. */
const RE_CLOSING = /^[.!?…。！？]+[”"»’)\]」』）]*|^[”"»)\]」』）]+[.!?…。！？]+/u;

/** What ends in a full stop, and no sentence with it. */
const RE_ABBREVIATED = /(?:^|[\s(“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St)\.\s*$/u;

/** How far around a place words are looked for, in characters. */
const REACH = 200;

/** The word that a place lies within; none where it lies between two. */
function wordAround(text: string, at: number, language: string): Stretch | undefined {
  const start = Math.max(0, at - REACH);
  const near = text.slice(start, at + REACH);
  for (const match of near.matchAll(RE_WORD)) {
    const word = { from: start + match.index, to: start + match.index + match[0].length };
    if (at <= word.from || at >= word.to) continue;
    if (!RE_UNSPACED.test(match[0])) return word;
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    const found = segmenter.segment(match[0]).containing(at - word.from);
    const from = word.from + (found?.index ?? 0);
    return from < at ? { from, to: from + (found?.segment.length ?? 0) } : undefined;
  }
  return undefined;
}

/** A word counts where half of it is selected, or nothing beside it is. */
function toWords(text: string, { from, to }: Stretch, language: string): Stretch {
  const [first, last] = [wordAround(text, from, language), wordAround(text, to, language)];
  if (first && to <= first.to) return first;
  if (last && from >= last.from) return last;
  const isFirst = first && 2 * (first.to - from) >= first.to - first.from;
  const isLast = last && 2 * (to - last.from) >= last.to - last.from;
  return {
    from: first ? (isFirst ? first.from : first.to) : from,
    to: last ? (isLast ? last.to : last.from) : to,
  };
}

/** The sentences of a text; a name’s initial ends none. */
function sentencesOf(text: string, language: string): Stretch[] {
  const sentences: Stretch[] = [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    const to = index + segment.length;
    if (last && RE_ABBREVIATED.test(text.slice(last.from, last.to))) last.to = to;
    else sentences.push({ from: index, to });
  }
  return sentences;
}

/** Where a paragraph begins and ends within a text, without the space around it. */
function paragraphAt(text: string, at: number): Stretch {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const paragraph = text.slice(start, end < 0 ? text.length : end);
  const from = start + paragraph.length - paragraph.trimStart().length;
  return { from, to: Math.max(from, start + paragraph.trimEnd().length) };
}

/** Where the quote begins: a mark goes only where it belongs to words that are left out. */
function beginningOf(text: string, { from, to }: Stretch): number {
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

/** Where the quote ends, likewise. */
function endOf(text: string, { from, to }: Stretch): number {
  const word = to - (RE_TRAILING.exec(text.slice(from, to))?.[0].length ?? 0);
  const last = text.trimEnd().length;
  if (last <= to) return last;
  const paragraph = paragraphAt(text, word).to;
  if (paragraph <= to) return paragraph;
  const behind = text.slice(word, word + REACH);
  const quotes = word < to ? (RE_ENDING_QUOTES.exec(behind)?.[0].length ?? 0) : 0;
  return word + (RE_ENDING.exec(behind)?.[0].length ?? quotes);
}

/**
 * Makes a selection fit to be quoted: whole words with their signs, without the
 * punctuation that belongs to what is left out, but with the one that ends its
 * last sentence. Where nothing is left out, no mark is.
 *
 * @param text of one turn, blocks apart by `\n`
 * @param language BCP 47 tag of the text
 * @returns `undefined` where no word is selected
 */
export function wholeWords(text: string, selected: Stretch, language: string): Cut | undefined {
  const words = toWords(text, selected, language);
  if (!RE_LETTER.test(text.slice(words.from, words.to))) return undefined;
  let from = beginningOf(text, words);
  let to = endOf(text, words);
  const opening = /[“„«"([{「『¿¡]$/u.exec(text.slice(0, from))?.[0];
  const sentences = sentencesOf(text, language);
  const first = sentences.find((one) => one.to > from);
  const isCutBefore = RE_LETTER.test(text.slice(first?.from ?? 0, from));
  if (opening && !isCutBefore) from -= 1;
  const last = sentences.find((one) => one.to >= to);
  const isCutBehind = RE_LETTER.test(text.slice(to, last?.to));
  if (!isCutBehind) to += RE_CLOSING.exec(text.slice(to))?.[0].length ?? 0;
  // The mark of a cut says as much as the pause there: one is enough.
  if (isCutBefore) from += RE_PAUSE_BEFORE.exec(text.slice(from, to))?.[0].length ?? 0;
  if (isCutBehind) to -= RE_PAUSE_BEHIND.exec(text.slice(from, to))?.[0].length ?? 0;
  return { from, to, isCutBefore, isCutBehind };
}
