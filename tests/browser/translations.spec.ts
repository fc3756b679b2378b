import type { Page } from '@playwright/test';
import { ARCHIVE, expect, test } from './reader.ts';

const FERRY = `${ARCHIVE}/interviews/ferry/`;
const FÄHRE = `${FERRY}de/`;
const ABBARA = `${ARCHIVE}/interviews/abbara/`;

/** The turn of some words. */
const turn = (page: Page, words: string) => page.locator('.turn').filter({ hasText: words });

const opacityOf = (page: Page, words: string) =>
  turn(page, words)
    .locator('.in-others')
    .evaluate((element) => getComputedStyle(element).opacity);

test('a reader goes from a turn to the same turn in another language, and back', async ({
  page,
}) => {
  await page.goto(FERRY);
  await turn(page, 'Who paid for the tar?').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(`${FÄHRE}#wer-hat-den-teer-bezahlt`);
  const there = turn(page, 'Wer hat den Teer bezahlt?');
  await expect(there).toHaveAttribute('aria-current', 'true');
  await expect(there).toBeInViewport();
  await there.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${FERRY}#who-paid-for-the-tar`);
  await expect(turn(page, 'Who paid for the tar?')).toBeInViewport();
});

test('what a translation says in two turns leads to the one of the original', async ({ page }) => {
  await page.goto(FÄHRE);
  await turn(page, 'so dick wie mein Arm').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${FERRY}#t=12`);
});

test('the ways to other languages come to the turn that is pointed at, and stay out of the others', async ({
  page,
}) => {
  await page.goto(FERRY);
  await expect.poll(() => opacityOf(page, 'The village')).toBe('0');
  await turn(page, 'The village').hover();
  await expect.poll(() => opacityOf(page, 'The village')).toBe('1');
  expect(await opacityOf(page, 'And when the road came?')).toBe('0');
});

test('by keyboard, the other languages follow a turn’s time', async ({ page }) => {
  await page.goto(`${FERRY}#t=100`);
  const asked = turn(page, 'And when the road came?');
  await asked.getByRole('link', { name: '1:40' }).focus();
  await page.keyboard.press('Tab');
  const link = asked.getByRole('link', { name: 'العربية' });
  await expect(link).toBeFocused();
  await expect(link).toHaveAttribute('hreflang', 'ar');
  await expect(link).toHaveAttribute('lang', 'ar');
  expect(await opacityOf(page, 'And when the road came?')).toBe('1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${ABBARA}#${encodeURIComponent('وعندما-جاء-الطريق')}`);
  await expect(turn(page, 'وعندما جاء الطريق؟')).toBeFocused();
});

test('two languages are read side by side by keyboard alone, and lead back to each text', async ({
  page,
}) => {
  await page.goto(FERRY);
  const languages = page.getByRole('navigation', { name: 'Languages' });
  await languages.getByRole('link', { name: 'English / Deutsch' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${FERRY}beside/de/`);
  const question = page.getByText('Who paid for the tar?');
  const frage = page.getByText('Wer hat den Teer bezahlt?');
  const [left, right] = [await question.boundingBox(), await frage.boundingBox()];
  expect(left?.y).toBeCloseTo(right?.y ?? 0, 0);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  await page.getByRole('link', { name: 'Skip to the text' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  for (const name of ['The last ferry', 'Die letzte Fähre', '0:05', '0:05', '0:12', '0:12']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(name);
    await expect(page.locator(':focus')).toBeInViewport();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${FÄHRE}#t=12`);
});

test('side by side, each language runs in its own direction, and headings are in both', async ({
  page,
}) => {
  await page.goto(`${FERRY}beside/ar/`);
  const words = page.getByText('القرية، في معظم السنوات');
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await words.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(
    'ar',
  );
  await page.goto(`${FERRY}beside/de/`);
  await expect(page.getByRole('heading')).toHaveText([
    'The last ferry',
    'The rope',
    'Das Seil',
    'The end',
    'Das Ende',
  ]);
});

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the other languages are seen at each turn and lead to it', async ({ page }) => {
    await page.goto(FERRY);
    const link = turn(page, 'The village').getByRole('link', { name: 'Deutsch' });
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await link.click();
    await expect(page).toHaveURL(`${FÄHRE}#das-dorf-in-den-meisten-jahren`);
    await expect(turn(page, 'Das Dorf')).toBeInViewport();
  });

  test('the same words stand one below the other in both languages, and nothing is cut off', async ({
    page,
  }) => {
    await page.goto(`${FERRY}beside/de/`);
    const question = await page.getByText('Who paid for the tar?').boundingBox();
    const frage = await page.getByText('Wer hat den Teer bezahlt?').boundingBox();
    const answer = await page.getByText('The village, in most years.').boundingBox();
    expect(question?.y).toBeLessThan(frage?.y ?? 0);
    expect(frage?.y).toBeLessThan(answer?.y ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test('the search finds each language by itself, and one alone where that is asked for', async ({
  page,
}) => {
  const results = page.getByRole('list', { name: 'Quotes' });
  const ask = (typed: string) =>
    page.goto(`${ARCHIVE}/search/?${new URLSearchParams({ q: typed })}`);
  await ask('arm');
  await expect(results).toContainText('The last ferry');
  await expect(results).toContainText('Die letzte Fähre');
  for (const typed of ['Seil', 'arm language:de']) {
    await ask(typed);
    await expect(results).toContainText('Die letzte Fähre');
    await expect(results).not.toContainText('The last ferry');
  }
});
