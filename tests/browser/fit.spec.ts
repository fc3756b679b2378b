import type { Page } from '@playwright/test';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

/** How much wider than the window the page is. */
const excess = (page: Page) =>
  page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

const PAGES: Readonly<Record<string, string>> = {
  'the list': `${ARCHIVE}/`,
  'an interview of long words': `${ARCHIVE}/interviews/long-words/`,
  'its next part': `${ARCHIVE}/interviews/long-words-again/`,
  'an interview with code': `${ARCHIVE}/interviews/back-and-forth/`,
};

for (const [name, address] of Object.entries(PAGES)) {
  for (const width of [320, 768, 1360]) {
    test(`${name} is no wider than a window of ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      expect(await excess(page)).toBe(0);
      const cut = await page
        .locator('main :is(h1, h2, p, li, dt, dd, pre)')
        .evaluateAll(
          (all) =>
            all.filter(
              (one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth,
            ).length,
        );
      expect(cut).toBe(0);
    });
  }
}

const doubleText = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });

for (const width of [320, 390, 768, 1280]) {
  test(`text of twice the size fits a window of ${width} px, and the bar covers no turn`, {
    tag: '@size',
  }, async ({ page }) => {
    await doubleText(page);
    await page.setViewportSize({ width, height: 900 });
    for (const address of [`${SHIPPED}/`, SEED]) {
      await page.goto(address);
      expect(await excess(page)).toBe(0);
    }
    await page.evaluate(() => {
      window.location.hash = 't=204';
    });
    const turn = await page.locator('[id="t=204"]').boundingBox();
    const bar = await page.locator('.bar').boundingBox();
    expect(turn?.y).toBeGreaterThanOrEqual(Math.max(0, (bar?.y ?? 0) + (bar?.height ?? 0)));
    expect(turn?.y).toBeLessThan(450);
    if (width === 1280) {
      await expect(page.locator('.contents [aria-current]')).toContainText(
        'Virtualization was a way of abstracting',
      );
    }
  });
}
