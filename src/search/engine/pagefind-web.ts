/** What an answer is narrowed to: of each filter, any of some values. */
export type EngineFilters = Record<string, { any: string[] } | { none: string[] }>;

/** Records by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>;

/**
 * The part of Pagefind's browser interface that the search uses. Pagefind 1.6
 * publishes no types for it: read from `pagefind.js` as that version writes it,
 * and from https://pagefind.app/docs/api-reference/.
 */
export interface PagefindWeb {
  /** Sets how the index is loaded; to be called before anything else. */
  options(options: { metaCacheTag: string }): Promise<void>;
  /** Begins to load the index's head and the engine's code. */
  init(): Promise<void>;
  /** Adds another index, by its folder's address, to all later searches. */
  mergeIndex(folder: string, options: { metaCacheTag: string }): Promise<void>;
  /** @param query words, or one `"exact phrase"` and nothing else; `null` for all records */
  search(query: string | null, options: { filters: EngineFilters }): Promise<PagefindAnswer>;
  /** Loads all filters; later answers carry their counts. */
  filters(): Promise<FilterCounts>;
  /** Ends the worker, so that the next call starts anew. */
  destroy(): Promise<void>;
}

/** What Pagefind answers to a search, the best first. */
export interface PagefindAnswer {
  results: PagefindResult[];
  /** Records of the answer by filter and value, of the filters that are loaded. */
  filters: FilterCounts;
  /** How many of the merged indexes could not answer: see `engine-files.ts`. */
  failed: number;
}

/** A record that answers, whose words are not loaded yet. */
export interface PagefindResult {
  /** The record's name, which is its own among those of one index. */
  id: string;
  score: number;
  data(): Promise<PagefindFragment>;
}

/** A record's words, and where in them it answers. */
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
