import { SHARD_LIST } from '../search/shard-list.ts';

/**
 * How a request is answered: a page by the network while it answers in time, a
 * file whose name stands for its bytes by the cache, the list of the index’s
 * shards by the network; anything else is none of the worker’s business.
 */
export type Strategy =
  | { kind: 'page'; path: string }
  | { kind: 'immutable'; path: string }
  | { kind: 'shard list'; path: string }
  | { kind: 'pass' };

/** What of a request decides how it is answered. */
export interface RequestFacts {
  url: string;
  method: string;
  /** As `Request.mode` has it. */
  mode: string;
  /** Whether a part of a file is asked for, as players do. */
  hasRange: boolean;
}

const PASS: Strategy = { kind: 'pass' };

/** The start, pages of the list, the search, what is kept, interviews and their quotes; an e-book is for other programs to keep. */
const RE_PAGE = /^(?:|[1-9]\d*\/|search\/|offline\/|interviews\/(?!.*\.epub\/$)(?:[^/]+\/)+)$/;

/** The files of Astro, and those of shards, whose folders are named by their digests. */
const RE_IMMUTABLE = /^(?:_astro\/.|pagefind\/[^/]+\/[^/]+-[0-9a-f]{16}\/.)/;

/** A path as pages are known by: with its slash, without `index.html`. */
function pagePath(path: string): string {
  const bare = path.replace(/(^|\/)index\.html$/, '$1');
  return bare === '' || bare.endsWith('/') ? bare : `${bare}/`;
}

/**
 * Decides how a request is answered. Paths that are none of this site’s are
 * left alone: another site may stand below its base.
 *
 * @param origin of the site: `https://example.org`
 * @param base the site’s base path, with a slash at both ends
 */
export function strategyFor(
  { url, method, mode, hasRange }: RequestFacts,
  origin: string,
  base: string,
): Strategy {
  const address = new URL(url);
  const isOurs = address.origin === origin && address.pathname.startsWith(base);
  if (!isOurs || method !== 'GET' || hasRange) return PASS;
  const path = address.pathname.slice(base.length);
  if (mode === 'navigate') {
    const page = pagePath(path);
    return RE_PAGE.test(page) ? { kind: 'page', path: base + page } : PASS;
  }
  if (RE_IMMUTABLE.test(path)) return { kind: 'immutable', path: address.pathname };
  if (path === `pagefind/${SHARD_LIST}`) return { kind: 'shard list', path: address.pathname };
  return PASS;
}
