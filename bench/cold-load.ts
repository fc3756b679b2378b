import type { Browser } from '@playwright/test';
import type { FileServer, SentFile } from './file-server.ts';
import { searchAddress } from './search-drive.ts';
import { watchSearch } from './search-watch.ts';

/** What a search page loads. */
export const KINDS = ['html', 'css', 'js', 'fonts', 'engine', 'index', 'quotes', 'other'] as const;

/** One of the {@link KINDS}. */
export type LoadKind = (typeof KINDS)[number];

/** What was loaded, on an average. */
export interface ColdLoad {
  requests: number;
  /** The answers' bodies in bytes, behind gzip where they are text. */
  bytes: Record<LoadKind, number>;
  /** From the page's address to its first result, in milliseconds. */
  milliseconds: number;
}

function kindOf(path: string): LoadKind {
  if (/\/pagefind\//.test(path)) {
    if (/\.pf_fragment$/.test(path)) return 'quotes';
    return /\.js$|\/wasm\.[^/]*$/.test(path) ? 'engine' : 'index';
  }
  if (path.endsWith('.html')) return 'html';
  if (path.endsWith('.css')) return 'css';
  if (path.endsWith('.js')) return 'js';
  return /\.woff2?$/.test(path) ? 'fonts' : 'other';
}

/** Opens a search in a browser that has seen nothing before: what was sent to the first result. */
async function loadOnce(browser: Browser, server: FileServer, query: string) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(watchSearch);
    server.sent.length = 0;
    const start = performance.timeOrigin + performance.now();
    await page.goto(searchAddress(server.url, query));
    await page.waitForFunction(() => window.searchWatch.firstResult() !== undefined);
    const end = (await page.evaluate(() => window.searchWatch.firstResult())) ?? 0;
    return { sent: server.sent.filter(({ time }) => time <= end), milliseconds: end - start };
  } finally {
    await context.close();
  }
}

/**
 * Measures what a reader with an empty cache loads until the first result is
 * there, on an average of some queries that all have results.
 */
export async function measureCold(
  browser: Browser,
  server: FileServer,
  queries: readonly string[],
): Promise<ColdLoad> {
  const loads: { sent: SentFile[]; milliseconds: number }[] = [];
  for (const query of queries) loads.push(await loadOnce(browser, server, query));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / queries.length;
  const bytes = KINDS.map((kind) => {
    const sent = loads.flatMap((load) => load.sent).filter(({ path }) => kindOf(path) === kind);
    return [kind, mean(sent.map((file) => file.bytes))] as const;
  });
  return {
    requests: mean(loads.map(({ sent }) => sent.length)),
    bytes: Object.fromEntries(bytes) as Record<LoadKind, number>,
    milliseconds: mean(loads.map(({ milliseconds }) => milliseconds)),
  };
}
