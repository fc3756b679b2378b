import type { Browser } from '@playwright/test';
import type { FileServer, SentFile } from './file-server.ts';
import { PATIENCE, searchAddress } from './search-drive.ts';
import { watchSearch } from './search-watch.ts';

/** Where nothing was sent for so long, all is loaded, in milliseconds. */
const STILL = 500;

/** What a search page loads. */
export const KINDS = ['html', 'css', 'js', 'fonts', 'engine', 'index', 'quotes', 'other'] as const;

/** One of the {@link KINDS}. */
export type LoadKind = (typeof KINDS)[number];

/** What was loaded, on an average. */
export interface ColdLoad {
  /** The searches that are counted. */
  searches: number;
  requests: number;
  /** The answers' bodies in bytes, behind gzip where they are text. */
  bytes: Record<LoadKind, number>;
  /** From the page's address to its first result, in milliseconds. */
  milliseconds: number;
  /** What is sent after the first result until nothing more is, in bytes. */
  after: number;
}

/** The bytes of all that is loaded, or of some kinds of it. */
export function totalBytes(
  { bytes }: ColdLoad,
  isMeant: (kind: LoadKind) => boolean = () => true,
): number {
  return KINDS.filter(isMeant).reduce((sum, kind) => sum + bytes[kind], 0);
}

/** One search: what was sent up to the first result, and after it. */
interface Load {
  sent: SentFile[];
  later: SentFile[];
  /** From the page's address to its first result. */
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

/** Waits until nothing more is sent, to workers neither. */
async function untilStill({ sent }: FileServer): Promise<void> {
  for (let before = -1; before !== sent.length; ) {
    before = sent.length;
    await new Promise((resolve) => setTimeout(resolve, STILL));
  }
}

/** Opens a search in a browser that has seen nothing before; no load where it finds nothing. */
async function loadOnce(browser: Browser, server: FileServer, query: string): Promise<Load[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(watchSearch);
    server.sent.length = 0;
    const start = performance.timeOrigin + performance.now();
    await page.goto(searchAddress(server.url, query));
    await page.evaluate((text) => window.searchWatch.begin(text), query);
    await page.waitForFunction(() => window.searchWatch.isAnswered(), undefined, {
      timeout: PATIENCE,
    });
    const end = await page.evaluate(() => window.searchWatch.firstResult());
    if (end === undefined) return [];
    await untilStill(server);
    const sent = server.sent.filter(({ time }) => time <= end);
    const later = server.sent.filter(({ time }) => time > end);
    return [{ sent, later, milliseconds: end - start }];
  } finally {
    await context.close();
  }
}

/**
 * Measures what a reader with an empty cache loads until the first result is
 * there, on an average of those queries that have any.
 */
export async function measureCold(
  browser: Browser,
  server: FileServer,
  queries: readonly string[],
): Promise<ColdLoad> {
  const loads: Load[] = [];
  for (const query of queries) loads.push(...(await loadOnce(browser, server, query)));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / loads.length;
  const bytes = KINDS.map((kind) => {
    const sent = loads.flatMap((load) => load.sent).filter(({ path }) => kindOf(path) === kind);
    return [kind, mean(sent.map((file) => file.bytes))] as const;
  });
  return {
    searches: loads.length,
    requests: mean(loads.map(({ sent }) => sent.length)),
    bytes: Object.fromEntries(bytes) as Record<LoadKind, number>,
    after: mean(loads.flatMap(({ later }) => later.map((file) => file.bytes))),
    milliseconds: mean(loads.map(({ milliseconds }) => milliseconds)),
  };
}
