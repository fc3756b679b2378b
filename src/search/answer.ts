import { narrowedFields, toEngineFilters } from './criteria.ts';
import { askEngine, type Wanted } from './engine/ask.ts';
import type { FilterCounts } from './engine/pagefind-web.ts';
import type { EngineAnswer, ShardEngine } from './engine/shard-engine.ts';
import { judge, rankQuotes, type ScoredRecord } from './judge.ts';
import { orderQuotes } from './order.ts';
import { Pages, type QuoteSource } from './pages.ts';
import type { Field } from './query.ts';
import type { Question } from './question.ts';
import type { Quote } from './quote.ts';
import { RecordReader } from './reading.ts';
import type { ResolvedQuote } from './resolve.ts';
import { sourceByInterview, sourceOf, sourceOfBest, sourceOfMany } from './sources.ts';
import {
  type Choices,
  countChoices,
  countInterviews,
  estimateChoices,
  type Tally,
} from './tally.ts';

/** Up to so many records are all read, so that everything can be counted. */
export const MOST_READ = 200;

/** What a search found. */
export interface Answer {
  /** How much there is, as far as it is known. */
  tally: Tally;
  /** Reads on until everything is counted; `undefined` where the tally is exact, or stays about so. */
  count: (() => Promise<Tally>) | undefined;
  /** The first quotes, in the order that was asked for. */
  quotes: Quote[];
  /** Gives out the others. */
  pages: Pages;
  /** How many parts of the index could not be had. */
  failed: number;
}

/** What an answer needs besides the question. */
export interface Answering {
  engine: ShardEngine;
  /** Makes of a resolved quote what a result shows. */
  show: (quote: ResolvedQuote, question: Question) => Quote;
  /** Given where a newer search has begun: nothing more is read then. */
  signal: AbortSignal;
}

async function toAnswer(
  source: QuoteSource,
  question: Question,
  { show }: Answering,
  rest: Pick<Answer, 'tally' | 'count' | 'failed'>,
): Promise<Answer> {
  const pages = new Pages(source, (quote) => show(quote, question));
  return { ...rest, quotes: await pages.more(), pages };
}

/** @param choices what can be chosen from, where it is known from elsewhere */
function countExactly(
  records: readonly ScoredRecord[],
  question: Question,
  choices = countChoices(records, question),
): Tally {
  const quotes = records.flatMap(({ record }) => judge(record, question));
  return {
    total: quotes.length,
    exact: true,
    interviews: new Set(quotes.map(({ card }) => card.interview)).size,
    choices,
  };
}

/**
 * An answer all of whose records can be read.
 *
 * @param choices what can be chosen from, where it is known from elsewhere
 */
async function answerWholly(
  { results, failed }: EngineAnswer,
  question: Question,
  answering: Answering,
  choices?: Choices,
): Promise<Answer> {
  const reader = new RecordReader(results, question.terms, answering.signal);
  const first = await reader.next();
  const isBest = question.order === 'best';
  const read = isBest ? first : [...first, ...(await reader.rest())];
  const tally = countExactly(read, question, choices);
  if (!isBest) {
    const quotes = orderQuotes(rankQuotes(read, question), question.order);
    return toAnswer(sourceOf(quotes), question, answering, { tally, count: undefined, failed });
  }
  const source = sourceOfBest(first, reader, question);
  if (reader.isDone)
    return toAnswer(source, question, answering, { tally, count: undefined, failed });
  const count = async () => countExactly([...first, ...(await reader.rest())], question, choices);
  const about = { ...tally, total: results.length, exact: false };
  return toAnswer(source, question, answering, { tally: about, count, failed });
}

/** The counts of an answer as it is without what of a field was chosen, for each narrowed field. */
async function countsWithout(
  engine: ShardEngine,
  wanted: Wanted,
  fields: readonly Field[],
): Promise<Map<Field, FilterCounts>> {
  const asked = fields.map(async (field) => {
    const { [field === 'year' ? 'interview' : field]: _, ...filters } = wanted.filters;
    return [field, (await askEngine(engine, { ...wanted, filters })).filters] as const;
  });
  return new Map(await Promise.all(asked));
}

/** An answer with more records than are read at once. */
async function answerLargely(question: Question, answering: Answering): Promise<Answer> {
  const { engine, signal } = answering;
  const { terms, criteria, order } = question;
  const values = await engine.values();
  const wanted = { terms, ...toEngineFilters(criteria, values, engine.languages) };
  const [found, without] = await Promise.all([
    askEngine(engine, wanted),
    countsWithout(engine, wanted, narrowedFields(criteria)),
  ]);
  const { results, filters, failed } = found;
  const choices = estimateChoices((field) => without.get(field) ?? filters, engine.languages);
  if (results.length <= MOST_READ) return answerWholly(found, question, answering, choices);
  const tally = {
    total: results.length,
    exact: false,
    interviews: countInterviews(filters),
    choices,
  };
  const source =
    order === 'best'
      ? sourceOfMany(new RecordReader(results, terms, signal), question)
      : sourceByInterview(
          filters['interview'] ?? {},
          question,
          async (any) => {
            const narrowed = { ...wanted.filters, interview: { any } };
            return (await askEngine(engine, { ...wanted, filters: narrowed })).results;
          },
          (some) => new RecordReader(some, terms, signal).rest(),
        );
  return toAnswer(source, question, answering, { tally, count: undefined, failed });
}

/**
 * Answers a question. However much there is, it reads no more than
 * {@link MOST_READ} records for a page of quotes.
 *
 * @throws whatever the engine throws where none of the index can be read
 */
export async function answerQuestion(question: Question, answering: Answering): Promise<Answer> {
  if (question.terms.length === 0) return answerLargely(question, answering);
  const found = await askEngine(answering.engine, { terms: question.terms, filters: {} });
  if (found.results.length > MOST_READ) return answerLargely(question, answering);
  return answerWholly(found, question, answering);
}
