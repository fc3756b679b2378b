import { askEngine, type Wanted } from './ask.ts';
import { countSpeakers, rankQuotes, type ScoredRecord } from './judge.ts';
import type { PagefindAnswer, PagefindWeb } from './pagefind-web.ts';
import { parseQuery } from './query.ts';
import type { Quote } from './quote.ts';
import {
  MOST_READ,
  PAGE_SIZE,
  type Pages,
  pageThrough,
  type Question,
  readRecords,
  toQuestion,
} from './reading.ts';

export interface SpeakerCount {
  name: string;
  /** The quotes that a search for this speaker shows; unknown in very large answers. */
  count?: number;
}

/** What a search found. */
export interface Answer extends Pages {
  /** How many quotes there are; where `exact` is false, about so many. */
  total: number;
  /** Whether all records were read: up to {@link MOST_READ} they are. */
  exact: boolean;
  /** In how many interviews the quotes are; unknown where `exact` is false. */
  interviews?: number;
  speakers: SpeakerCount[];
  /** The first quotes, best first. */
  quotes: Quote[];
}

/** The site whose quotes are searched. */
export interface SearchedSite {
  /** The site's base path, with a slash at its end. */
  base: string;
  /** BCP 47 tag of the index's language. */
  language: string;
}

export interface AnswerOptions {
  /** Only quotes in which this speaker alone says all that was looked for. */
  speaker?: string | undefined;
  /** Aborted where a newer search has begun: then the answer is not whole, and is to be dropped. */
  signal?: AbortSignal;
}

/** An answer of which every record is read. */
function answerExactly(
  records: readonly ScoredRecord[],
  speakers: SpeakerCount[],
  question: Question,
): Answer {
  const quotes = rankQuotes(records, question.terms, question.speaker).map(question.show);
  return {
    total: quotes.length,
    exact: true,
    interviews: new Set(quotes.map(({ interview }) => interview.slug)).size,
    speakers,
    quotes: quotes.splice(0, PAGE_SIZE),
    ...pageThrough(quotes, [], question),
  };
}

/** The speakers of an answer, those with the most records first. */
function listSpeakers({ filters }: PagefindAnswer): SpeakerCount[] {
  return Object.entries(filters['speaker'] ?? {})
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => ({ name }));
}

/** An answer with more records than are read at once. */
async function answerLargely(
  engine: PagefindWeb,
  wanted: Wanted,
  question: Question,
): Promise<Answer> {
  const { speaker } = question;
  await engine.filters();
  const [all, { results }] = await Promise.all([
    askEngine(engine, wanted),
    askEngine(engine, { ...wanted, speaker }),
  ]);
  const speakers = listSpeakers(all);
  if (results.length <= MOST_READ) {
    return answerExactly(await readRecords(results, question), speakers, question);
  }
  const pages = pageThrough([], results, question);
  return { total: results.length, exact: false, speakers, quotes: await pages.more(), ...pages };
}

/**
 * Answers what a reader typed. However much there is, it reads no more than
 * {@link MOST_READ} records.
 *
 * @param open gives the engine; not called where there is nothing to look for
 * @param typed words and `"exact phrases"`
 * @throws whatever the engine throws where the index cannot be read
 */
export async function answerQuery(
  open: () => Promise<PagefindWeb>,
  { base, language }: SearchedSite,
  typed: string,
  options: AnswerOptions,
): Promise<Answer> {
  const { terms } = parseQuery(typed);
  const question = toQuestion(terms, typed, base, options);
  if (terms.length === 0) return answerExactly([], [], question);
  const engine = await open();
  const wanted = { terms, language };
  const { results } = await askEngine(engine, wanted);
  if (results.length > MOST_READ) return answerLargely(engine, wanted, question);
  const records = await readRecords(results, question);
  return answerExactly(records, countSpeakers(records, terms), question);
}
