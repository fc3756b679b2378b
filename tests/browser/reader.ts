import process from 'node:process';
import { test as base, expect, type Page } from '@playwright/test';

/** The site that ships with Verbatim, without its last slash. */
export const SHIPPED = (process.env['SHIPPED_SITE'] ?? '').replace(/\/$/, '');

/** The tests' own archive, without its last slash. */
export const ARCHIVE = (process.env['ARCHIVE_SITE'] ?? '').replace(/\/$/, '');

/** The interview that all began with. */
export const SEED = `${SHIPPED}/interviews/simon-crosby-vmworld-2008-part-2/`;

interface Watch {
  /** What no page may do: log, fail, ask another host, move its lines. */
  faults: string[];
}

declare global {
  interface Window {
    /** The sum of all layout shifts that the reader did not cause. */
    layoutShift?: number;
  }
}

async function watchPage(page: Page, watch: Watch): Promise<void> {
  page.on('console', (message) => {
    // Said where the tests keep the site's worker out.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    watch.faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => watch.faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:/.test(protocol) && hostname !== '127.0.0.1')
      watch.faults.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) window.layoutShift = (window.layoutShift ?? 0) + entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A test in which every page is watched: it fails on any message, foreign request or layout shift. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, javaScriptEnabled }, use) => {
      const watch: Watch = { faults: [] };
      await watchPage(page, watch);
      await use(watch);
      const shift = javaScriptEnabled === false ? 0 : await page.evaluate(() => window.layoutShift);
      if (shift) watch.faults.push(`layout shift: ${shift}`);
      expect(watch.faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
