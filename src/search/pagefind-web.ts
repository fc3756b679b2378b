/**
 * The part of Pagefind's browser interface that the search uses. Pagefind 1.6
 * publishes no types for it: read from `pagefind.js` as that version writes it,
 * and from https://pagefind.app/docs/api-reference/.
 */
export interface PagefindWeb {
  /** Begins to load the index's head and the engine's code. */
  init(): Promise<void>;
  /** Adds another index, by its folder's address, to all later searches. */
  mergeIndex(folder: string): Promise<void>;
  /** @param query words, or one `"exact phrase"` and nothing else */
  search(query: string, options?: { filters?: Record<string, string> }): Promise<PagefindAnswer>;
  /** Loads all filters; later answers carry their counts. */
  filters(): Promise<Record<string, Record<string, number>>>;
  /** Ends the worker, so that the next call starts anew. */
  destroy(): Promise<void>;
}

export interface PagefindAnswer {
  results: PagefindResult[];
  /** Records by filter and value, where {@link PagefindWeb.filters} has been called. */
  filters: Record<string, Record<string, number>>;
}

export interface PagefindResult {
  /** The record's own name, the same in every answer. */
  id: string;
  score: number;
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  /** The record's address as it was indexed. */
  raw_url: string;
  /** The record's words, one space apart. */
  content: string;
  /** The content with zero-width spaces between words, in languages that put none. */
  raw_content: string;
  /** The words that matched, counted from 0. */
  locations: number[];
}
