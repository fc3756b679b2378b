import { axeFindings } from './axe.ts';
import { test } from './languages-site.ts';
import { expect } from './reader.ts';

// One worker, and so one build, for all of them.
test.describe.configure({ mode: 'default' });

const PAGES = ['/', '/interviews/bridge/', '/interviews/bridge/q/t=4/', '/search/', '/404.html'];

test('axe finds nothing against the pages of a site from right to left, light and dark', async ({
  page,
  arabic,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of PAGES) {
      await page.goto(arabic + path);
      expect(await axeFindings(page), `${path}, ${colorScheme}`).toEqual([]);
    }
  }
});

test('no page from right to left is wider than a phone', async ({ page, arabic }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [...PAGES, '/interviews/mizu/']) {
    await page.goto(arabic + path);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wider, path).toBeLessThanOrEqual(0);
  }
});

test('the page is mirrored: contents to the right of the words, times at the right of each turn', async ({
  page,
  arabic,
}) => {
  await page.goto(`${arabic}/interviews/bridge/`);
  const words = await page.locator('#t\\=9 .words').boundingBox();
  const contents = await page.locator('#page\\:contents').boundingBox();
  const time = await page.locator('#t\\=9 a.time').boundingBox();
  const title = await page.locator('.bar-title').boundingBox();
  const right = (words?.x ?? 0) + (words?.width ?? 0);
  expect(contents?.x).toBeGreaterThan(right);
  expect(time?.x).toBeGreaterThan(right);
  expect(title?.x).toBeGreaterThan(640);
});

test('the search page speaks Arabic from the first word to the last', async ({ page, arabic }) => {
  await page.goto(`${arabic}/search/?q=الجسر`);
  await expect(page.getByRole('status')).toHaveText(/اقتباس|اقتباسات/);
  await expect(page).toHaveTitle(/«الجسر» في الاقتباسات/);
  await expect(page.locator('.search-choices option').first()).toHaveText('الأفضل أولًا');
  // biome-ignore lint/performance/useDomNodeTextContent: as it is seen: without scripts other words stand there
  const said = await page.locator('main').innerText();
  expect(said.replaceAll(/speaker:crosby|JavaScript/g, '')).not.toMatch(/[a-z]{2}/i);
  await page.goto(`${arabic}/search/?q=الجسر الغابة`);
  await expect(page.getByRole('status')).toHaveText(/بدون «الغابة»/);
});

test('the quote menu, the preferences and the list of keys speak Arabic', async ({
  page,
  arabic,
}) => {
  await page.goto(`${arabic}/interviews/bridge/`);
  await page.locator('#t\\=9 .words').hover();
  await page.locator('.quote-button').click();
  const tools = page.getByRole('toolbar', { name: 'اقتباس هذه المداخلة' });
  await expect(tools.getByRole('button').first()).toHaveText('نسخ الاقتباس');
  await expect(tools).toHaveCSS('direction', 'rtl');
  await page.keyboard.press('ArrowLeft');
  await expect(tools.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'التفضيلات' }).click();
  const panel = page.getByRole('dialog', { name: 'تفضيلات القراءة' });
  await expect(panel).toHaveCSS('direction', 'rtl');
  await expect(panel.getByText('حجم النص')).toBeVisible();
  const set = (await panel.textContent()) ?? '';
  expect(set.replaceAll(/OpenDyslexic|Ctrl|Enter|Escape/g, '')).not.toMatch(/[a-z]{2}/i);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' });
  await expect(keys.getByText('المداخلة التالية، السابقة')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('the search within an interview counts hits as its language does', async ({
  page,
  arabic,
}) => {
  await page.goto(`${arabic}/interviews/bridge/?q=الجسر`);
  await expect(page.locator('.find-place')).toHaveText('7 نتائج');
  await page.keyboard.press('n');
  await expect(page.locator('.find-place')).toHaveText(/من \d+/);
  await page.goto(`${arabic}/interviews/mizu/?q=橋`);
  await expect(page.locator('.find-place')).toHaveText('1件');
  await page.keyboard.press('n');
  await expect(page.locator('.find-place')).toHaveText('1 / 1');
});

test('Japanese is stressed by signs and not by slanted letters, and no letters stand apart', async ({
  page,
  arabic,
}) => {
  await page.goto(`${arabic}/interviews/mizu/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  const stressed = page.locator('.words em');
  await expect(stressed).toHaveCSS('font-style', 'normal');
  await expect(stressed).toHaveCSS('text-emphasis-style', /sesame/);
  await expect(stressed).toHaveCSS('line-break', 'strict');
  await expect(page.locator('h1')).toHaveCSS('letter-spacing', /^(?:normal|0px)$/);
  await expect(page.locator('.words').last()).toHaveCSS('font-family', /Mincho/);
});

test('Arabic letters join, and what is stressed is bold', async ({ page, arabic }) => {
  await page.goto(`${arabic}/interviews/bridge/`);
  for (const selector of ['h1', 'h2', '.eyebrow']) {
    await expect(page.locator(selector).first()).toHaveCSS('letter-spacing', /^(?:normal|0px)$/);
  }
  await expect(page.locator('.words em').first()).toHaveCSS('font-weight', '700');
  await expect(page.locator('.words em').first()).toHaveCSS('font-style', 'normal');
});
