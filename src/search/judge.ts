import type { Term } from './query.ts';
import { bestTurn, type ResolvedQuote, type ResolvedRecord, termsIn } from './resolve.ts';

/** A record that was read, and how Pagefind ranks it. */
export interface ScoredRecord {
  record: ResolvedRecord;
  score: number;
}

/** How much a quote's rank hangs on its words standing close together: measured on real episodes. */
const CLOSENESS_WEIGHT = 2;

function phraseBits(terms: readonly Term[]): number {
  return terms.reduce((bits, { phrase }, n) => (phrase ? bits | (1 << n) : bits), 0);
}

/**
 * The quotes by which a record answers: each turn that holds all that the
 * record holds, or else the one that comes nearest. None where a phrase is
 * missing, or where a speaker is asked for and another one says some of it.
 *
 * @param speaker only this speaker's turns count
 */
export function judge(
  { turns, found }: ResolvedRecord,
  terms: readonly Term[],
  speaker?: string,
): ResolvedQuote[] {
  const own = speaker === undefined ? turns : turns.filter(({ turn }) => turn.speaker === speaker);
  const wanted = phraseBits(terms) | (speaker === undefined ? 0 : found);
  const held = termsIn(own.flatMap(({ hits }) => hits));
  const best = bestTurn(own);
  if ((wanted & ~held) !== 0 || !best) return [];
  const whole = own.filter(({ hits }) => termsIn(hits) === found);
  return whole.length > 0 ? whole : [best];
}

/** The quotes by which records answer, the best first. */
export function rankQuotes(
  records: readonly ScoredRecord[],
  terms: readonly Term[],
  speaker?: string,
): ResolvedQuote[] {
  const ranked = records.flatMap(({ record, score }) =>
    judge(record, terms, speaker).map((quote) => ({
      quote,
      rank: score * (1 + CLOSENESS_WEIGHT * quote.closeness),
    })),
  );
  return ranked.sort((a, b) => b.rank - a.rank).map(({ quote }) => quote);
}

/**
 * Counts for each speaker the quotes that {@link judge} gives for them.
 *
 * @returns names and counts, the highest first
 */
export function countSpeakers(
  records: readonly ScoredRecord[],
  terms: readonly Term[],
): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { record } of records) {
    for (const name of new Set(record.turns.map(({ turn }) => turn.speaker))) {
      const own = name === undefined ? 0 : judge(record, terms, name).length;
      if (name !== undefined && own > 0) counts.set(name, (counts.get(name) ?? 0) + own);
    }
  }
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
}
