import {
  box,
  button,
  count,
  current,
  expectInSight,
  marks,
  PHONE,
  said,
  strip,
  type,
} from './find-strip.ts';
import { expect, SEED, test } from './reader.ts';

test('the box searches the interview as one types; Enter and Shift-Enter step', async ({
  page,
}) => {
  await page.goto(SEED);
  await type(page, 'vmware');
  await expect(count(page)).toHaveText(/^\d+ hits$/);
  const total = Number.parseInt((await count(page).textContent()) ?? '', 10);
  await expect(marks(page)).toHaveCount(total);
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(`1 of ${total}`);
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(`2 of ${total}`);
  await expectInSight(page, current(page));
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText(`1 of ${total}`);
  await expect(box(page)).toBeFocused();
  await expect(page).toHaveURL(`${SEED}?q=vmware`);
  await page.reload();
  await expect(box(page)).toHaveValue('vmware');
  await expect(marks(page)).toHaveCount(total);
});

test('typing and tabbing in the bar move no page', async ({ page }) => {
  await page.goto(`${SEED}#t=314`);
  await page.keyboard.press('/');
  const top = await page.evaluate(() => window.scrollY);
  await page.keyboard.type('virtualization');
  await expect(count(page)).toHaveText('10 hits');
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Tab');
  await expect(button(page, 'Close')).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
});

test('Escape clears, and then leaves the box', async ({ page }) => {
  await page.goto(SEED);
  await type(page, 'cloud');
  await expect(strip(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(strip(page)).toBeHidden();
  await expect(marks(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).not.toBeFocused();
});

test('the keyboard alone reaches everything in the strip', async ({ page }) => {
  await page.goto(SEED);
  await type(page, 'cloud');
  await expect(count(page)).toHaveText('11 hits');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Preferences' })).toBeFocused();
  for (const name of ['Previous', 'Next', 'All interviews', 'Close']) {
    await page.keyboard.press('Tab');
    const one = strip(page).getByText(name, { exact: false }).first();
    await expect(one).toBeFocused();
    const { height = 0 } = (await one.boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(24);
  }
});

test('a screen reader hears the count at a pause, and each step with who says it', async ({
  page,
}) => {
  await page.goto(SEED);
  await type(page, 'vaporware');
  await expect(said(page)).toHaveText('2 hits');
  await expect(said(page)).toHaveAttribute('aria-live', 'polite');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('1 of 2, Introduction');
  await page.keyboard.press('Shift+Enter');
  await expect(said(page)).toHaveText('2 of 2, from the end again, Simon Crosby');
});

test('a list of questions that is open closes first', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(`${SEED}?q=amazon#t=170`);
  await expect(count(page)).toHaveText(/ of /);
  await page.getByRole('button', { name: 'Questions' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Questions' })).toBeHidden();
  await expect(strip(page)).toBeVisible();
});

test('nothing moves where motion is not wanted, and nothing of the index is loaded', {
  tag: '@motion',
}, async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(SEED);
  await type(page, 'thank');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const top = await page.evaluate(() => window.scrollY);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
  expect(requests.filter((url) => /pagefind/.test(url))).toEqual([]);
});
