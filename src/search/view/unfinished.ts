import { tokenize } from '../tokens.ts';

/** Shorter beginnings of a word are in too many quotes to be looked for. */
const SHORTEST = 3;

const RE_UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/**
 * Whether what stands in the box ends in so little of a word that more of it
 * is likely to come: it is looked for only when the reader pauses.
 */
export function isUnfinished(typed: string): boolean {
  if (/[\s"”»]$/.test(typed) || RE_UNSPACED.test(typed)) return false;
  const last = tokenize(typed).at(-1);
  return last !== undefined && last.folded.length < SHORTEST;
}
