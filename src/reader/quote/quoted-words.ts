import type { Stretch } from '../words/find-words.ts';
import { type Cut, wholeWords } from './whole-words.ts';

/** The words of a turn, as they are read. */
export interface ReadWords {
  /** Blocks apart by `\n`. */
  text: string;
  /** Where in it something was left out that is none of the words: a time, the mark of a note. */
  gaps: readonly number[];
}

/** A part of a turn that is quoted, with its words. */
export interface QuotedWords extends Cut {
  /** Whole words, paragraphs apart by an empty line, “…” where a sentence is cut. */
  words: string;
}

/** Marks that stand right behind a word, unless they open the next: `.5`, `.NET`. */
const RE_BEHIND_WORD = /^[.,;:!?…。、，！？；：)\]}”»]+(?![\p{L}\p{N}])/u;

/** Joins what stands on both sides of something that was left out. */
function closeGap(before: string, behind: string): string {
  // Brackets that held a time, and nothing else, go with it.
  const isBracketed = before.endsWith('(') && behind.startsWith(')');
  const [head, tail] = isBracketed ? [before.slice(0, -1), behind.slice(1)] : [before, behind];
  return (RE_BEHIND_WORD.test(tail) ? head.replace(/[^\S\n]+$/u, '') : head) + tail;
}

/**
 * What is quoted of a turn where some of it is selected: its words to the
 * letter, but for what was left out of them.
 *
 * @param language BCP 47 tag of the words
 * @returns `undefined` where no word is selected
 */
export function quotedWords(
  { text, gaps }: ReadWords,
  selected: Stretch,
  language: string,
): QuotedWords | undefined {
  const cut = wholeWords(text, selected, language);
  if (!cut) return undefined;
  const places = [cut.from, ...gaps.filter((at) => at > cut.from && at < cut.to), cut.to];
  const words = places
    .slice(1)
    .map((to, n) => text.slice(places[n], to))
    .reduce(closeGap)
    .split('\n')
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
  return { ...cut, words: `${cut.isCutBefore ? '…' : ''}${words}${cut.isCutBehind ? '…' : ''}` };
}
