import type { Locator, Page } from '@playwright/test';
import { expect } from './reader.ts';

/** A phone’s window. */
export const PHONE = { width: 390, height: 844 };

/** The search box of the bar. */
export const box = (page: Page) => page.getByRole('searchbox', { name: 'Search this interview' });
/** The strip below the bar. */
export const strip = (page: Page) => page.getByRole('region', { name: 'Search in this interview' });
/** Where in the count the reader is. */
export const count = (page: Page) => page.locator('.find-place');
/** A button of the strip. */
export const button = (page: Page, name: string) => strip(page).getByRole('button', { name });
/** The way to the same search in all interviews. */
export const everywhere = (page: Page) => strip(page).getByRole('link', { name: 'All interviews' });
/** The hit at which the reader is. */
export const current = (page: Page) => page.locator('mark[aria-current]');
/** All hits. */
export const marks = (page: Page) => page.locator('mark');
/** What a screen reader hears of the search. */
export const said = (page: Page) => page.locator('.find-said');

/** Expects words to come to stand where they can be read: below the strip, and above the window's lower end. */
export async function expectInSight(page: Page, words: Locator): Promise<void> {
  await expect(async () => {
    const place = await words.first().boundingBox();
    const above = await strip(page).boundingBox();
    const end = (place?.y ?? 0) + (place?.height ?? 0);
    expect(place?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    expect(end).toBeLessThan(page.viewportSize()?.height ?? 0);
  }).toPass({ timeout: 5_000 });
}

/** Goes to the box by key, and types. */
export const type = async (page: Page, words: string) => {
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(words);
};

/** Types something else, as a reader does: by keys. */
export const retype = async (page: Page, words: string) => {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
};
