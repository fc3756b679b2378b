import type { Answer } from './answer.ts';
import { parseQuery } from './query.ts';

/**
 * What became of a search: nothing was typed; what was typed has no words;
 * no quote has all of it; none of those read so far has; or some do.
 */
export type Outcome = 'idle' | 'wordless' | 'none' | 'none yet' | 'found';

/** Tells what became of a search, given what was typed and the answer to it. */
export function outcomeOf(typed: string, { quotes, hasMore }: Answer): Outcome {
  if (typed.trim() === '') return 'idle';
  if (parseQuery(typed).terms.length === 0) return 'wordless';
  if (quotes.length > 0) return 'found';
  return hasMore() ? 'none yet' : 'none';
}
