import { rankQuotes, type ScoredRecord } from './judge.ts';
import type { PagefindResult } from './pagefind-web.ts';
import type { Term } from './query.ts';
import { type Quote, toQuote } from './quote.ts';
import { type ResolvedQuote, resolveRecord } from './resolve.ts';

/** Quotes that are shown at a time. */
export const PAGE_SIZE = 20;

/** The most records that are read for one page of quotes. */
export const MOST_READ = 200;

/** Records that are read at a time, so that a newer search need not wait for many. */
const BATCH = 50;

/** What is looked for, and for whom. */
export interface Question {
  terms: readonly Term[];
  speaker?: string | undefined;
  /** Makes of a resolved quote what a result shows. */
  show: (resolved: ResolvedQuote) => Quote;
  /** Aborted where a newer search has begun: nothing more is read then. */
  signal: AbortSignal;
}

/** How an answer gives out its quotes. */
export interface Pages {
  /** Whether {@link Pages.more} may have more. */
  hasMore(): boolean;
  /**
   * The next quotes, best first. None where none of the likeliest records has
   * one, though others still may, or where a newer search has begun.
   */
  more(): Promise<Quote[]>;
}

/** Makes a question of what a reader typed. */
export function toQuestion(
  terms: readonly Term[],
  typed: string,
  base: string,
  { speaker, signal = new AbortController().signal }: Partial<Pick<Question, 'speaker' | 'signal'>>,
): Question {
  return { terms, speaker, signal, show: (resolved) => toQuote(resolved, base, typed) };
}

/** Reads records in their order; fewer than all where a newer search has begun. */
export async function readRecords(
  results: readonly PagefindResult[],
  { terms, signal }: Question,
): Promise<ScoredRecord[]> {
  const records: ScoredRecord[] = [];
  for (let from = 0; from < results.length && !signal.aborted; from += BATCH) {
    const reading = results
      .slice(from, from + BATCH)
      .map(async ({ score, data }) => ({ record: resolveRecord(await data(), terms), score }));
    records.push(...(await Promise.all(reading)));
  }
  return records;
}

/** Gives quotes out in pages, and reads further records when it runs short. */
export function pageThrough(
  ready: Quote[],
  unread: readonly PagefindResult[],
  question: Question,
): Pages {
  const { terms, speaker, show, signal } = question;
  let next = 0;
  return {
    hasMore: () => ready.length > 0 || next < unread.length,
    async more() {
      const end = Math.min(next + MOST_READ, unread.length);
      while (ready.length < PAGE_SIZE && next < end && !signal.aborted) {
        const batch = unread.slice(next, next + BATCH);
        next += BATCH;
        ready.push(...rankQuotes(await readRecords(batch, question), terms, speaker).map(show));
      }
      return signal.aborted ? [] : ready.splice(0, PAGE_SIZE);
    },
  };
}
