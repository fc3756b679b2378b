import type { Stretch } from '../words/find-words.ts';
import { beginningOf, endOf } from './outer-marks.ts';

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

/** What ends a sentence, with the quotes and brackets that it closes. */
const RE_CLOSING = /^[.!?…。！？]+[”"»’)\]」』）]*|^[”"»)\]」』）]+[.!?…。！？]+/u;

/** A pause in words, at the beginning and at the end of what is quoted. */
const RE_PAUSE_BEFORE = /^(?:…|\.{2,})\s*/u;
const RE_PAUSE_BEHIND = /\s*(?:…|\.{2,})$/u;

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
