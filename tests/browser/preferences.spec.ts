import type { Locator, Page, Route } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { choosePreference, openPreferences } from './choose-preference.ts';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

const KEY = 'verbatim:preferences';

async function keep(page: Page, preferences: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(preferences),
  ] as const);
}

const size = (words: Locator) =>
  words.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));

const family = (words: Locator) => words.evaluate((one) => getComputedStyle(one).fontFamily);

const isWiderThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('a phone’s bar has the colour of the chosen paper', async ({ page }) => {
  const shown = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
          ({ media }) => matchMedia(media).matches,
        )?.content,
    );
  await page.goto(SEED);
  expect(await shown()).toBe('#fbfaf7');
  await choosePreference(page, 'Colours', 'Dark');
  await expect.poll(shown).toBe('#16171a');
  await page.reload();
  expect(await shown()).toBe('#16171a');
});

test('each choice is seen at once, kept for other pages, and taken back by one press', async ({
  page,
}) => {
  await page.goto(SEED);
  const words = page.locator('[id="t=170"] .words');
  const before = await size(words);
  await choosePreference(page, 'Text size', '125%');
  expect(await size(words)).toBeCloseTo(before * 1.25);
  await choosePreference(page, 'Typeface', 'Sans serif');
  expect(await family(words)).toMatch(/^"?Inter/);
  const { width = 0 } = (await words.boundingBox()) ?? {};
  await choosePreference(page, 'Line width', 'Narrow');
  expect((await words.boundingBox())?.width).toBeLessThan(width);
  await page.goto(`${SHIPPED}/`);
  await page.goto(SEED);
  expect(await size(words)).toBeCloseTo(before * 1.25);
  const panel = await openPreferences(page);
  await expect(panel.getByRole('radio', { name: '125%' })).toBeChecked();
  await panel.getByRole('button', { name: 'Reset all' }).click();
  await expect(panel.getByRole('status')).toHaveText(/as the site has them/);
  await expect(panel.getByRole('radio', { name: '100%' })).toBeChecked();
  expect(await size(words)).toBeCloseTo(before);
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

for (const [name, preferences] of Object.entries({
  dark: { scheme: 'dark' },
  'large text': { size: '200' },
  'wide lines without times, in sans serif': { width: 'wide', times: 'off', face: 'sans' },
})) {
  test(`the first frame is the settled page: ${name}`, async ({ page }) => {
    await keep(page, preferences);
    await page.goto(SEED);
    const hidden = { mask: [page.locator('.bar')] };
    // Whatever a script would still do to the page once it runs would be a flash.
    const held: Route[] = [];
    let isHeld = true;
    await page.route('**/_astro/*.js', async (route) => {
      if (isHeld) held.push(route);
      else await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
    const first = await page.screenshot(hidden);
    expect(held.length).toBeGreaterThan(0);
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
    await page.waitForLoadState('load');
    await page.waitForFunction(() => customElements.get('reading-preferences') !== undefined);
    const settled = await page.screenshot(hidden);
    expect(first.equals(settled)).toBe(true);
  });
}

test('the face for dyslexia is fetched by those alone who choose it, and stays', async ({
  page,
}) => {
  const isThere = () =>
    page.evaluate(() =>
      [...document.fonts].some(
        (face) => face.family.includes('OpenDyslexic') && face.status === 'loaded',
      ),
    );
  await page.goto(SEED);
  await page.waitForLoadState('networkidle');
  const faces = (await page.locator('script[data-faces]').getAttribute('data-faces')) ?? '';
  const fetched: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (faces.includes(pathname)) fetched.push(pathname);
  });
  await page.goto(SEED);
  await page.waitForLoadState('networkidle');
  expect(faces.split(' ')).toHaveLength(2);
  expect(fetched).toEqual([]);
  expect(await isThere()).toBe(false);
  const words = page.locator('[id="t=170"] .words');
  const { height = 0 } = (await words.boundingBox()) ?? {};
  await choosePreference(page, 'Typeface', 'OpenDyslexic');
  await expect.poll(() => family(words)).toMatch(/^"?OpenDyslexic/);
  expect(await isThere()).toBe(true);
  expect((await words.boundingBox())?.height).toBeGreaterThan(height * 1.1);
  expect(fetched).toHaveLength(2);
  // Fetched ahead, it is there before the words are.
  await page.reload();
  expect(await isThere()).toBe(true);
  expect((await words.boundingBox())?.height).toBeGreaterThan(height * 1.1);
});

test('a quote page, which runs no script of its own, keeps the preferences too', async ({
  page,
}) => {
  await page.goto(SEED);
  await choosePreference(page, 'Text size', '150%');
  await page.goto(`${SEED}q/t=163/`);
  expect(await size(page.locator('html'))).toBe(24);
});

test('hidden times stay links for the keyboard and the screen reader', async ({ page }) => {
  await page.goto(SEED);
  await choosePreference(page, 'Times of turns', 'Hidden');
  const time = page.locator('[id="t=170"] .turn-head .time');
  expect((await time.boundingBox())?.width).toBeLessThanOrEqual(1);
  await expect(time).toHaveRole('link');
  await expect(time).toHaveAccessibleName('2:50');
  await time.focus();
  expect((await time.boundingBox())?.width).toBeGreaterThan(20);
});

test('what is chosen in one tab is seen in the others', async ({ page, context }) => {
  await page.goto(SEED);
  const panel = await openPreferences(page);
  const other = await context.newPage();
  await other.goto(`${SHIPPED}/`);
  await choosePreference(other, 'Colours', 'Dark');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(22, 23, 26)');
  await expect(panel.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('where storage is closed, a choice lasts as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    const closed = () => {
      throw new DOMException('Storage is closed', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: closed });
  });
  await page.goto(SEED);
  await choosePreference(page, 'Colours', 'Dark');
  await choosePreference(page, 'Text size', '110%');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(22, 23, 26)');
  await expect(page.locator('html')).toHaveCSS('font-size', '17.6px');
  await page.mouse.wheel(0, 900);
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
});

test('broken preferences count as none', async ({ page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, '{"size":"9999","face":7'), KEY);
  await page.goto(SEED);
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
  const panel = await openPreferences(page);
  await expect(panel.getByRole('radio', { name: '100%' })).toBeChecked();
});

test('the keyboard alone opens the preferences, chooses and comes back', async ({ page }) => {
  await page.goto(SEED);
  const button = page.getByRole('button', { name: 'Preferences' });
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Reading preferences' });
  await expect(panel).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('radio', { name: 'As the system' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(22, 23, 26)');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
});

for (const [width, height] of [
  [320, 640],
  [1040, 800],
  [1280, 900],
] as const) {
  for (const preferences of [
    { size: '200' },
    { size: '125' },
    { size: '110', width: 'wide' },
    { face: 'dyslexic', width: 'wide', size: '150' },
  ] as Record<string, string>[]) {
    const name = Object.values(preferences).join(', ');
    test(`nothing is lost at ${width} px with ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await keep(page, preferences);
      for (const address of [SEED, `${ARCHIVE}/interviews/round-table/`, `${SHIPPED}/search/`]) {
        await page.goto(address);
        expect(await isWiderThanWindow(page), address).toBe(false);
        const outermost = await page
          .locator('.turn-head .time, .words, h1, .bar *')
          .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().left)));
        expect(outermost, address).toBeGreaterThanOrEqual(0);
      }
      const panel = await openPreferences(page);
      const { x = -1, width: room = 0 } = (await panel.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + room).toBeLessThanOrEqual(width);
    });
  }
}

for (const [name, media] of Object.entries({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const)) {
  test(`axe finds nothing against the preferences and the list of keys, ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia(media);
    await page.goto(SEED);
    const panel = await openPreferences(page);
    expect(await axeFindings(page)).toEqual([]);
    const small = await panel
      .locator('button, label')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).length);
    expect(small).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no button promises what it cannot do', async ({ page }) => {
    await page.goto(SEED);
    await expect(page.getByRole('button', { name: 'Preferences' })).toBeHidden();
    await expect(page.locator('reading-place')).toBeHidden();
    await expect(page.getByText('About 6 minutes to read')).toBeVisible();
  });
});
