import { fits } from './criteria.ts';
import { holdsExcluded } from './excluded.ts';
import { termsIn } from './nearness.ts';
import type { Question } from './question.ts';
import { bestTurn, type ResolvedQuote, type ResolvedRecord } from './resolve.ts';

/** A record that was read, and how Pagefind ranks it. */
export interface ScoredRecord {
  record: ResolvedRecord;
  score: number;
}

/** A quote that answers, and its rank: the higher, the better. */
export interface RankedQuote {
  quote: ResolvedQuote;
  rank: number;
}

/** What a record is judged by. */
export type Judgement = Pick<Question, 'terms' | 'excluded' | 'criteria'>;

/**
 * The quotes by which a record answers: each fitting turn that holds all that
 * the record holds, or else the one that comes nearest. None where a phrase is
 * missing, or where turns that do not fit say some of it.
 */
export function judge(
  { turns, found }: ResolvedRecord,
  { terms, excluded, criteria }: Judgement,
): ResolvedQuote[] {
  const own = turns.filter(
    ({ card, turn, text }) => fits(card, turn, criteria) && !holdsExcluded(text, excluded),
  );
  const phrases = terms.reduce((bits, { phrase }, n) => (phrase ? bits | (1 << n) : bits), 0);
  const all = terms.reduce((bits, _, n) => bits | (1 << n), 0);
  const wanted = phrases | (own.length < turns.length ? found : 0);
  const held = termsIn(own.flatMap(({ hits }) => hits));
  const best = bestTurn(own);
  if ((wanted & ~held) !== 0 || found !== all || !best) return [];
  const whole = own.filter(({ hits }) => termsIn(hits) === found);
  return whole.length > 0 ? whole : [best];
}

/**
 * The quotes by which records answer, the best first. The engine's score counts
 * by its root: as many known items are found first as with the whole of it, and
 * what a word is worth in one shard and not in another changes less.
 */
export function rankQuotes(records: readonly ScoredRecord[], judgement: Judgement): RankedQuote[] {
  const ranked = records.flatMap(({ record, score }) =>
    judge(record, judgement).map((quote) => ({
      quote,
      rank: Math.sqrt(score) * Math.exp(quote.nearness),
    })),
  );
  return ranked.sort((a, b) => b.rank - a.rank);
}
