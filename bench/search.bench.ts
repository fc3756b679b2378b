import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../tests/chromium.ts';
import { binary } from '../tests/project.ts';
import { makeBenchProject } from './bench-project.ts';
import { measureCold } from './cold-load.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { serveFiles } from './file-server.ts';
import {
  bestOf,
  buildPageIndex,
  buildQuoteIndex,
  type IndexBuild,
  sizeOfIndex,
} from './index-build.ts';
import { KnownItems } from './known-items.ts';
import { measureRun } from './measured-run.ts';
import { writePeerPages, writePeerSearch } from './peer-site.ts';
import { SearchDrive } from './search-drive.ts';
import { countPrecise, measureQuality } from './search-quality.ts';
import { drawMisses, drawTable, NOTES, type SearchMeasures } from './search-report.ts';

/** Searches that are loaded into an empty cache. */
const COLD_LOADS = 10;
/** Searches among one speaker's words. */
const SPEAKER_QUERIES = 100;

const USAGE = `Usage: npm run bench:search -- FOLDER… [options]
  --queries N   known-item queries of each kind (200)
  --seed N      another seed draws other queries (1)
  --rounds N    builds of each index, of which the best counts; 0 leaves them out (1)
  --no-peer     leaves Pagefind's page records out
  --misses N    shows so many queries of each kind whose right turn is not first (0)
  --json FILE   writes all figures`;

interface Options {
  folders: string[];
  queries: number;
  seed: number;
  rounds: number;
  peer: boolean;
  misses: number;
  json?: string | undefined;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      queries: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '1' },
      peer: { type: 'boolean', default: true },
      misses: { type: 'string', default: '0' },
      json: { type: 'string' },
    },
  });
  const { queries, seed, rounds, peer, misses, json } = values;
  const count = (text: string) => {
    if (!/^\d+$/.test(text)) throw new Error(`Unexpected “${text}”, expected a number`);
    return Number(text);
  };
  return {
    folders: positionals,
    queries: count(queries),
    seed: count(seed),
    rounds: count(rounds),
    misses: count(misses),
    peer,
    json,
  };
}

/** Measures one search in the browser: its site is built, its index among it. */
async function measureSearch(
  browser: Browser,
  site: string,
  corpus: Corpus,
  items: KnownItems,
  { queries, hasFilter }: { queries: number; hasFilter: boolean },
): Promise<SearchMeasures> {
  const server = await serveFiles(site);
  try {
    const drive = await SearchDrive.open(browser, server.url);
    const words = await measureQuality(drive, items.words(queries));
    const phrases = await measureQuality(drive, items.phrases(queries));
    const speakers = new Map(corpus.turns.map(({ address, speaker }) => [address, speaker]));
    const filtered = hasFilter ? items.bySpeaker(SPEAKER_QUERIES) : [];
    const answers = await countPrecise(drive, filtered, speakers);
    await drive.close();
    const asked = items.words(COLD_LOADS).map(({ query }) => query);
    return {
      words,
      phrases,
      ...(hasFilter && { precise: { answers, of: filtered.length } }),
      cold: await measureCold(browser, server, asked),
      size: await sizeOfIndex(join(site, 'pagefind')),
    };
  } finally {
    server.stop();
  }
}

/**
 * Builds a site from folders of transcripts and measures its search, beside
 * Pagefind's own page records: `npm run bench:search -- FOLDER…`.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options.folders.length === 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const corpus = await readCorpus(options.folders);
  const { interviews, turns, words, leftOut } = corpus;
  console.log(
    `${interviews} interviews, ${turns.length} turns, ${words} words; ${leftOut.length} files left out`,
  );
  for (const line of leftOut) console.log(`  ${line}`);
  const items = new KnownItems(turns, options.seed);
  const { folder, remove } = await makeBenchProject(corpus.files);
  const browser = await chromium.launch({ ...(await findChromium()), handleSIGINT: false });
  try {
    console.log(
      `Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    );
    const build = await measureRun(folder, [
      binary('astro/bin/astro.mjs'),
      'build',
      '--outDir',
      'dist',
    ]);
    if (build.code !== 0)
      throw new Error(`The site was not built:\n${build.output}${build.errors}`);
    const peak = build.peakBytes === undefined ? '–' : `${Math.round(build.peakBytes / 1e6)} MB`;
    console.log(`whole build: ${build.seconds.toFixed(1)} s, peak memory ${peak}`);
    const site = join(folder, 'dist');
    const peer = join(folder, 'peer');
    const builds: { ours: IndexBuild[]; pages: IndexBuild[] } = { ours: [], pages: [] };
    if (options.peer) await writePeerPages(site, peer);
    for (let round = 0; round < options.rounds; round += 1) {
      builds.ours.push(await buildQuoteIndex(join(folder, '.cache'), join(folder, 'quotes')));
      if (options.peer) builds.pages.push(await buildPageIndex(peer, peer));
    }
    const columns: Record<string, SearchMeasures> = {};
    const { queries } = options;
    columns['Verbatim'] = {
      ...(await measureSearch(browser, site, corpus, items, { queries, hasFilter: true })),
      ...(builds.ours.length > 0 && { build: bestOf(builds.ours) }),
    };
    if (options.peer) {
      if (builds.pages.length === 0) await buildPageIndex(peer, peer);
      await writePeerSearch(peer);
      columns['Pagefind'] = {
        ...(await measureSearch(browser, peer, corpus, items, { queries, hasFilter: false })),
        ...(builds.pages.length > 0 && { build: bestOf(builds.pages) }),
      };
    }
    console.log(`\n${drawTable(columns)}\n\n${NOTES}`);
    if (options.misses > 0) {
      console.log(`\n${drawMisses(columns['Verbatim'].words, options.misses)}`);
      console.log(`\n${drawMisses(columns['Verbatim'].phrases, options.misses)}`);
    }
    if (options.json !== undefined) {
      await mkdir(join(options.json, '..'), { recursive: true });
      const { files, turns: _, ...input } = corpus;
      await writeFile(options.json, JSON.stringify({ input, build, columns }, null, 2));
    }
  } finally {
    await browser.close();
    await remove();
  }
}
