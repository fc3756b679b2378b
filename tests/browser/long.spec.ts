import type { Page } from '@playwright/test';
import { ARCHIVE, expect, test } from './reader.ts';

/** 2,000 turns: most of them are laid out only when they come near. */
const LONG = `${ARCHIVE}/interviews/two-thousand-turns/`;

/** How far below the bar and what else covers the page's top an element begins, in pixels. */
const offsetOf = (page: Page, id: string) =>
  page.evaluate((own) => {
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const top = document.getElementById(own)?.getBoundingClientRect().top ?? Number.NaN;
    return top - Number.parseFloat(scrollPaddingTop);
  }, id);

const LATE = 'did-it-1900';

test.describe('a long interview', () => {
  test('opens at a turn near its end, exactly, and stays there', async ({ page }) => {
    await page.goto(`${LONG}#${LATE}`);
    await expect(page.locator(`#${LATE}`)).toBeInViewport();
    const first = await offsetOf(page, LATE);
    expect(Math.abs(first)).toBeLessThan(4);
    await page.waitForTimeout(1000);
    expect(Math.abs((await offsetOf(page, LATE)) - first)).toBeLessThan(1);
  });

  test('goes to a question of the contents, and back to where one was', async ({ page }) => {
    await page.goto(LONG);
    await page.getByRole('navigation', { name: 'Questions' }).getByText('Did it 1500.').click();
    await expect(page.locator('#did-it-1500')).toBeInViewport();
    expect(Math.abs(await offsetOf(page, 'did-it-1500'))).toBeLessThan(4);
    await page.goBack();
    await expect(page.locator('h1')).toBeInViewport();
  });

  test('shows each hit of a search in it, the last and the next', async ({ page }) => {
    await page.goto(LONG);
    await page.keyboard.press('/');
    await page.keyboard.type('"did it"');
    await expect(page.locator('.find-place')).toHaveText('1,000 hits');
    await page.getByRole('button', { name: 'Previous hit' }).click();
    await expect(page.locator('.find-place')).toHaveText('1,000 of 1,000');
    await expect(page.locator('mark[aria-current]').first()).toBeInViewport();
    await expect(page.locator('#did-it-1998')).toBeInViewport();
    await page.getByRole('button', { name: 'Next hit' }).click();
    await expect(page.locator('#did-it-0')).toBeInViewport();
  });

  test('is laid out late, but whole for the browser’s own search and for copying', async ({
    page,
  }) => {
    await page.goto(LONG);
    const isThere = () =>
      page
        .locator('.stretch .turn')
        .last()
        .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isThere()).toBe(false);
    await page.keyboard.press('ControlOrMeta+f');
    expect(await isThere()).toBe(true);
    await page.keyboard.press('ControlOrMeta+a');
    const copied = await page.evaluate(() => String(window.getSelection()));
    for (const n of [0, 500, 1000, 1998]) expect(copied).toContain(`Did it ${n}.`);
  });
});

test('what a long interview has put off is laid out while the reader reads', async ({ page }) => {
  // It waits for moments in which the machine has nothing else to do.
  test.setTimeout(120_000);
  await page.goto(LONG);
  await expect(page.locator('html')).not.toHaveAttribute('data-layout', { timeout: 90_000 });
  await page.locator('.contents a[href="#did-it-1500"]').click();
  expect(Math.abs(await offsetOf(page, 'did-it-1500'))).toBeLessThan(4);
});

test.describe('a long interview, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('opens at a turn near its end', async ({ page }) => {
    await page.goto(`${LONG}#${LATE}`);
    await expect(page.locator(`#${LATE}`)).toBeInViewport();
  });
});
