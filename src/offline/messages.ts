import type { SavedPage } from './reading-list.ts';

/** What a page asks of the worker. */
export type Ask =
  /** Stores a page that was read before the worker was there. */
  | { type: 'read'; path: string; assets: readonly string[] }
  /** Stores the index after a search before the worker was there. */
  | { type: 'searched' }
  /** Has a newer worker store a page of its build that was opened before it answers. */
  | { type: 'take'; path: string; assets: readonly string[] }
  /** Keeps a page, with the files that it has loaded. */
  | { type: 'keep'; path: string; assets: readonly string[] }
  /** Keeps a page no longer; it stays among those that were read. */
  | { type: 'let go'; path: string }
  /** Removes all that is stored of the pages. */
  | { type: 'forget all' }
  /** Tells which pages can be read without a connection. */
  | { type: 'list' }
  /** Has a newer worker take over from the one before. */
  | { type: 'take over' };

/** What became of a page that was to be kept. */
export type Keeping = 'kept' | 'later' | 'no room' | 'failed';

/** What the worker answers to each. */
export interface Answers {
  read: undefined;
  searched: undefined;
  take: undefined;
  keep: Keeping;
  'let go': undefined;
  'forget all': undefined;
  list: SavedPage[];
  'take over': undefined;
}

/** What the worker tells the search page: that the index it had is the stored one. */
export const SAVED_INDEX = 'verbatim: saved index';
