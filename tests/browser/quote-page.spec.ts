import { choosePreference } from './choose-preference.ts';
import { expect, SEED, test } from './reader.ts';

const QUOTE = `${SEED}q/t=163/`;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a quote can be read, cited, and followed to its place in the interview', async ({
    page,
  }) => {
    await page.goto(QUOTE);
    await expect(page.getByText('Do you think that the DMTF is a good')).toBeVisible();
    await expect(page.getByText('I’m not so sure about the Amazon guys.').first()).toBeVisible();
    await expect(page.getByText('Crosby, S. (2008).')).toBeVisible();
    await page.getByRole('link', { name: 'Read it in the interview, at 2:43' }).click();
    await expect(page).toHaveURL(`${SEED}#t=163`);
    await expect(page.locator('[id="t=163"]')).toBeInViewport();
  });

  test('one quote leads to the next, and back', async ({ page }) => {
    await page.goto(QUOTE);
    const others = page.getByRole('navigation', { name: 'Quotes of this interview' });
    await others.getByRole('link', { name: /After this/ }).click();
    await expect(page).toHaveURL(`${SEED}q/t=204/`);
    await others.getByRole('link', { name: /Before this/ }).click();
    await expect(page).toHaveURL(QUOTE);
  });
});

test('a quote keeps the colours that the reader has chosen', async ({ page }) => {
  await page.goto(SEED);
  await choosePreference(page, 'Colours', 'Dark');
  await page.goto(QUOTE);
  const dark = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(dark).toBe('rgb(22, 23, 26)');
});

test('a quote fits a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(QUOTE);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('the card that a quote names is there', async ({ page, request }) => {
  await page.goto(QUOTE);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const card = await request.get(new URL(new URL(address ?? '').pathname, QUOTE).href);
  expect(card.status()).toBe(200);
  expect(card.headers()['content-type']).toBe('image/png');
});
