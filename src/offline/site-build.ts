/** What a worker knows of the build that it belongs to. */
export interface SiteBuild {
  /** The site’s base path, with a slash at both ends. */
  base: string;
  /** Names all that was built: another one where any of it has changed. */
  version: string;
  /** The paths of all scripts and styles of the site, and of the faces that every page shows. */
  program: readonly string[];
}

/** Where a build names itself, from the site’s base. */
export const BUILD_FILE = 'offline/build.json';

/** Where a build lists what a search without a connection needs, from the site’s base. */
export const SEARCH_FILE = 'offline/search.json';

/** The page that is shown in place of one that cannot be had, from the site’s base. */
export const OFFLINE_PAGE = 'offline/';

/** The worker, from the site’s base. */
export const WORKER_FILE = 'sw.js';

/** The pages that every reader has: what is kept, the start and the search. */
export const START_PAGES = [OFFLINE_PAGE, '', 'search/'] as const;

/** Whether a page is one of those that every reader has. */
export function isStart(path: string, base: string): boolean {
  return START_PAGES.some((page) => base + page === path);
}
