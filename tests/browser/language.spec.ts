import type { Page } from '@playwright/test';
import { ARCHIVE, expect, test } from './reader.ts';

test('a right-to-left interview runs from right to left', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  const words = page.locator('.turn .words').first();
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

/** The language that a screen reader speaks an element in. */
const spokenLanguage = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));

test('an interview in another language is marked as such, and the interface as English', {
  tag: '@language',
}, async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  for (const selector of ['h1', '.words', '.speaker', '.voice-name', '.preface', '.notes']) {
    expect(await spokenLanguage(page, selector), selector).toBe('he');
  }
  for (const selector of ['html', '.bar input', '.voice-facts', 'figcaption', 'a.time', 'dt']) {
    expect(await spokenLanguage(page, selector), selector).toBe('en');
  }
  await page.goto(`${ARCHIVE}/`);
  await expect(page.getByRole('heading', { name: 'שיחה קצרה' })).toHaveAttribute('lang', 'he');
  expect(await spokenLanguage(page, '.entry .facts')).toBe('en');
});

test('a passage in another language is read out in it, and its direction is its own', {
  tag: '@language',
}, async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/foreign-passages/`);
  const passages = page.locator('.words span[lang]');
  await expect(passages).toHaveText(['je ne sais quoi', 'שלום!']);
  await expect(passages.first()).toHaveAttribute('lang', 'fr');
  expect(await spokenLanguage(page, '.words em')).toBe('fr');
  await expect(page.locator('.words').first()).toHaveText('It had a je ne sais quoi, they said.');
  const directions = await passages.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).direction),
  );
  expect(directions).toEqual(['ltr', 'rtl']);
});
