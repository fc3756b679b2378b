import { narrowedFields, toEngineFilters } from './criteria.ts';
import { askEngine, type Wanted } from './engine/ask.ts';
import type { FilterCounts } from './engine/pagefind-web.ts';
import type { EngineAnswer, ShardEngine } from './engine/shard-engine.ts';
import {
  choicesBeside,
  countInterviews,
  countRecords,
  estimateTally,
  namedChoices,
  type RecordCounts,
} from './estimate.ts';
import { rankQuotes, type ScoredRecord } from './judge.ts';
import { orderQuotes } from './order.ts';
import { Pages, type QuoteSource } from './pages.ts';
import type { Field } from './query.ts';
import type { Question } from './question.ts';
import type { Quote } from './quote.ts';
import { RecordReader } from './reading.ts';
import type { ResolvedQuote } from './resolve.ts';
import { sourceByInterview, sourceOf, sourceOfBest, sourceOfMany } from './sources.ts';
import { countExactly, type Tally } from './tally.ts';

/** Up to so many records are all read, so that everything can be counted. */
export const MOST_READ = 200;

/** So many records of a larger answer are read beside those that are shown, to tell about how much there is. */
const SAMPLE = 40;

/** What a search found. */
export interface Answer {
  /** How much there is, as far as it is known. */
  tally: Tally;
  /** Reads on until all is counted, or about so where there is too much; `undefined` where the tally is exact. */
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

/** What is known before quotes are counted; the engine counts records, each of which holds several or none. */
function uncounted(values: RecordCounts): Tally {
  return { total: undefined, exact: false, interviews: 0, choices: namedChoices(values) };
}

/**
 * An answer all of whose records can be read.
 *
 * @param values what the engine counts, where the criteria narrow the answer
 */
async function answerWholly(
  { results, filters, failed }: EngineAnswer,
  question: Question,
  answering: Answering,
  values?: RecordCounts,
): Promise<Answer> {
  const reader = new RecordReader(results, question.terms, answering.signal);
  const first = await reader.next();
  const isBest = question.order === 'best';
  const read = isBest ? first : [...first, ...(await reader.rest())];
  const tallyOf = (records: readonly ScoredRecord[]) =>
    countExactly(records, question, values && choicesBeside(records, question, values));
  const source = isBest
    ? sourceOfBest(first, reader, question)
    : sourceOf(orderQuotes(rankQuotes(read, question), question.order));
  if (reader.isDone) {
    const tally = tallyOf(read);
    return toAnswer(source, question, answering, { tally, count: undefined, failed });
  }
  const count = async () => tallyOf([...first, ...(await reader.rest())]);
  const tally = uncounted(values ?? countRecords(() => filters, answering.engine.languages));
  return toAnswer(source, question, answering, { tally, count, failed });
}

/** Reads records from all over an answer, from the best to the last: the best hold more than most. */
function readSample(results: EngineAnswer['results'], question: Question, signal: AbortSignal) {
  const step = Math.max(1, results.length / SAMPLE);
  const some = Array.from({ length: Math.min(SAMPLE, results.length) }, (_, n) =>
    results.slice(Math.floor(n * step), Math.floor(n * step) + 1),
  );
  return new RecordReader(some.flat(), question.terms, signal).rest();
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
  const known = await engine.values();
  const wanted = { terms, ...toEngineFilters(criteria, known, engine.languages) };
  const [found, without] = await Promise.all([
    askEngine(engine, wanted),
    countsWithout(engine, wanted, narrowedFields(criteria)),
  ]);
  const { results, filters, failed } = found;
  const values = countRecords((field) => without.get(field) ?? filters, engine.languages);
  if (results.length <= MOST_READ) return answerWholly(found, question, answering, values);
  const counts = { records: results.length, interviews: countInterviews(filters), values };
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
  const answer = await toAnswer(source, question, answering, {
    tally: uncounted(values),
    count: undefined,
    failed,
  });
  const shown = answer.quotes.length;
  if (shown === 0) return answer;
  const count = async () =>
    estimateTally(counts, await readSample(results, question, signal), question, shown);
  return { ...answer, count };
}

/**
 * Answers a question. However much there is, it reads no more than
 * {@link MOST_READ} records for a page of quotes, and few more to tell how many there are.
 *
 * @throws whatever the engine throws where none of the index can be read
 */
export async function answerQuestion(question: Question, answering: Answering): Promise<Answer> {
  if (question.terms.length === 0) return answerLargely(question, answering);
  const found = await askEngine(answering.engine, { terms: question.terms, filters: {} });
  if (found.results.length > MOST_READ) return answerLargely(question, answering);
  return answerWholly(found, question, answering);
}
