import type { RankedQuote } from './judge.ts';
import type { Order } from './question.ts';

/** Compares dates, which may be partial; what has none comes last either way. */
export function compareDates(a: string | undefined, b: string | undefined, order: Order): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return (a < b ? -1 : 1) * (order === 'newest' ? -1 : 1);
}

/** Compares two quotes of one interview by their places in it. */
function comparePlaces({ quote: a }: RankedQuote, { quote: b }: RankedQuote): number {
  return a.card.nth - b.card.nth || a.turn.at - b.turn.at;
}

/** Interviews side by side: those with the most quotes first, quotes as they were spoken. */
function asSpoken(quotes: readonly RankedQuote[]): RankedQuote[] {
  const interviews = Map.groupBy(quotes, ({ quote }) => quote.card.interview);
  return [...interviews]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .flatMap(([, own]) => own.sort(comparePlaces));
}

/**
 * Puts quotes in order: the best first; by their interviews' dates; or as they
 * were spoken, the interview with the most of them first.
 */
export function orderQuotes(quotes: readonly RankedQuote[], order: Order): RankedQuote[] {
  if (order === 'spoken') return asSpoken(quotes);
  if (order === 'best') return quotes.toSorted((a, b) => b.rank - a.rank);
  return quotes.toSorted(({ quote: a, ...first }, { quote: b, ...second }) => {
    const [one, other] = [a.card.interview, b.card.interview];
    return (
      compareDates(a.card.date, b.card.date, order) ||
      (one === other
        ? comparePlaces({ quote: a, ...first }, { quote: b, ...second })
        : one < other
          ? -1
          : 1)
    );
  });
}
