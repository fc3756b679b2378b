import { isDeepStrictEqual } from 'node:util';
import type { LoaderContext } from 'astro/loaders';

type Store = Pick<LoaderContext['store'], 'delete' | 'entries' | 'get' | 'keys' | 'set'>;
type Entry = NonNullable<ReturnType<Store['get']>>;

/** A store that tells whether anything in it has become another. */
export interface LiveStore extends Store {
  /** How often an entry was added, removed or given other facts. */
  readonly changes: number;
}

/** Astro runs the loader and the pages as two programs of one process. */
const LIVE = Symbol.for('verbatim.live-interviews');

const shared = globalThis as { [LIVE]?: Map<string, Entry> };

/**
 * The store of `dev`, new and empty: what is put there, pages have at once.
 * Astro's own tells them half a second after, and writes all of it to disk for
 * each file that is saved.
 */
export function newLiveStore(): LiveStore {
  let changes = 0;
  const live = new Map<string, Entry>();
  shared[LIVE] = live;
  return {
    get changes() {
      return changes;
    },
    delete: (id) => {
      if (live.delete(id)) changes += 1;
    },
    entries: () => [...live],
    get: <T>(id: string) => live.get(id) as T | undefined,
    keys: () => [...live.keys()],
    set: ({ id, data, filePath }) => {
      const entry = { id, data, ...(filePath !== undefined && { filePath }) };
      const isNew = !isDeepStrictEqual(entry, live.get(id));
      if (isNew) changes += 1;
      live.set(id, entry);
      return isNew;
    },
  };
}

/** The interviews that `dev` has read, as Astro's `getCollection` gives them in a build. */
export function liveInterviews(): Entry[] {
  return [...(shared[LIVE]?.values() ?? [])];
}
