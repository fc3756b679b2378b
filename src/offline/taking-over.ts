import { assetsIn, belongsTo, goesWith } from './page-html.ts';
import type { PageKeeping } from './page-keeping.ts';
import { pagesBeyond, ROOM, type Room, SPARING_ROOM, withoutPages } from './reading-list.ts';
import type { SearchKeeping } from './search-keeping.ts';
import { OFFLINE_PAGE, type SiteBuild, START_PAGES } from './site-build.ts';
import type { SiteStore } from './site-store.ts';
import { isGone, isOutOfRoom, isWholePage, store } from './storing.ts';
import { isSparing } from './worker-scope.ts';

/** What is kept alone, where there is no room for more. */
const NO_ROOM: Room = { pages: 0, bytes: 0 };

/** What a worker keeps. */
export interface Keepers {
  siteStore: SiteStore;
  pages: PageKeeping;
  search: SearchKeeping;
}

/**
 * Fetches a page of the build that is being installed.
 *
 * @returns nothing where there is none any more
 * @throws where it cannot be had now, or is of another build
 */
async function fetchPage(path: string, build: SiteBuild): Promise<Response | undefined> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (response.status !== 200 && !isGone(response))
    throw new Error(`${response.status} for ${path}`);
  if (!isWholePage(response)) return undefined;
  const html = await response.clone().text();
  if (!belongsTo(html, build.base)) return undefined;
  if (!goesWith(html, build)) throw new Error(`Unexpected page of another build at ${path}`);
  return response;
}

/** Stores a page of the build that is being installed, with the files that it names. */
async function takePage(siteStore: SiteStore, path: string): Promise<boolean> {
  const { base } = siteStore.build;
  const response = await fetchPage(path, siteStore.build);
  const cache = response && (await siteStore.open());
  if (!cache) return false;
  await siteStore.takeImmutable(assetsIn(await response.clone().text(), base));
  await store(cache, path, response);
  return true;
}

/** Stores the pages that every reader has; where data are spared, those that this one had. */
async function takeStart({ siteStore }: Keepers): Promise<void> {
  const { base, program } = siteStore.build;
  if (!isSparing()) await siteStore.takeImmutable(program);
  for (const page of START_PAGES) {
    const path = base + page;
    const isWanted = page === OFFLINE_PAGE || !isSparing();
    if (!isWanted && !(await siteStore.findInAnyBuild(path))) continue;
    if (!(await takePage(siteStore, path))) throw new Error(`Unexpected site without ${path}`);
  }
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
  const { builds } = await siteStore.list();
  // What earlier builds have begun to store, and never came to answer with.
  if (builds.length > 0)
    await siteStore.removeBuildsBut([...builds, siteStore.build.version]).catch(() => undefined);
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
