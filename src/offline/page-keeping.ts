import type { Ask, Keeping } from './messages.ts';
import { assetsIn, belongsTo, goesWith, titleIn } from './page-html.ts';
import { pagesBeyond, type SavedPage, withoutPages, withPage } from './reading-list.ts';
import { isStart } from './site-build.ts';
import type { SiteStore } from './site-store.ts';
import { find, isOutOfRoom, isWholePage, store } from './storing.ts';
import { isSparing, worker } from './worker-scope.ts';

/** What is to become of a page. */
interface PageWish {
  path: string;
  /** Whether it is to stay until the reader lets it go; as it was where it is left out. */
  kept?: boolean;
  /** The files that the page has loaded besides those that it names. */
  assets?: readonly string[];
  /** Whether it comes from the worker of the build before: it then goes no further. */
  isPassedOn?: boolean;
}

/** Stores the pages that are read, and removes those that there is no room for. */
export class PageKeeping {
  readonly #store: SiteStore;

  constructor(siteStore: SiteStore) {
    this.#store = siteStore;
  }

  /**
   * Stores a page. One of a newer build is not put beside those of this one: it
   * is listed, and passed on to the newer worker, which is sent for.
   *
   * @param response the page; left as it is where it cannot be stored
   */
  async keep(wish: PageWish, response: Response): Promise<Keeping> {
    const { path, kept, assets = [], isPassedOn } = wish;
    const { base, program } = this.#store.build;
    if (!isWholePage(response)) return 'failed';
    const html = await response.clone().text();
    if (!belongsTo(html, base)) return 'failed';
    const isCurrent = await this.#store.isCurrent();
    if (isCurrent === undefined) return 'failed';
    const bytes = new Blob([html]).size;
    const page = { path, title: titleIn(html), bytes, read: Date.now() };
    if (!isCurrent) {
      if (!isStart(path, base)) await this.#store.change((list) => withPage(list, page, kept));
      if (!isPassedOn) await this.#passOn(path, assets);
      return 'later';
    }
    if (!goesWith(html, this.#store.build)) return 'failed';
    const needed = [...assetsIn(html, base), ...assets];
    const files = isSparing() && !kept ? needed : [...needed, ...program];
    try {
      await this.#withRoom(async () => {
        await this.#store.takeImmutable([...new Set(files)]);
        const cache = await this.#store.open();
        if (cache) await store(cache, path, response.clone());
      });
    } catch (error) {
      return isOutOfRoom(error) ? 'no room' : 'failed';
    }
    if (isStart(path, base)) return 'kept';
    const list = await this.#store.change((before) => withPage(before, page, kept));
    await this.forget(pagesBeyond(list).map((one) => one.path));
    return 'kept';
  }

  /** Sends for the newer worker, and has it store a page. */
  async #passOn(path: string, assets: readonly string[]): Promise<void> {
    const { registration } = worker;
    await registration.update().catch(() => undefined);
    const newer = registration.installing ?? registration.waiting;
    newer?.postMessage({ type: 'take', path, assets } satisfies Ask);
  }

  /** Does what needs room; where there is none, once more without the half of what was read that is oldest. */
  async #withRoom(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!isOutOfRoom(error)) throw error;
      const { pages } = await this.#store.list();
      const merelyRead = pages.filter(({ kept }) => !kept).sort((a, b) => a.read - b.read);
      const oldest = merelyRead.slice(0, Math.ceil(merelyRead.length / 2));
      await this.forget(oldest.map(({ path }) => path));
      await act();
    }
  }

  /** Fetches a page anew, and stores it. */
  async fetchAndKeep(wish: PageWish): Promise<Keeping> {
    try {
      return await this.keep(wish, await fetch(wish.path, { cache: 'no-cache' }));
    } catch {
      return 'failed';
    }
  }

  /** Lets a kept page be one of those that were merely read. */
  async letGo(path: string): Promise<void> {
    const list = await this.#store.change((before) => ({
      ...before,
      pages: before.pages.map((one) => (one.path === path ? { ...one, kept: false } : one)),
    }));
    await this.forget(pagesBeyond(list).map((one) => one.path));
  }

  /** Removes pages. */
  async forget(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const cache = await this.#store.open();
    await Promise.all(paths.map((path) => cache?.delete(path)));
    await this.#store.change((list) => withoutPages(list, new Set(paths)));
  }

  /** The pages that can be read without a connection, the last read first. */
  async readable(): Promise<SavedPage[]> {
    const [cache, { pages }] = await Promise.all([this.#store.open(), this.#store.list()]);
    const found = await Promise.all(pages.map(({ path }) => find(cache, path)));
    return pages.filter((_, n) => found[n]).sort((a, b) => b.read - a.read);
  }
}
