/** Scripts written without spaces, where each character counts as a word. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';

const RE_RUN = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');
/** Only where the run of marks begins, or a long run is tried from each of its characters. */
const RE_CLOSING_MARKS = /(?<![,;:.–—-])[,;:.–—-]+$/u;
const RE_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Counts the words of a text: runs of non-space characters that hold a letter
 * or a digit; in scripts without spaces, characters.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(RE_RUN)) {
    if (RE_LETTER_OR_DIGIT.test(run)) count += 1;
  }
  return count;
}

/**
 * Cuts a text after a number of words, at a word's end, with “…” where it cut.
 *
 * @param text any text; white space is folded
 * @param limit the most words to keep
 */
export function firstWords(text: string, limit: number): string {
  const words = text.trim().split(/\s+/);
  if (words.length <= limit) return words.join(' ');
  const kept = words.slice(0, limit).join(' ');
  return `${kept.replace(RE_CLOSING_MARKS, '')}…`;
}
