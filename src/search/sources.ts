import type { PagefindResult } from './engine/pagefind-web.ts';
import { readInterviewKey } from './interview-key.ts';
import { type RankedQuote, rankQuotes, type ScoredRecord } from './judge.ts';
import { compareDates, orderQuotes } from './order.ts';
import type { QuoteSource } from './pages.ts';
import type { Order, Question } from './question.ts';
import type { RecordReader } from './reading.ts';

/** Gives what some functions give, one after the other. */
function inSteps(steps: readonly (() => Promise<RankedQuote[]>)[]): QuoteSource {
  let at = 0;
  return {
    get isDone() {
      return at >= steps.length;
    },
    async next() {
      at += 1;
      return (await steps[at - 1]?.()) ?? [];
    },
  };
}

/** Quotes that are at hand already, in their order. */
export function sourceOf(quotes: RankedQuote[]): QuoteSource {
  return inSteps(quotes.length > 0 ? [async () => quotes] : []);
}

/**
 * The best quotes of records of which some are read: first those, then all others together.
 *
 * @param first what the reader has read
 */
export function sourceOfBest(
  first: readonly ScoredRecord[],
  reader: RecordReader,
  question: Question,
): QuoteSource {
  const own = async () => rankQuotes(first, question);
  const others = async () => rankQuotes(await reader.rest(), question);
  return inSteps(reader.isDone ? [own] : [own, others]);
}

/** The best quotes of more records than are read at once, reading by reading. */
export function sourceOfMany(reader: RecordReader, question: Question): QuoteSource {
  return {
    get isDone() {
      return reader.isDone;
    },
    next: async () => rankQuotes(await reader.next(), question),
  };
}

/** So many records are had of one interview, or of several together, at a time. */
const ENOUGH = 40;

/** Interviews in the order that an answer shows them in, and how many records each has. */
function orderInterviews(counts: Readonly<Record<string, number>>, order: Order) {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ key, count, ...readInterviewKey(key) }))
    .sort(
      (a, b) =>
        (order === 'spoken' ? b.count - a.count : compareDates(a.date, b.date, order)) ||
        (a.slug < b.slug ? -1 : 1),
    );
}

/**
 * The quotes of more records than are read at once, interview by interview.
 *
 * @param counts records by the value of the `interview` filter
 * @param find finds the records of some interviews, by these values
 * @param read reads records
 */
export function sourceByInterview(
  counts: Readonly<Record<string, number>>,
  question: Question,
  find: (interviews: string[]) => Promise<PagefindResult[]>,
  read: (results: readonly PagefindResult[]) => Promise<ScoredRecord[]>,
): QuoteSource {
  const waiting = orderInterviews(counts, question.order);
  return {
    get isDone() {
      return waiting.length === 0;
    },
    async next() {
      const taken: string[] = [];
      for (let sum = 0; sum < ENOUGH; ) {
        const interview = waiting.shift();
        if (!interview) break;
        taken.push(interview.key);
        sum += interview.count;
      }
      const records = await read(await find(taken));
      return orderQuotes(rankQuotes(records, question), question.order);
    },
  };
}
