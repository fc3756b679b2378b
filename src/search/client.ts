import { type Answer, type Answering, answerQuestion } from './answer.ts';
import { type Choice, narrowedFields } from './criteria.ts';
import { type IndexSource, indexIn, ShardEngine } from './engine/shard-engine.ts';
import { answerNearest, type Dropped } from './nearest.ts';
import { Pages } from './pages.ts';
import { parseQuery } from './query.ts';
import type { Order, Question } from './question.ts';
import { type Quote, toQuote } from './quote.ts';
import { sourceOf } from './sources.ts';
import { NO_CHOICES, type Tally } from './tally.ts';

/** The index cannot be had, or is not one of this site. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** What a reader looks for. */
export interface Wish {
  /** As it was typed: see {@link parseQuery}. */
  query: string;
  chosen?: Choice;
  order?: Order;
}

/** What a search found, and what it had to give up for it. */
export interface Found extends Answer {
  /** What was left out, since nothing answers to all of it. */
  dropped?: Dropped;
}

/** What is found where nothing was looked for. */
const NOTHING: Found = {
  tally: { total: 0, exact: true, interviews: 0, choices: NO_CHOICES },
  count: undefined,
  quotes: [],
  pages: new Pages(sourceOf([]), () => {
    throw new Error('Unexpected quote of nothing');
  }),
  failed: 0,
};

/** Where the search stands. */
export interface QuoteSearchOptions {
  /** The site's base path, with a slash at its end. */
  base: string;
  /** BCP 47 tag of interviews that name no language of their own. */
  language: string;
  /** Where the index is had from; the site's own where it is left out. */
  source?: IndexSource;
}

/**
 * Searches the quotes of all interviews. Loads nothing before it is asked to,
 * and stops reading for a search when a newer one begins.
 */
export class QuoteSearch {
  readonly #base: string;
  readonly #language: string;
  readonly #source: IndexSource;
  #engine: Promise<ShardEngine> | undefined;
  #latest = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor({ base, language, source }: QuoteSearchOptions) {
    this.#base = base;
    this.#language = language;
    this.#source = source ?? indexIn(`${base}pagefind/`);
  }

  /** Loads the engine ahead of the first search; a failure shows at the search. */
  preload(): void {
    this.#open().catch(() => undefined);
  }

  #open(): Promise<ShardEngine> {
    this.#engine ??= ShardEngine.open(this.#source);
    return this.#engine;
  }

  /** Lets go of the index, so that the next search loads it anew. */
  async reset(): Promise<void> {
    const engine = this.#engine;
    this.#engine = undefined;
    await engine?.then((one) => one.destroy()).catch(() => undefined);
  }

  async #fail(cause: unknown): Promise<never> {
    await this.reset();
    throw new SearchUnavailable('The search index cannot be read', { cause });
  }

  #toQuestion({ query, chosen = {}, order = 'best' }: Wish): Question {
    const { terms, excluded, filters } = parseQuery(query);
    const criteria = { chosen, typed: filters, siteLanguage: this.#language };
    return { terms, excluded, criteria, order };
  }

  /**
   * Finds quotes.
   *
   * @returns what was found; `undefined` where a newer search has begun meanwhile
   * @throws SearchUnavailable where none of the index can be had
   */
  async search(wish: Wish): Promise<Found | undefined> {
    this.#latest.abort();
    this.#latest = new AbortController();
    const { signal } = this.#latest;
    const question = this.#toQuestion(wish);
    const { terms, criteria } = question;
    if (terms.length === 0 && narrowedFields(criteria).length === 0) return NOTHING;
    try {
      const found = await this.#next(() => this.#answer(question, signal), signal);
      return signal.aborted ? undefined : found;
    } catch (cause) {
      return signal.aborted ? undefined : this.#fail(cause);
    }
  }

  /** Lets the search before end, which stops soon: so what is typed fast asks the engine once. */
  #next<T>(answer: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    const next = this.#running.then(() => (signal.aborted ? undefined : answer()));
    this.#running = next.catch(() => undefined);
    return next;
  }

  async #answer(question: Question, signal: AbortSignal): Promise<Found> {
    const answering: Answering = {
      engine: await this.#open(),
      signal,
      show: (quote, asked) => toQuote(quote, this.#base, asked),
    };
    const answer = await answerQuestion(question, answering);
    if (answer.quotes.length > 0 || answer.pages.hasMore() || signal.aborted) return answer;
    return (await answerNearest(question, answering)) ?? answer;
  }

  /** Counts what was found to its end; `undefined` where a newer search has begun meanwhile. */
  async count(found: Found): Promise<Tally | undefined> {
    const { signal } = this.#latest;
    try {
      const tally = await found.count?.();
      return signal.aborted ? undefined : tally;
    } catch (cause) {
      return signal.aborted ? undefined : this.#fail(cause);
    }
  }

  /**
   * A search's quotes page by page, as if {@link QuoteSearch.more} had been
   * asked until so many were there.
   *
   * @returns at least the first page; `undefined` where a newer search has begun meanwhile
   * @throws SearchUnavailable where the index cannot be read further
   */
  async pages(found: Found, wanted: number): Promise<Quote[][] | undefined> {
    const { signal } = this.#latest;
    const pages = [found.quotes];
    let count = found.quotes.length;
    while (count < wanted && found.pages.hasMore() && !signal.aborted) {
      const quotes = await this.more(found);
      pages.push(quotes);
      count += quotes.length;
      if (quotes.length === 0) break;
    }
    return signal.aborted ? undefined : pages;
  }

  /**
   * The next quotes, in their order; none where a newer search has begun.
   *
   * @throws SearchUnavailable where the index cannot be read further
   */
  async more({ pages }: Found): Promise<Quote[]> {
    const { signal } = this.#latest;
    return pages.more().catch((cause: unknown) => (signal.aborted ? [] : this.#fail(cause)));
  }
}
