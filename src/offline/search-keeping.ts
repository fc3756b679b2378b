import { SHARD_LIST } from '../search/shard-list.ts';
import { SEARCH_FILE } from './site-build.ts';
import type { SiteStore } from './site-store.ts';
import { find, isWholeFile, store } from './storing.ts';
import { isSparing, worker } from './worker-scope.ts';

/** Stores what the search of a build needs, once the reader has used it. */
export class SearchKeeping {
  readonly #store: SiteStore;
  #running: Promise<void> | undefined;

  constructor(siteStore: SiteStore) {
    this.#store = siteStore;
  }

  get #listPath(): string {
    return `${this.#store.build.base}pagefind/${SHARD_LIST}`;
  }

  /** The list of shards that is stored with this build. */
  async savedList(): Promise<Response | undefined> {
    return find(await this.#store.open(), this.#listPath);
  }

  /**
   * Stores the index after a search. The list of its shards comes last: a list
   * that is stored leads to what is stored.
   */
  async keep(): Promise<void> {
    this.#running ??= this.#keepUsed().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #keepUsed(): Promise<void> {
    if (!(await this.#store.list()).search) {
      await this.#store.change((list) => ({ ...list, search: true }));
    }
    if (await this.savedList()) return;
    const isCurrent = await this.#store.isCurrent();
    if (isCurrent === false) await worker.registration.update().catch(() => undefined);
    if (isCurrent) await this.take();
  }

  /**
   * Stores the index of this build, or its head where it is a large one. Where
   * the reader spares data, what passes by is stored, and nothing fetched ahead.
   *
   * @throws where a file cannot be had, or a newer build is published by now
   */
  async take(): Promise<void> {
    const { base } = this.#store.build;
    if (!isSparing()) {
      const response = await fetch(base + SEARCH_FILE, { cache: 'no-cache' });
      const files = (await response.json()) as string[];
      await this.#store.takeImmutable(files.map((file) => base + file));
    }
    const list = await fetch(this.#listPath, { cache: 'no-cache' });
    await this.#store.checkCurrent();
    const cache = await this.#store.open();
    if (cache && isWholeFile(list)) await store(cache, this.#listPath, list);
  }
}
