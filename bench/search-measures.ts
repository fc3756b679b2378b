import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { type ColdLoad, measureCold } from './cold-load.ts';
import type { SpokenTurn } from './corpus.ts';
import { serveFiles } from './file-server.ts';
import { type IndexBuild, type IndexSize, sizeOfIndex } from './index-build.ts';
import type { KnownItems } from './known-items.ts';
import { SearchDrive } from './search-drive.ts';
import { countPrecise, measureQuality, type SearchQuality } from './search-quality.ts';

/** Searches that are loaded into an empty cache. */
const COLD_LOADS = 10;
/** Searches among one speaker's words. */
const SPEAKER_QUERIES = 100;

/** All that is measured of one search. */
export interface SearchMeasures {
  words: SearchQuality;
  phrases: SearchQuality;
  cold: ColdLoad;
  size: IndexSize;
  build?: IndexBuild;
  /** How many of the answers filtered by a speaker were by that speaker alone. */
  precise?: { answers: number; of: number };
}

/** What a built site's search is asked. */
export interface Questions {
  items: KnownItems;
  /** Known-item queries of each kind. */
  queries: number;
  /** What is said on the site, where its search can be filtered by a speaker. */
  filtered?: readonly SpokenTurn[];
}

/**
 * Measures a built site's search in the browser.
 *
 * @param site the folder; its index is in `pagefind/`
 */
export async function measureSearch(
  browser: Browser,
  site: string,
  { items, queries, filtered }: Questions,
): Promise<SearchMeasures> {
  const server = await serveFiles(site);
  try {
    const drive = await SearchDrive.open(browser, server.url);
    const words = await measureQuality(drive, items.words(queries));
    const phrases = await measureQuality(drive, items.phrases(queries));
    const speakers = new Map(filtered?.map(({ address, speaker }) => [address, speaker]));
    const bySpeaker = filtered ? items.bySpeaker(SPEAKER_QUERIES) : [];
    const answers = await countPrecise(drive, bySpeaker, speakers);
    await drive.close();
    const asked = items.words(COLD_LOADS).map(({ query }) => query);
    return {
      words,
      phrases,
      ...(filtered && { precise: { answers, of: bySpeaker.length } }),
      cold: await measureCold(browser, server, asked),
      size: await sizeOfIndex(join(site, 'pagefind')),
    };
  } finally {
    server.stop();
  }
}
