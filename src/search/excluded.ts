import { holdsTerm } from './hits.ts';
import type { Term } from './query.ts';
import { tokenize } from './tokens.ts';

/** Whether a text holds one of the words or phrases that must not be there: see {@link holdsTerm}. */
export function holdsExcluded(text: string, excluded: readonly Term[]): boolean {
  if (excluded.length === 0) return false;
  const tokens = tokenize(text);
  return excluded.some((term) => holdsTerm(tokens, term));
}
