import type { Browser, CDPSession, Page } from '@playwright/test';
import type { FileServer } from './file-server.ts';
import { watchPage } from './page-watch.ts';

/** How much slower a phone of the middle class is than this machine, as Lighthouse has it. */
const SLOWDOWN = 4;

/** When nothing has kept the main thread for so long, the page is at rest, in milliseconds. */
const STILL = 2000;

/** What reading a page is like. */
export interface PageMeasures {
  requests: number;
  /** By the files' kind, in bytes behind gzip where they are text. */
  bytes: Record<string, number>;
  /** On a main thread so many times slower, in milliseconds from the address on. */
  firstPaint: number;
  interactive: number;
  blocked: number;
  shift: number;
  /** The time of a frame while the reader turns the wheel, in milliseconds: in the middle, and of 95 in 100. */
  scroll: { median: number; p95: number; longest: number };
  /** From a choice of a distant turn to its paint, in milliseconds. */
  jump: number;
  /** How far from its place the turn stands that an address opens, in pixels, at once and after two seconds. */
  landing: { atOnce: number; later: number };
  /** JavaScript's own memory in bytes, and the page's nodes. */
  heap: number;
  nodes: number;
}

function kindOf(path: string): string {
  if (path.endsWith('.html')) return 'html';
  if (/\.(css|js)$/.test(path)) return path.slice(path.lastIndexOf('.') + 1);
  return path.endsWith('.woff2') ? 'fonts' : 'other';
}

async function open(browser: Browser, address: string): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(watchPage);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(address);
  return { page, cdp };
}

async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(
    (still) => performance.now() - window.pageWatch.busyUntil() > still,
    STILL,
  );
}

/** Turns the wheel through the page for two seconds. */
async function scrollThrough(page: Page): Promise<number[]> {
  const frames = page.evaluate(() => window.pageWatch.frames(2000));
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(40);
  }
  return (await frames).toSorted((a, b) => a - b);
}

/** Chooses a distant turn as a link of the contents would, and waits for its paint. */
function jumpTo(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (fragment) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        window.location.hash = fragment;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.now() - start)),
        );
      }),
    id,
  );
}

/** How far below the place that the style sheet gives it an element stands. */
function offsetOf(page: Page, id: string): Promise<number> {
  return page.evaluate((own) => {
    const element = document.getElementById(own);
    if (!element) throw new Error(`Unexpected page without “${own}”`);
    const margin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    const own2 = Number.parseFloat(getComputedStyle(element).scrollMarginTop);
    return element.getBoundingClientRect().top - (margin || 0) - (own2 || 0);
  }, id);
}

/** The id of the timed turn that stands nine tenths into the page. */
function distantTurn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const timed = [...document.querySelectorAll('.turn[id^="t="]')];
    return timed[Math.floor(timed.length * 0.9)]?.id ?? '';
  });
}

/** Measures a page of a served site in a window of a phone's size. */
export async function measurePage(
  browser: Browser,
  server: FileServer,
  path: string,
): Promise<PageMeasures> {
  server.sent.length = 0;
  const { page, cdp } = await open(browser, `${server.url}${path}`);
  await untilStill(page);
  const sent = [...server.sent];
  const bytes: Record<string, number> = {};
  for (const { path: file, bytes: own } of sent) {
    bytes[kindOf(file)] = (bytes[kindOf(file)] ?? 0) + own;
  }
  const loaded = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const ready = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
    return {
      firstPaint: paint,
      interactive: Math.max(paint, ready, window.pageWatch.busyUntil()),
      blocked: window.pageWatch.blocked(),
      shift: window.pageWatch.shift(),
    };
  });
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const times = await scrollThrough(page);
  const id = await distantTurn(page);
  const jump = await jumpTo(page, encodeURI(id));
  await page.context().close();
  const landed = await open(browser, `${server.url}${path}#${encodeURI(id)}`);
  const atOnce = await offsetOf(landed.page, id);
  await landed.page.waitForTimeout(STILL);
  const later = await offsetOf(landed.page, id);
  await landed.page.context().close();
  return {
    requests: sent.length,
    bytes,
    ...loaded,
    scroll: {
      median: times[Math.floor(times.length / 2)] ?? 0,
      p95: times[Math.floor(times.length * 0.95)] ?? 0,
      longest: times.at(-1) ?? 0,
    },
    jump,
    landing: { atOnce, later },
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
  };
}
