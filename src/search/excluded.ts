import { findHits, isSameWord } from './hits.ts';
import type { Term } from './query.ts';
import { tokenize } from './tokens.ts';

/**
 * Whether a text holds one of the words or phrases that must not be there. A
 * word counts in its other forms, but not as the beginning of another word:
 * who wants no “art” may still want an “article”.
 */
export function holdsExcluded(text: string, excluded: readonly Term[]): boolean {
  if (excluded.length === 0) return false;
  const phrases = excluded.filter(({ phrase }) => phrase);
  if (findHits(text, phrases).length > 0) return true;
  const words = excluded.flatMap((term) => (term.phrase ? [] : term.words));
  return tokenize(text).some(({ folded }) => words.some((word) => isSameWord(folded, word)));
}
