import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../tests/chromium.ts';
import { buildSite, makeBenchProject } from './bench-project.ts';
import { describeMachine, readOptions, tell } from './bench-run.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { bestOf, buildPageIndex, buildQuoteIndex, type IndexBuild } from './index-build.ts';
import { KnownItems } from './known-items.ts';
import { writePeerPages, writePeerSearch } from './peer-site.ts';
import { measureSearch, type SearchMeasures } from './search-measures.ts';
import { readSearchOptions, type SearchOptions, USAGE } from './search-options.ts';
import { drawMisses, drawTable, NOTES } from './search-report.ts';
import { compareSites } from './shard-comparison.ts';

/** A run's site, browser and queries. */
interface Bench {
  folder: string;
  browser: Browser;
  corpus: Corpus;
  items: KnownItems;
  options: SearchOptions;
}

/** Builds both indexes in turns, so that what else the machine does slows both. */
async function buildIndexes({ folder, options }: Bench, site: string, peer: string) {
  const builds: { quotes: IndexBuild[]; pages: IndexBuild[] } = { quotes: [], pages: [] };
  if (options.peer) await writePeerPages(site, peer);
  for (let round = 0; round < options.rounds; round += 1) {
    const [quotes, pages] = [join(folder, `quotes-${round}`), join(folder, `pages-${round}`)];
    builds.quotes.push(await buildQuoteIndex(join(folder, '.cache'), quotes));
    if (options.peer) builds.pages.push(await buildPageIndex(peer, pages));
  }
  if (options.peer) {
    const pages = join(folder, 'pages-0');
    if (options.rounds === 0) await buildPageIndex(peer, pages);
    await rename(join(pages, 'pagefind'), join(peer, 'pagefind'));
    await writePeerSearch(peer);
  }
  return builds;
}

async function measure(bench: Bench): Promise<void> {
  const { folder, browser, corpus, items, options } = bench;
  const [site, peer] = [join(folder, 'dist'), join(folder, 'peer')];
  tell('building the site');
  const whole = await buildSite(folder, 'dist');
  const memory = whole.peakBytes === undefined ? '–' : `${Math.round(whole.peakBytes / 1e6)} MB`;
  console.log(`whole build: ${whole.seconds.toFixed(1)} s, peak memory ${memory}`);
  tell('building the indexes');
  const builds = await buildIndexes(bench, site, peer);
  const { queries } = options;
  tell('searching');
  const ours: SearchMeasures = {
    ...(await measureSearch(browser, site, { items, queries, filtered: corpus.turns })),
    ...(builds.quotes.length > 0 && { build: bestOf(builds.quotes) }),
  };
  const columns: Record<string, SearchMeasures> = { Verbatim: ours };
  if (options.peer) {
    tell('searching with Pagefind');
    columns['Pagefind'] = {
      ...(await measureSearch(browser, peer, { items, queries })),
      ...(builds.pages.length > 0 && { build: bestOf(builds.pages) }),
    };
  }
  console.log(`\n${drawTable(columns)}\n\n${NOTES}`);
  if (options.misses > 0) {
    console.log(`\n${drawMisses(ours.words, options.misses)}`);
    console.log(`\n${drawMisses(ours.phrases, options.misses)}`);
  }
  if (options.json !== undefined) {
    const { interviews, words, leftOut } = corpus;
    const input = { folders: options.folders, interviews, words, leftOut };
    const figures = { input, turns: corpus.turns.length, seed: options.seed, whole, columns };
    await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
}

async function compareShards(
  { folder, browser, items }: Bench,
  [one, other]: readonly [string, string],
): Promise<void> {
  const build = async (bytes: string): Promise<[string, string]> => {
    tell(`building the site with at most ${bytes} bytes a shard`);
    await buildSite(folder, `dist-${bytes}`, { VERBATIM_SHARD_BYTES: bytes });
    return [`at most ${bytes} bytes a shard`, join(folder, `dist-${bytes}`)];
  };
  const sites = [await build(one), await build(other)] as const;
  tell('searching both');
  console.log(await compareSites(browser, sites, items));
}

function tellInput({ interviews, turns, words, leftOut }: Corpus, browser: Browser): void {
  console.log(`${describeMachine()}; Chromium ${browser.version()}`);
  console.log(`${interviews} interviews, ${turns.length} turns, ${words} words`);
  for (const line of leftOut) console.log(`  left out: ${line}`);
}

/**
 * Builds a site from folders of transcripts and measures its search, beside
 * Pagefind's own page records: `npm run bench:search -- FOLDER…`.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args, readSearchOptions, USAGE);
  if (!options) return;
  tell('reading the transcripts');
  const corpus = await readCorpus(options.folders);
  const items = new KnownItems(corpus.turns, options.seed);
  const { folder, remove } = await makeBenchProject(corpus.files);
  const browser = await chromium.launch({ ...(await findChromium()), handleSIGINT: false });
  try {
    tellInput(corpus, browser);
    const bench: Bench = { folder, browser, corpus, items, options };
    await (options.shards ? compareShards(bench, options.shards) : measure(bench));
  } finally {
    await browser.close();
    await remove();
  }
}
