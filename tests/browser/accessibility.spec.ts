import AxeBuilder from '@axe-core/playwright';
import { axeFindings } from './axe.ts';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

const PAGES: Readonly<Record<string, string>> = {
  home: `${SHIPPED}/`,
  interview: SEED,
  'an interview at a linked turn': `${SEED}?q=amazon#t=170`,
  example: `${SHIPPED}/interviews/how-verbatim-reads-a-transcript/`,
  'four speakers': `${ARCHIVE}/interviews/round-table/`,
  'right to left': `${ARCHIVE}/interviews/hebrew/`,
  hostile: `${ARCHIVE}/interviews/hostile/`,
  'lists, quotes and code': `${ARCHIVE}/interviews/back-and-forth/`,
  'tables, code and footnotes': `${ARCHIVE}/interviews/tables-and-notes/`,
  'cues and several speakers': `${ARCHIVE}/interviews/every-voice/`,
  'long words': `${ARCHIVE}/interviews/long-words/`,
  'a quote': `${SEED}q/t=163/`,
  'an interview with translations': `${ARCHIVE}/interviews/ferry/`,
  'a translation from right to left': `${ARCHIVE}/interviews/abbara/`,
  'two languages side by side': `${ARCHIVE}/interviews/ferry/beside/ar/`,
  'a quote from right to left': `${ARCHIVE}/interviews/hebrew/q/מה-שלומך-היום/`,
  search: `${SHIPPED}/search/`,
  'search with results': `${SHIPPED}/search/?q=virtualization`,
  'search without results': `${SHIPPED}/search/?q=zzzxxy`,
  'page not found': `${SHIPPED}/404.html`,
};

/** The ways in which pages are seen. At 400 %, a window of 1,280 by 1,024 has room for what 320 by 256 hold. */
const WAYS = {
  light: [
    { colorScheme: 'light', forcedColors: 'none' },
    { width: 1280, height: 900 },
  ],
  dark: [
    { colorScheme: 'dark', forcedColors: 'none' },
    { width: 1280, height: 900 },
  ],
  'forced colours': [{ forcedColors: 'active' }, { width: 1280, height: 900 }],
  '320 pixels': [
    { colorScheme: 'light', forcedColors: 'none' },
    { width: 320, height: 640 },
  ],
  '400 %': [
    { colorScheme: 'dark', forcedColors: 'none' },
    { width: 320, height: 256 },
  ],
} as const;

for (const [name, address] of Object.entries(PAGES)) {
  test(`axe finds nothing against ${name}, however it is seen`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    if (address.includes('search/?q')) await expect(page.getByRole('status')).toHaveText(/quote/i);
    for (const [way, [media, size]] of Object.entries(WAYS)) {
      await page.emulateMedia(media);
      await page.setViewportSize(size);
      expect(await axeFindings(page), way).toEqual([]);
    }
  });
}

test('axe finds nothing against the interview on a phone with its contents open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(SEED);
  await page.getByRole('button', { name: 'Questions' }).click();
  await expect(page.getByRole('navigation', { name: 'Questions' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page
    .getByRole('navigation', { name: 'Questions' })
    .getByText('Maybe to finish off')
    .click();
  await expect(page.getByRole('navigation', { name: 'Questions' })).toBeHidden();
  await expect(page.locator('[id="t=314"]')).toBeInViewport();
});

test('the first Tab offers the way past the bar', async ({ page }) => {
  await page.goto(SEED);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
