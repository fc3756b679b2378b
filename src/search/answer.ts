import { countSpeakers, rankQuotes, type ScoredRecord } from './judge.ts';
import type { PagefindResult, PagefindWeb } from './pagefind-web.ts';
import { parseQuery, type Term } from './query.ts';
import { type Quote, toQuote } from './quote.ts';
import { type ResolvedQuote, resolveRecord } from './resolve.ts';

/** Up to so many records are all read, so that every count is exact. */
export const EXACT_UP_TO = 200;

/** Records that are read, and ranked together, at a time beyond that. */
const BATCH = 60;

/** Quotes that are shown at a time. */
export const PAGE_SIZE = 20;

export interface SpeakerCount {
  name: string;
  /** The quotes that a search for this speaker shows; unknown in very large answers. */
  count?: number;
}

/** What a search found. */
export interface Answer {
  /** How many quotes there are; where `exact` is false, about so many. */
  total: number;
  exact: boolean;
  /** In how many interviews the quotes are; unknown where `exact` is false. */
  interviews?: number;
  speakers: SpeakerCount[];
  /** The first quotes, best first. */
  quotes: Quote[];
  /** Whether {@link more} may have more. */
  hasMore(): boolean;
  /** The next quotes, best first. */
  more(): Promise<Quote[]>;
}

export interface AnswerOptions {
  /** Only quotes in which this speaker alone says all that was looked for. */
  speaker?: string | undefined;
}

/** A query on its way to an answer. */
interface Question {
  terms: Term[];
  speaker: string | undefined;
  toQuote: (resolved: ResolvedQuote) => Quote;
}

/** The words that Pagefind is asked for. It takes a phrase only as the whole query. */
function toPagefindQuery(terms: readonly Term[]): string {
  const [first, ...others] = terms;
  if (first?.phrase && others.length === 0) return `"${first.text}"`;
  return terms.map(({ text }) => text).join(' ');
}

async function readRecords(
  results: readonly PagefindResult[],
  terms: readonly Term[],
): Promise<ScoredRecord[]> {
  return Promise.all(
    results.map(async ({ score, data }) => ({ record: resolveRecord(await data(), terms), score })),
  );
}

/** Gives quotes out in pages, and reads further records when it runs short. */
function pageThrough(
  ready: Quote[],
  unread: readonly PagefindResult[],
  { terms, speaker, toQuote }: Question,
): Pick<Answer, 'hasMore' | 'more'> {
  let next = 0;
  return {
    hasMore: () => ready.length > 0 || next < unread.length,
    async more() {
      while (ready.length < PAGE_SIZE && next < unread.length) {
        const batch = unread.slice(next, next + BATCH);
        ready.push(...rankQuotes(await readRecords(batch, terms), terms, speaker).map(toQuote));
        next += BATCH;
      }
      return ready.splice(0, PAGE_SIZE);
    },
  };
}

/** An answer of which every record is read. */
async function answerExactly(
  records: readonly ScoredRecord[],
  speakers: SpeakerCount[],
  question: Question,
): Promise<Answer> {
  const quotes = rankQuotes(records, question.terms, question.speaker).map(question.toQuote);
  return {
    total: quotes.length,
    exact: true,
    interviews: new Set(quotes.map(({ interview }) => interview.slug)).size,
    speakers,
    quotes: quotes.splice(0, PAGE_SIZE),
    ...pageThrough(quotes, [], question),
  };
}

/**
 * Answers what a reader typed.
 *
 * @param open gives the engine; not called where there is nothing to look for
 * @param base the site's base path, with a slash at its end
 * @param typed words and `"exact phrases"`
 * @throws whatever the engine throws where the index cannot be read
 */
export async function answerQuery(
  open: () => Promise<PagefindWeb>,
  base: string,
  typed: string,
  { speaker }: AnswerOptions,
): Promise<Answer> {
  const terms = parseQuery(typed);
  const question = {
    terms,
    speaker,
    toQuote: (resolved: ResolvedQuote) => toQuote(resolved, base, typed),
  };
  if (terms.length === 0) return answerExactly([], [], question);
  const engine = await open();
  const words = toPagefindQuery(terms);
  const { results } = await engine.search(words);
  if (results.length <= EXACT_UP_TO) {
    const records = await readRecords(results, terms);
    return answerExactly(records, countSpeakers(records, terms), question);
  }
  await engine.filters();
  const [all, chosen] = await Promise.all([
    engine.search(words),
    engine.search(words, { filters: speaker === undefined ? {} : { speaker } }),
  ]);
  const speakers = Object.entries(all.filters['speaker'] ?? {})
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => ({ name }));
  if (chosen.results.length <= EXACT_UP_TO) {
    return answerExactly(await readRecords(chosen.results, terms), speakers, question);
  }
  const pages = pageThrough([], chosen.results, question);
  const { length: total } = chosen.results;
  return { total, exact: false, speakers, quotes: await pages.more(), ...pages };
}
