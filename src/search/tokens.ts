/** A word as it stands in a text, without the punctuation around it. */
export interface Token {
  /** Where it stands: UTF-16 offsets, `to` behind its last character. */
  from: number;
  to: number;
  /** Its letters and digits in one case, without accents and apostrophes. */
  folded: string;
  /** Whether no white space stands between it and the token before: “Hyper-V”. */
  glued: boolean;
}

/** Scripts without spaces, where each character is a token. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}]';
const LETTERS = `(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`;
const RE_TOKEN = new RegExp(`${UNSPACED}\\p{M}*|${LETTERS}(?:['’ʼ]${LETTERS})*`, 'gu');

/** Accents and apostrophes; the Japanese sound marks make other letters, and stay. */
const RE_DROPPED = /(?![\u3099\u309A])\p{M}|['’ʼ]/gu;

/**
 * Finds the words of a text.
 *
 * @returns the tokens in their order; they do not overlap
 */
export function tokenize(text: string): Token[] {
  let end = 0;
  return Array.from(text.matchAll(RE_TOKEN), (match) => {
    const from = match.index;
    const to = from + match[0].length;
    const glued = end > 0 && !/\s/.test(text.slice(end, from));
    end = to;
    const folded = match[0].toLowerCase().normalize('NFD').replace(RE_DROPPED, '');
    return { from, to, folded, glued };
  });
}
