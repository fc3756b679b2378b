import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { type ColdLoad, measureCold, totalBytes } from './cold-load.ts';
import { serveFiles } from './file-server.ts';
import { type IndexSize, sizeOfIndex } from './index-build.ts';
import type { KnownItems } from './known-items.ts';
import { SearchDrive } from './search-drive.ts';

/** Queries of each kind that both sites are asked. */
const QUERIES = 100;
/** Searches that are loaded into an empty cache. */
const COLD_LOADS = 10;
/** The first results, which are to be the same. */
const FIRST = 5;

interface SiteAnswers {
  size: IndexSize;
  cold: ColdLoad;
  /** The first results of each query. */
  words: string[][];
  single: string[][];
}

async function askAll(drive: SearchDrive, queries: readonly string[]): Promise<string[][]> {
  const answers: string[][] = [];
  for (const query of queries) {
    const { addresses } = await drive.ask(query);
    answers.push(addresses.slice(0, FIRST));
  }
  return answers;
}

async function askSite(browser: Browser, site: string, items: KnownItems): Promise<SiteAnswers> {
  const server = await serveFiles(site);
  try {
    const drive = await SearchDrive.open(browser, server.url);
    const queries = items.words(QUERIES).map(({ query }) => query);
    const words = await askAll(drive, queries);
    const single = await askAll(
      drive,
      items.bySpeaker(QUERIES).map(({ query }) => query),
    );
    await drive.close();
    const cold = await measureCold(browser, server, queries.slice(0, COLD_LOADS));
    return { size: await sizeOfIndex(join(site, 'pagefind')), cold, words, single };
  } finally {
    server.stop();
  }
}

function compare(ones: readonly string[][], others: readonly string[][]): string {
  const pairs = ones.map((one, n): [string[], string[]] => [one, others[n] ?? []]);
  const inOrder = pairs.filter(([one, other]) => one.join('\n') === other.join('\n')).length;
  const inAny = pairs.filter(
    ([one, other]) => one.toSorted().join('\n') === other.toSorted().join('\n'),
  ).length;
  return `${inAny} of ${pairs.length}, in the same order ${inOrder}`;
}

/**
 * Asks two built sites of the same interviews the same, and says how often
 * their first five results are alike.
 *
 * @param sites the folders by the name that each is to have in the report
 */
export async function compareSites(
  browser: Browser,
  sites: readonly [[name: string, folder: string], [name: string, folder: string]],
  items: KnownItems,
): Promise<string> {
  const [[, folder], [, otherFolder]] = sites;
  const one = await askSite(browser, folder, items);
  const other = await askSite(browser, otherFolder, items);
  const lines = [one, other].map(
    ({ size, cold }, n) =>
      `${sites[n]?.[0]}: ${size.indexes} indexes, ${size.records} records, ${size.files} files, ` +
      `${(size.bytes / 1e6).toFixed(1)} MB; cold ${(totalBytes(cold) / 1000).toFixed(1)} KB`,
  );
  return [
    ...lines,
    `three words, same first five: ${compare(one.words, other.words)}`,
    `a single word, same first five: ${compare(one.single, other.single)}`,
  ].join('\n');
}
