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

// The pages that are opened here are changed on their way, which their policy would not have.
test.use({ bypassCSP: true });

/** Opens a page that waits for its faces: as it is, one that comes late is not shown (`font-display: optional`). */
async function openWithFaces(page: Page, address: string): Promise<void> {
  await page.route(
    () => true,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: body.replaceAll('font-display:optional', 'font-display:block'),
      });
    },
  );
  await page.goto(address);
  if (address.includes('?q=')) await expect(page.getByRole('status')).toHaveText(/quote/i);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Words that wait for their faces move; as the page is, they do not.
    await new Promise((done) => setTimeout(done, 100));
    window.layoutShift = 0;
  });
}

for (const [name, address] of Object.entries(PAGES)) {
  for (const [view, viewport] of Object.entries(VIEWS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name} looks as approved, ${view}, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await openWithFaces(page, address);
        await expect(page).toHaveScreenshot(`look-${name}-${view}-${colorScheme}.png`, {
          maxDiffPixels: 150,
          threshold: 0.2,
        });
      });
    }
  }
}
