import type { Page } from '@playwright/test';
import { openPreferences } from './choose-preference.ts';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

const offer = (page: Page) => page.getByRole('link', { name: /^Continue/ });

/** Reads on to a turn, and goes away. */
async function stopAt(page: Page, address: string, id: string): Promise<void> {
  await page.goto(address);
  await page.mouse.move(600, 500);
  const loaded = page.waitForResponse(/stopping/).catch(() => undefined);
  await page.mouse.wheel(0, 50);
  await Promise.race([loaded, page.waitForTimeout(1500)]);
  // Until all is laid out, places far down a long page are guesses.
  await page.waitForFunction(() => document.documentElement.dataset['layout'] !== 'late');
  await page.locator(`[id="${id}"]`).evaluate((turn) => turn.scrollIntoView());
  await page.waitForTimeout(200);
  await page.goto(`${SHIPPED}/search/`);
}

test('who comes back is offered the way to where they stopped, and is not taken there', async ({
  page,
}) => {
  await stopAt(page, SEED, 't=204');
  await page.goto(SEED);
  await expect(offer(page)).toHaveText('Continue at 3:24');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await offer(page).click();
  await expect(page).toHaveURL(`${SEED}#t=204`);
  await expect(page.locator('[id="t=204"]')).toBeFocused();
});

test('an address that leads somewhere offers nothing else, nor is it taken for reading', async ({
  page,
}) => {
  await stopAt(page, SEED, 't=204');
  await page.goto(`${SEED}#t=314`);
  await expect(page.locator('[id="t=314"]')).toBeInViewport();
  await expect(offer(page)).toBeHidden();
  await page.goto(`${SHIPPED}/search/`);
  await page.goto(SEED);
  await expect(offer(page)).toHaveText('Continue at 3:24');
});

test('the place is forgotten at a press, there or for all interviews', async ({ page }) => {
  await stopAt(page, SEED, 't=204');
  await page.goto(SEED);
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText('Forgotten.')).toBeFocused();
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await expect(offer(page)).toBeHidden();
  await stopAt(page, SEED, 't=204');
  const panel = await openPreferences(page);
  await panel.getByRole('button', { name: 'Forget where I stopped reading' }).click();
  await expect(panel.getByRole('status')).toHaveText(/Forgotten/);
  expect(await page.evaluate(() => localStorage.getItem('verbatim:places'))).toBeNull();
});

test('who has read to the end has nothing to go on with', async ({ page }) => {
  await stopAt(page, SEED, 't=204');
  await page.goto(SEED);
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 100);
  await page.waitForTimeout(500);
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
  await page.goto(`${SHIPPED}/search/`);
  await page.goto(SEED);
  await expect(offer(page)).toBeHidden();
});

test('an interview without times offers the way all the same', async ({ page }) => {
  await stopAt(page, `${ARCHIVE}/interviews/two-thousand-turns/`, 'did-it-500');
  await page.goto(`${ARCHIVE}/interviews/two-thousand-turns/`);
  await expect(offer(page)).toHaveText('Continue where you stopped');
  await offer(page).click();
  await expect(page.locator('#did-it-500')).toBeInViewport();
});

test('the contents say how much is left, and less from question to question', async ({ page }) => {
  await page.goto(SEED);
  const left = page.locator('.contents-left');
  await expect(left).toHaveText('About 6 minutes to read');
  await page.locator('[id="t=204"]').evaluate((turn) => turn.scrollIntoView());
  await expect(left).toHaveText(/^About [2-4] minutes left$/);
  await page.locator('[id="t=451"]').evaluate((turn) => turn.scrollIntoView());
  await expect(left).toHaveText('Less than a minute left');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(left).toHaveText('About 6 minutes to read');
});
