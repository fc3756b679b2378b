import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { divisionFrom } from '../src/archive/division.ts';
import { quoteIndex } from '../src/search/indexing/quote-index.ts';

/** Calls a hook of the integration as Astro would, with no more than it reads. */
async function callHook(hook: unknown, given: object): Promise<void> {
  await (hook as (given: object) => unknown)(given);
}

async function indexQuotes(cache: string, folder: string): Promise<void> {
  const cacheDir = pathToFileURL(`${cache}/`);
  const dir = pathToFileURL(`${folder}/`);
  const logger = { info() {}, warn: console.error, error: console.error, debug() {} };
  const { hooks } = quoteIndex({ language: 'en', division: divisionFrom({}) });
  const config = { cacheDir, base: '/', outDir: dir, root: new URL('../', cacheDir) };
  await callHook(hooks['astro:config:done'], { config, logger });
  await callHook(hooks['astro:build:start'], { logger });
  await callHook(hooks['astro:build:done'], { dir, logger, pages: [], assets: new Map() });
}

async function indexPages(pages: string, folder: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind gave no index');
  const { errors } = await index.addDirectory({ path: pages });
  const { errors: others } = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await close();
  if (errors.length + others.length > 0) throw new Error([...errors, ...others].join('; '));
}

/**
 * Makes one index in a process of its own, and prints the seconds it took:
 * `node bench/index-child.ts quotes|pages FROM INTO`. `quotes` runs the
 * integration itself on a cache folder, `pages` runs Pagefind on built pages.
 */
const [kind, from = '', into = ''] = process.argv.slice(2);
const start = performance.now();
await (kind === 'quotes' ? indexQuotes(from, into) : indexPages(from, into));
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
