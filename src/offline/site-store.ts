import { buildCache, isBuildCache, isOfSite, stateCache } from './cache-names.ts';
import { EMPTY_LIST, parseReadingList, type ReadingList } from './reading-list.ts';
import { BUILD_FILE, type SiteBuild } from './site-build.ts';
import { find, isWholeFile, openCache, store } from './storing.ts';
import { worker } from './worker-scope.ts';

/** Where the list of what was read lies in its cache. No file of the site has this name. */
const LIST_FILE = 'offline/list';

/** So many files are fetched at once: browsers ask one host for six, and the reader waits for others. */
const AT_ONCE = 4;

/** Does something with each of many, some at a time. */
async function eachOf<One>(all: readonly One[], act: (one: One) => Promise<void>): Promise<void> {
  const rest = all.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of rest) await act(one);
    }),
  );
}

/** What is stored of one build of a site, and the list that outlasts builds. */
export class SiteStore {
  readonly build: SiteBuild;
  /** Changes of the list, one behind the other, where the browser has no locks. */
  #changing: Promise<unknown> = Promise.resolve();

  constructor(build: SiteBuild) {
    this.build = build;
  }

  /** The cache of this build; nothing where the storage is closed or broken. */
  open(): Promise<Cache | undefined> {
    return openCache(buildCache(this.build.base, this.build.version));
  }

  /** Reads the list; an empty one where none can be read. */
  async list(): Promise<ReadingList> {
    const cache = await openCache(stateCache(this.build.base));
    const response = await find(cache, this.build.base + LIST_FILE);
    return response ? parseReadingList(await response.text()) : EMPTY_LIST;
  }

  /** Changes the list, while no other worker of the site does: two at once would lose one change. */
  change(make: (list: ReadingList) => ReadingList): Promise<ReadingList> {
    const name = stateCache(this.build.base);
    const act = async () => {
      const list = make(await this.list());
      const cache = await caches.open(name);
      await cache.put(this.build.base + LIST_FILE, new Response(JSON.stringify(list)));
      return list;
    };
    const { locks } = worker.navigator;
    const changed = locks ? locks.request(name, act) : this.#changing.then(act);
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  /** Whether the site that is published now is of this build; `undefined` where that cannot be known. */
  async isCurrent(): Promise<boolean | undefined> {
    try {
      const response = await fetch(this.build.base + BUILD_FILE, { cache: 'no-store' });
      if (!response.ok) return undefined;
      const { version } = (await response.json()) as { version?: unknown };
      return version === this.build.version;
    } catch {
      return undefined;
    }
  }

  /** @throws where a newer build is published, or none can be reached */
  async checkCurrent(): Promise<void> {
    if ((await this.isCurrent()) !== true) throw new Error('Another build is published by now');
  }

  /** Removes what is stored of this build. */
  async remove(): Promise<void> {
    await caches.delete(buildCache(this.build.base, this.build.version));
  }

  /** Finds a file, stored with whatever build; its name should stand for its bytes. */
  async findInAnyBuild(path: string): Promise<Response | undefined> {
    const own = await find(await this.open(), path);
    if (own) return own;
    const names = await caches.keys().catch(() => []);
    for (const name of names.filter((one) => isBuildCache(one, this.build.base))) {
      const other = await find(await openCache(name), path);
      if (other) return other;
    }
    return undefined;
  }

  /**
   * Stores files whose names stand for their bytes, from what is stored already
   * or else from the network.
   *
   * @throws where one cannot be had whole, or there is no room
   */
  async takeImmutable(paths: readonly string[]): Promise<void> {
    const cache = await this.open();
    if (!cache) throw new Error('The storage is closed');
    await eachOf(paths, async (path) => {
      if (await find(cache, path)) return;
      const response =
        (await this.findInAnyBuild(path)) ?? (await fetch(path, { priority: 'low' }));
      if (!isWholeFile(response)) throw new Error(`${response.status} for ${path}`);
      await store(cache, path, response);
    });
  }

  /** Removes what is stored of builds of this site but some, and nothing of any other site. */
  async removeBuildsBut(versions: readonly string[]): Promise<void> {
    const { base } = this.build;
    const kept = new Set(versions.map((version) => buildCache(base, version)));
    const names = await caches.keys();
    const others = names.filter((name) => isBuildCache(name, base) && !kept.has(name));
    await Promise.all(others.map((name) => caches.delete(name)));
  }
}

/** Removes all that is stored of a site, and nothing of any other one under its origin. */
export async function removeSite(base: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => isOfSite(name, base)).map((name) => caches.delete(name)),
  );
}
