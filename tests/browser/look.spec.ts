import process from 'node:process';
import type { Page } from '@playwright/test';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

// Letters are drawn otherwise on every system; the approved pictures are of Linux.
test.skip(process.platform !== 'linux', 'the approved pictures are of Linux');

const PAGES: Readonly<Record<string, string>> = {
  home: `${SHIPPED}/`,
  reading: `${SEED}#t=163`,
  chapters: `${SHIPPED}/interviews/how-verbatim-reads-a-transcript/`,
  'round-table': `${ARCHIVE}/interviews/round-table/`,
  'right-to-left': `${ARCHIVE}/interviews/hebrew/`,
  beside: `${ARCHIVE}/interviews/ferry/beside/de/`,
  search: `${SHIPPED}/search/?q=virtualization`,
  quote: `${SEED}q/t=163/`,
  'not-found': `${SHIPPED}/404.html`,
  statement: `${SHIPPED}/accessibility/`,
};

const VIEWS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** Opens a page whose faces are at hand: those that come late are not shown (`font-display: optional`). */
async function openWithFaces(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
  });
  await page.reload();
  if (address.includes('?q=')) await expect(page.getByRole('status')).toHaveText(/quote/i);
  await page.evaluate(() => document.fonts.ready);
}

for (const [name, address] of Object.entries(PAGES)) {
  for (const [view, viewport] of Object.entries(VIEWS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name} looks as approved, ${view}, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await openWithFaces(page, address);
        await expect(page).toHaveScreenshot(`look-${name}-${view}-${colorScheme}.png`, {
          maxDiffPixelRatio: 0.01,
          threshold: 0.3,
        });
      });
    }
  }
}
