import type { RankedQuote } from './judge.ts';
import type { Quote } from './quote.ts';
import type { ResolvedQuote } from './resolve.ts';

/** Quotes that are shown at a time. */
export const PAGE_SIZE = 20;

/** How many times a source is asked for one page before the reader is. */
const PATIENCE = 5;

/** Gives an answer's quotes in their order, some at a time. */
export interface QuoteSource {
  /** Whether there are no more. */
  readonly isDone: boolean;
  /** The next quotes; maybe none, though there are more. */
  next(): Promise<RankedQuote[]>;
}

/** Gives out an answer's quotes, page by page. */
export class Pages {
  readonly #ready: RankedQuote[] = [];
  readonly #source: QuoteSource;
  readonly #show: (quote: ResolvedQuote) => Quote;

  /** @param show makes of a quote what a result shows */
  constructor(source: QuoteSource, show: (quote: ResolvedQuote) => Quote) {
    this.#source = source;
    this.#show = show;
  }

  /** Whether {@link Pages.more} may have more. */
  hasMore(): boolean {
    return this.#ready.length > 0 || !this.#source.isDone;
  }

  /**
   * The next quotes. None where none of the likeliest records has one, though
   * others still may, or where a newer search has begun.
   */
  async more(): Promise<Quote[]> {
    for (let asked = 0; asked < PATIENCE && this.#ready.length < PAGE_SIZE; asked += 1) {
      if (this.#source.isDone) break;
      this.#ready.push(...(await this.#source.next()));
    }
    return this.#ready.splice(0, PAGE_SIZE).map(({ quote }) => this.#show(quote));
  }
}
