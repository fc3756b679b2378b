import type { Locator } from '@playwright/test';
import { ARCHIVE, expect, SEED, test } from './reader.ts';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

const colours = (locator: Locator) =>
  locator.evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);

for (const width of [620, 794, 1400]) {
  test(`paper of ${width} px is black on white, with times in the margin and no bars`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.addInitScript(() =>
      localStorage.setItem('verbatim:preferences', '{"scheme":"dark","size":"200","times":"off"}'),
    );
    await page.goto(SEED);
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    expect(
      await colours(
        page.locator('h1, .preface, .speaker, .words, .turn .time, .notes, .voice-facts'),
      ),
    ).toEqual(['rgb(0, 0, 0)']);
    for (const hidden of ['.bar', '.contents', '.contents-button', '.ribbon', '.site-footer a']) {
      await expect(page.locator(hidden).first()).toBeHidden();
    }
    const time = await page.locator('[id="t=170"] .turn-head .time').boundingBox();
    const words = await page.locator('[id="t=170"] .words').boundingBox();
    expect((time?.x ?? 0) + (time?.width ?? 0)).toBeLessThan(words?.x ?? 0);
    expect(time?.x).toBeGreaterThanOrEqual(0);
    expect(time?.height).toBeLessThan(30);
  });
}

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const [kind, path] of [
  ['short', SEED],
  ['long', `${ARCHIVE}/interviews/two-thousand-turns/`],
  ['right-to-left', `${ARCHIVE}/interviews/hebrew/`],
] as const) {
  test(`a ${kind} interview says how many pages it has on paper, to within one or a tenth`, async ({
    page,
  }) => {
    test.slow(kind === 'long', 'A hundred and forty pages are set twice.');
    await page.emulateMedia({ media: null });
    await page.goto(path);
    const said = await page.getByText(/^[\d,]+ words?, [\d,]+ pages?$/).textContent();
    const pages = Number(/(\d[\d,]*) page/.exec(said ?? '')?.[1]?.replace(',', ''));
    for (const format of ['A4', 'Letter']) {
      const printed = pagesOf(await page.pdf({ format, preferCSSPageSize: true }));
      expect(Math.abs(pages - printed), `${said}, printed ${printed}`).toBeLessThanOrEqual(
        Math.max(1, printed / 10),
      );
    }
  });
}

test('each printed page has the title above and the address below', async ({ page }) => {
  await page.goto(SEED);
  const margins = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--running-head', '--printed-address'].map((name) => style.getPropertyValue(name));
    });
  expect(await margins()).toEqual(['', '']);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await margins()).toEqual([
    `"${await page.locator('h1').textContent()}"`,
    `"${await page.locator('link[rel="canonical"]').getAttribute('href')}"`,
  ]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await margins()).toEqual(['', '']);
});

test('paper tells how a moment is linked to, and what is of use there alone', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/round-table/`);
  const address = 'https://archive.example/archive/interviews/round-table/#t=0:02';
  await expect(page.getByText(`${address} leads to the words at 0:02`)).toBeVisible();
  await expect(page.getByText('EPUB')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.reload();
  await expect(page.getByText(address)).toBeHidden();
  await expect(page.getByRole('link', { name: 'EPUB' })).toBeVisible();
});

test('paper says where the interview stands', async ({ page }) => {
  await page.goto(SEED);
  const address = page.locator('.printed-address');
  await expect(address).toBeVisible();
  await expect(address).toHaveText(
    (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '',
  );
});

test('paper spells links out', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/back-and-forth/`);
  const spelled = (name: string) =>
    page.getByRole('link', { name }).evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await spelled('the source')).toContain('https://source.example/tape');
  expect(await spelled('an example')).toContain('https://example.org/talk');
});
