/**
 * What the names of all caches of a site begin with. The base is encoded, so
 * that the name of no site under the same origin begins with that of another.
 */
function prefixOf(base: string): string {
  return `verbatim:${encodeURIComponent(base)}:`;
}

/** The cache of one build of the site: pages, scripts and index all belong to it. */
export function buildCache(base: string, version: string): string {
  return `${prefixOf(base)}build:${version}`;
}

/** The cache of what outlasts builds: which pages were read and kept. */
export function stateCache(base: string): string {
  return `${prefixOf(base)}state`;
}

/** Whether a cache is one of a site’s builds. */
export function isBuildCache(name: string, base: string): boolean {
  return name.startsWith(`${prefixOf(base)}build:`);
}

/** Whether a cache is of a site, and not of another one under the same origin. */
export function isOfSite(name: string, base: string): boolean {
  return name.startsWith(prefixOf(base));
}
