import { assetsIn, belongsTo } from './page-html.ts';
import type { PageKeeping } from './page-keeping.ts';
import { pagesBeyond, ROOM, type Room, SPARING_ROOM, withoutPages } from './reading-list.ts';
import type { SearchKeeping } from './search-keeping.ts';
import { OFFLINE_PAGE } from './site-build.ts';
import type { SiteStore } from './site-store.ts';
import { isOutOfRoom, isWholePage, store } from './storing.ts';
import { isSparing } from './worker-scope.ts';

/** What is kept alone, where there is no room for more. */
const NO_ROOM: Room = { pages: 0, bytes: 0 };

/** What a worker keeps. */
export interface Keepers {
  siteStore: SiteStore;
  pages: PageKeeping;
  search: SearchKeeping;
}

/** Fetches a page of the build that is being installed. `undefined` where there is none any more. */
async function fetchPage(path: string, base: string): Promise<Response | undefined> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (response.status >= 500) throw new Error(`${response.status} for ${path}`);
  if (!isWholePage(response)) return undefined;
  return belongsTo(await response.clone().text(), base) ? response : undefined;
}

/** Stores a page of the build that is being installed, with the files that it names. */
async function takePage(siteStore: SiteStore, path: string): Promise<boolean> {
  const { base } = siteStore.build;
  const response = await fetchPage(path, base);
  const cache = response && (await siteStore.open());
  if (!cache) return false;
  await siteStore.takeImmutable(assetsIn(await response.clone().text(), base));
  await store(cache, path, response);
  return true;
}

/** Stores the pages that every reader has. */
async function takeStart({ siteStore }: Keepers): Promise<void> {
  const { base, program } = siteStore.build;
  await takePage(siteStore, base + OFFLINE_PAGE);
  if (isSparing()) return;
  await siteStore.takeImmutable(program);
  await takePage(siteStore, base);
  await takePage(siteStore, `${base}search/`);
}

/** Stores the pages on the list that there is room for, and strikes out the others. */
async function takeList({ siteStore }: Keepers, room: Room): Promise<void> {
  const list = await siteStore.list();
  const gone = new Set(pagesBeyond(list, room).map(({ path }) => path));
  for (const { path } of list.pages) {
    if (!gone.has(path) && !(await takePage(siteStore, path))) gone.add(path);
  }
  await siteStore.checkCurrent();
  await siteStore.change((before) => withoutPages(before, gone));
}

/**
 * Stores, of a new build, all that was stored of the one before: what was read
 * and kept, and the index once the search was used. All of it is of this build,
 * or the installation fails and the build before goes on answering. Where there
 * is no room for both builds, what was merely read is not taken over.
 *
 * @throws where a part cannot be had, or a newer build is published by now
 */
export async function takeOver(keepers: Keepers): Promise<void> {
  const { siteStore, search } = keepers;
  try {
    await takeStart(keepers);
    if ((await siteStore.list()).search) await search.take();
    await takeList(keepers, isSparing() ? SPARING_ROOM : ROOM);
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    await siteStore.remove();
    await takeStart(keepers);
    await takeList(keepers, NO_ROOM);
  }
}
