import { type Answer, type AnswerOptions, answerQuery, type SearchedSite } from './answer.ts';
import type { PagefindWeb } from './pagefind-web.ts';
import type { Quote } from './quote.ts';

/** The index cannot be had, or is not one of this site. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

export interface QuoteSearchOptions extends SearchedSite {
  /** Folders of the indexes to search together; the first gives the engine. */
  bundles?: [string, ...string[]];
  /** Loads the engine from its address. */
  load?: (address: string) => Promise<PagefindWeb>;
}

/**
 * Searches the quotes of all interviews. Loads nothing before it is asked to,
 * and stops reading for a search when a newer one begins.
 */
export class QuoteSearch {
  readonly #site: SearchedSite;
  readonly #bundles: [string, ...string[]];
  readonly #load: (address: string) => Promise<PagefindWeb>;
  #engine: Promise<PagefindWeb> | undefined;
  #latest = new AbortController();

  constructor({ base, language, bundles, load }: QuoteSearchOptions) {
    this.#site = { base, language };
    this.#bundles = bundles ?? [`${base}pagefind/`];
    this.#load = load ?? ((address) => import(/* @vite-ignore */ address));
  }

  /** Loads the engine ahead of the first search; a failure shows at the search. */
  preload(): void {
    this.#open()
      .then((engine) => engine.init())
      .catch(() => undefined);
  }

  #open(): Promise<PagefindWeb> {
    const start = async () => {
      const [first, ...others] = this.#bundles;
      const engine = await this.#load(`${first}pagefind.js`);
      for (const bundle of others) await engine.mergeIndex(bundle);
      return engine;
    };
    this.#engine ??= start();
    return this.#engine;
  }

  /** Lets go of an engine that failed, so that the next search tries again. */
  async #fail(cause: unknown): Promise<never> {
    const engine = this.#engine;
    this.#engine = undefined;
    await engine?.then((one) => one.destroy()).catch(() => undefined);
    throw new SearchUnavailable('The search index cannot be read', { cause });
  }

  /**
   * Finds quotes.
   *
   * @param typed what the reader typed: words and `"exact phrases"`
   * @returns the answer; `undefined` where a newer search has begun meanwhile
   * @throws SearchUnavailable where the index cannot be had
   */
  async search(
    typed: string,
    { speaker }: Pick<AnswerOptions, 'speaker'> = {},
  ): Promise<Answer | undefined> {
    this.#latest.abort();
    this.#latest = new AbortController();
    const { signal } = this.#latest;
    try {
      const options = { speaker, signal };
      const answer = await answerQuery(() => this.#open(), this.#site, typed, options);
      return signal.aborted ? undefined : answer;
    } catch (cause) {
      return signal.aborted ? undefined : this.#fail(cause);
    }
  }

  /**
   * An answer's quotes page by page, as if {@link more} had been asked for
   * until so many were there.
   *
   * @returns at least the first page; `undefined` where a newer search has begun meanwhile
   * @throws SearchUnavailable where the index cannot be read further
   */
  async pages(answer: Answer, wanted: number): Promise<Quote[][] | undefined> {
    const { signal } = this.#latest;
    const pages = [answer.quotes];
    let count = answer.quotes.length;
    while (count < wanted && answer.hasMore() && !signal.aborted) {
      const quotes = await this.more(answer);
      pages.push(quotes);
      count += quotes.length;
      if (quotes.length === 0) break;
    }
    return signal.aborted ? undefined : pages;
  }

  /**
   * The next quotes of an answer, best first; none where a newer search has begun.
   *
   * @throws SearchUnavailable where the index cannot be read further
   */
  async more(answer: Answer): Promise<Quote[]> {
    const { signal } = this.#latest;
    return answer.more().catch((cause: unknown) => (signal.aborted ? [] : this.#fail(cause)));
  }
}
