import { tokenize } from './tokens.ts';

/** The most words and phrases of one query; more are left out. */
const MAX_TERMS = 30;

const RE_QUOTES = /[“”„‟«»]/g;
const RE_PART = /"([^"]*)"|[^\s"]+/g;

/** A word, or an exact phrase, that a reader looks for. */
export interface Term {
  /** As it was typed, without its quotation marks. */
  text: string;
  /** The folded words: of a phrase each by itself, of a word all in one. */
  words: string[];
  phrase: boolean;
}

/**
 * Reads what a reader typed: words, and `"exact phrases"` in straight or curly
 * quotation marks. A phrase that is not closed yet counts as words.
 *
 * @returns the terms in their order; none where nothing can be searched for
 */
export function parseQuery(typed: string): Term[] {
  const terms: Term[] = [];
  for (const [part, quoted] of typed.replace(RE_QUOTES, '"').matchAll(RE_PART)) {
    const text = quoted ?? part;
    const folded = tokenize(text).map((token) => token.folded);
    if (folded.join('') === '') continue;
    const phrase = quoted !== undefined;
    terms.push({ text, words: phrase ? folded : [folded.join('')], phrase });
  }
  return terms.slice(0, MAX_TERMS);
}
