import type { Term } from './query.ts';
import { type Token, tokenize } from './tokens.ts';

/** Where a text holds what the reader looks for. */
export interface Hit {
  /** UTF-16 offsets, `to` behind the last character. */
  from: number;
  to: number;
  /** Which terms stand here: bit `n` is set for the query's term `n`. */
  terms: number;
  /** Those of them that stand here just as they were typed, and in no other form. */
  exact: number;
  /** Which word of the text the hit begins with, counted from 0. */
  at: number;
}

/** Shorter words count only as they are: “AI” is not “air”. */
const SHORTEST_PREFIX = 3;

/** What is left of a word without the common English endings. */
function stem(word: string): string {
  return word
    .replace(/([^s])s$/, '$1')
    .replace(/^(.{3,}?)(?:ing|ied|ed|ie|e|y)$/, '$1')
    .replace(/(.)\1$/, '$1');
}

function beginsWith(found: string, wanted: string): boolean {
  return found === wanted || (wanted.length >= SHORTEST_PREFIX && found.startsWith(wanted));
}

/** Whether two folded words are one, or differ only by common English endings. */
function isSameWord(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  // Words with one stem begin alike; few others do, and need no closer look.
  const mayBe = wanted.length >= SHORTEST_PREFIX && found.startsWith(wanted.slice(0, 2));
  return mayBe && stem(found) === stem(wanted);
}

function isAlike(found: string, wanted: string): boolean {
  return beginsWith(found, wanted) || isSameWord(found, wanted);
}

function isEqual(found: string, wanted: string): boolean {
  return found === wanted;
}

/** How many tokens from a place on are the phrase; 0 where it does not stand there. */
function phraseLength(tokens: readonly Token[], at: number, words: readonly string[]): number {
  return words.every((word, n) => tokens[at + n]?.folded === word) ? words.length : 0;
}

/**
 * How many tokens from a place on are the word: “hyperv” is both tokens of “Hyper-V”.
 *
 * @param isOne whether a single token is the word
 * @param areOne whether glued tokens are, taken as one
 */
function wordLength(
  tokens: readonly Token[],
  at: number,
  word: string,
  isOne: (found: string, wanted: string) => boolean,
  areOne: (found: string, wanted: string) => boolean,
): number {
  let found = tokens[at]?.folded ?? '';
  if (isOne(found, word)) return 1;
  for (let next = at + 1; found !== '' && word.startsWith(found); next += 1) {
    const token = tokens[next];
    if (!token?.folded || !token.glued) break;
    found += token.folded;
    if (areOne(found, word)) return next - at + 1;
  }
  return 0;
}

/**
 * Finds what a query looks for: words in any case, with or without accents, as
 * the beginning of a longer word or with another common ending; a phrase only
 * as a whole, over any white space and punctuation.
 *
 * @returns the hits in their order, apart from each other, inside the text
 */
export function findHits(text: string, terms: readonly Term[]): Hit[] {
  return terms.length > 0 ? hitsAmong(tokenize(text), terms) : [];
}

/** Finds what {@link findHits} does, in a text of which the tokens are known already. */
export function hitsAmong(tokens: readonly Token[], terms: readonly Term[]): Hit[] {
  const hits: Hit[] = [];
  tokens.forEach(({ from }, at) => {
    terms.forEach(({ words, phrase }, n) => {
      const length = phrase
        ? phraseLength(tokens, at, words)
        : wordLength(tokens, at, words[0] ?? '', isAlike, beginsWith);
      const to = tokens[at + length - 1]?.to;
      if (length === 0 || to === undefined) return;
      const bit = 1 << n;
      const exact = phrase || tokens[at]?.folded === words[0] ? bit : 0;
      const last = hits.at(-1);
      if (last && from < last.to) {
        last.to = Math.max(last.to, to);
        last.terms |= bit;
        last.exact |= exact;
      } else {
        hits.push({ from, to, terms: bit, exact, at });
      }
    });
  });
  return hits;
}

/**
 * Whether a text holds a word itself, in any of its common forms, or a phrase.
 * Unlike {@link findHits} it takes no longer word for it: who does not want
 * “art” may want “article”.
 */
export function holdsTerm(tokens: readonly Token[], { words, phrase }: Term): boolean {
  const [word = ''] = words;
  return tokens.some((_, at) =>
    phrase
      ? phraseLength(tokens, at, words) > 0
      : wordLength(tokens, at, word, isSameWord, isEqual) > 0,
  );
}
