import { choosePreference } from './choose-preference.ts';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('on a phone nothing is wider than the screen', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(SEED);
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width).toBe(390);
      await expect(page.getByRole('button', { name: 'Questions' })).toBeVisible();
    });

    test('the contents lead to each question', { tag: '@script' }, async ({ page }) => {
      await page.goto(SEED);
      await page
        .getByRole('navigation', { name: 'Questions' })
        .getByText('Do you think that the DMTF')
        .click();
      await expect(page).toHaveURL(`${SEED}#t=163`);
      await expect(page.locator('[id="t=163"]')).toBeInViewport();
    });
  });
}

test('the home page lists the interviews with people, date, length and first words', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}/`);
  const entry = page.getByRole('article').filter({ hasText: 'Simon Crosby on Microsoft' });
  await expect(entry).toContainText('VMworld 2008, Las Vegas · Part 2');
  await expect(entry).toContainText('Interviewer, Simon Crosby · 1,467 words · 8 minutes');
  await expect(entry).toContainText('Simon, in the blogosphere');
  await entry.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Simon Crosby on Microsoft');
  await expect(page).toHaveTitle(
    'Simon Crosby on Microsoft, the clouds and virtualization security · Verbatim',
  );
});

test('a page that is not there says so and leads back', async ({ page, watch }) => {
  const response = await page.goto(`${SHIPPED}/nowhere/`);
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'See all interviews' }).click();
  await expect(page).toHaveURL(`${SHIPPED}/`);
  // The browser itself notes the missing page, which is what was asked for.
  watch.faults = watch.faults.filter((fault) => !fault.includes('404'));
});

test('a page that is not there claims no address', async ({ page }) => {
  await page.goto(`${SHIPPED}/404.html`);
  await expect(page.locator('link[rel="canonical"], meta[property="og:url"]')).toHaveCount(0);
  await page.goto(SEED);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/interviews\/simon-crosby-vmworld-2008-part-2\/$/,
  );
});

test('the reader turns the page dark, and it stays dark', async ({ page }) => {
  await page.goto(SEED);
  const background = () =>
    page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  const light = await background();
  await choosePreference(page, 'Colours', 'Dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
  await choosePreference(page, 'Colours', 'Light');
  expect(await background()).toBe(light);
});

test('the contents mark the question that is being read', async ({ page }) => {
  await page.goto(`${SEED}#t=204`);
  const current = page.getByRole('navigation', { name: 'Questions' }).locator('[aria-current]');
  await expect(current).toContainText('Virtualization was a way of abstracting');
  await page.locator('[id="t=318"]').evaluate((turn) => turn.scrollIntoView());
  await expect(current).toContainText('How do you see that involve');
});

test('an interview of a series leads on to the next part', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/round-table/`);
  await page
    .getByRole('navigation', { name: 'Series' })
    .getByRole('link', { name: 'After the flood' })
    .click();
  await expect(page).toHaveURL(`${ARCHIVE}/interviews/flood/`);
});

test('each of four speakers has a hue of their own', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/round-table/`);
  const hues = await page
    .locator('.turn .speaker')
    .evaluateAll((all) => all.map((name) => `${name.textContent} ${getComputedStyle(name).color}`));
  expect(new Set(hues).size).toBe(4);
  expect(new Set(hues.map((hue) => hue.replace(/^.*? (?=rgb|oklch)/, ''))).size).toBe(4);
});

test('the ribbon of two thousand turns shows both voices, and runs from end to end', async ({
  page,
}) => {
  await page.goto(`${ARCHIVE}/interviews/two-thousand-turns/`);
  const ends = await page
    .locator('.ribbon rect')
    .evaluateAll((all) =>
      all.map((rect) => [rect.getAttribute('class'), (rect as SVGRectElement).getBBox().width]),
    );
  const total = (name: string) =>
    ends.reduce(
      (sum, [voice, width]) => sum + (String(voice).includes(name) ? Number(width) : 0),
      0,
    );
  expect(total('asks')).toBeGreaterThan(150);
  expect(total('answers')).toBeGreaterThan(500);
  expect(total('asks') + total('answers')).toBeCloseTo(1000, -1);
});
