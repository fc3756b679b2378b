import { type Answer, type Answering, answerQuestion } from './answer.ts';
import { narrowedFields } from './criteria.ts';
import { askEngine } from './engine/ask.ts';
import { rankQuotes } from './judge.ts';
import { type Term, writeQuery } from './query.ts';
import type { Question } from './question.ts';
import { RecordReader } from './reading.ts';

/** What was left out of a question to find something. */
export interface Dropped {
  /** Words or phrases, as they were typed. */
  words: string[];
  /** Words and phrases that were not to be there. */
  excluded: string[];
  /** Whether phrases were taken for words. */
  phrases: boolean;
  /** Whether the choice of speaker, year and so on was set aside. */
  choice: boolean;
}

/** A question like another one that nothing answers. */
interface Relaxed {
  question: Question;
  dropped: Dropped;
}

const NOTHING: Dropped = { words: [], excluded: [], phrases: false, choice: false };

/** Records that are read of each question to find the nearest. */
const SAMPLE = 5;

function asWords(terms: readonly Term[]): Term[] {
  return terms.flatMap((term) =>
    term.phrase ? term.words.map((word) => ({ text: word, words: [word], phrase: false })) : [term],
  );
}

/** The ways to loosen a question that leave all its words in. */
function waysToLoosen({ terms, excluded, criteria }: Question): ((from: Relaxed) => Relaxed)[] {
  const ways: ((from: Relaxed) => Relaxed)[] = [];
  if (terms.some(({ phrase }) => phrase)) {
    ways.push(({ question, dropped }) => ({
      question: { ...question, terms: asWords(terms) },
      dropped: { ...dropped, phrases: true },
    }));
  }
  if (excluded.length > 0) {
    ways.push(({ question, dropped }) => ({
      question: { ...question, excluded: [] },
      dropped: { ...dropped, excluded: excluded.map(({ text }) => text) },
    }));
  }
  if (narrowedFields(criteria).length > 0) {
    ways.push(({ question, dropped }) => ({
      question: { ...question, criteria: { ...criteria, chosen: {}, typed: [] } },
      dropped: { ...dropped, choice: true },
    }));
  }
  return ways;
}

/** Looser questions with all the words, those that give up least first, all of it last. */
function withAllWords(question: Question): Relaxed[] {
  const ways = waysToLoosen(question);
  const start: Relaxed = { question, dropped: NOTHING };
  const single = ways.map((loosen) => loosen(start));
  if (ways.length < 2) return single;
  return [...single, ways.reduce((from, loosen) => loosen(from), start)];
}

/** How near the best quote of a question comes: its words, and how close together they stand. */
async function nearness(question: Question, { engine, signal }: Answering): Promise<number> {
  const { terms } = question;
  const { results } = await askEngine(engine, { terms, filters: {} });
  const records = await new RecordReader(results.slice(0, SAMPLE), terms, signal).next();
  const best = rankQuotes(records, question)[0];
  return best ? Math.exp(best.quote.nearness) : 0;
}

/** The question with as many of the words as are said together somewhere. */
async function withFewerWords(question: Question, answering: Answering): Promise<Relaxed> {
  const left: Term[] = [];
  let { terms } = question;
  while (terms.length > 1) {
    const all = terms;
    const near = await Promise.all(
      all.map((term) =>
        nearness({ ...question, terms: all.filter((one) => one !== term) }, answering),
      ),
    );
    const best = Math.max(...near);
    // Where none of them answers, whichever word goes first is as good: the commonest tell least.
    const at = best > 0 ? near.indexOf(best) : shortestOf(all);
    left.push(...all.slice(at, at + 1));
    terms = all.filter((_, n) => n !== at);
    if (best > 0 || answering.signal.aborted) break;
  }
  return {
    question: { ...question, terms },
    dropped: { ...NOTHING, words: left.map(({ text }) => text) },
  };
}

function shortestOf(terms: readonly Term[]): number {
  const lengths = terms.map(({ words }) => words.join('').length);
  return lengths.indexOf(Math.min(...lengths));
}

/** A question as a reader would have typed it. */
function retyped(question: Question): Question {
  const { terms, excluded, criteria } = question;
  return { ...question, typed: writeQuery({ terms, excluded, filters: criteria.typed }) };
}

/** What the quotes lack is said at length: a number that came later would take another line, and move them. */
async function counted(answer: Answer): Promise<Answer> {
  return answer.count ? { ...answer, tally: await answer.count(), count: undefined } : answer;
}

/**
 * Answers a question like one that nothing answers: in all words rather than
 * phrases, without exclusions, without a choice of speaker and so on, or else
 * without some of its words.
 *
 * @returns the answer and what was left out; `undefined` where there is still nothing
 */
export async function answerNearest(
  question: Question,
  answering: Answering,
): Promise<(Answer & { dropped: Dropped }) | undefined> {
  const loose = withAllWords(question);
  for (const { question: asked, dropped } of loose) {
    const answer = await answerQuestion(retyped(asked), answering);
    if (answer.quotes.length > 0) return { ...(await counted(answer)), dropped };
  }
  // A choice is kept where leaving words out will do.
  const bases = [{ question, dropped: NOTHING }, ...loose.slice(-1)];
  for (const base of bases.filter(({ question: { terms } }) => terms.length > 1)) {
    const fewer = await withFewerWords(base.question, answering);
    const answer = await answerQuestion(retyped(fewer.question), answering);
    if (answer.quotes.length > 0) {
      const dropped = { ...base.dropped, words: fewer.dropped.words };
      return { ...(await counted(answer)), dropped };
    }
  }
  return undefined;
}
