import type { Found, QuoteSearch } from '../client.ts';
import type { Quote } from '../quote.ts';
import { appendQuotes, type ResultLanguages } from './quotes-view.ts';

/** The list of an answer's quotes, and the button that adds more of them. */
export class ResultList {
  readonly button: HTMLButtonElement;
  readonly #search: QuoteSearch;
  readonly #list: HTMLOListElement;
  readonly #languages: ResultLanguages;
  #found: Found | undefined;

  constructor(
    search: QuoteSearch,
    { list, button }: { list: HTMLOListElement; button: HTMLButtonElement },
    languages: ResultLanguages,
  ) {
    this.#search = search;
    this.#list = list;
    this.button = button;
    this.#languages = languages;
  }

  /** How many quotes are shown. */
  get shown(): number {
    return this.#list.querySelectorAll('.quote').length;
  }

  /**
   * Shows an answer in place of the one before.
   *
   * @param pages its quotes, page by page: they are grouped as when each was asked for by itself
   */
  draw(found: Found, pages: readonly Quote[][]): void {
    this.clear();
    for (const quotes of pages) appendQuotes(this.#list, quotes, this.#languages);
    this.#found = found;
    this.button.hidden = !found.pages.hasMore();
  }

  /** Shows no quotes. */
  clear(): void {
    this.#found = undefined;
    this.#list.replaceChildren();
    this.#list.removeAttribute('aria-busy');
    this.button.hidden = true;
  }

  /** Shows no quotes for as long as an answer is on its way. */
  wait(): void {
    this.clear();
    this.#list.setAttribute('aria-busy', 'true');
  }

  /**
   * Adds the next quotes, and moves the focus to the first of them.
   *
   * @returns how many were added; none where another answer has come meanwhile
   * @throws SearchUnavailable where the index cannot be read further
   */
  async more(): Promise<number | undefined> {
    const found = this.#found;
    if (!found || this.button.disabled) return undefined;
    this.button.disabled = true;
    try {
      const quotes = await this.#search.more(found);
      if (found !== this.#found) return undefined;
      appendQuotes(this.#list, quotes, this.#languages)?.focus();
      this.button.hidden = !found.pages.hasMore();
      return quotes.length;
    } finally {
      this.button.disabled = false;
    }
  }
}
