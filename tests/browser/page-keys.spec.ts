import type { Page } from '@playwright/test';
import { openPreferences } from './choose-preference.ts';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

const at = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

const keyMap = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test('j and k lead from turn to turn, J and K from question to question, below the bar', async ({
  page,
}) => {
  await page.goto(SEED);
  for (const [key, id] of [
    ['j', 't=0'],
    ['j', 'it-is'],
    ['Shift+J', 't=10'],
    ['k', 'it-is'],
    ['Shift+K', 't=0'],
    ['Shift+J', 't=10'],
    ['Shift+J', 't=83'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => at(page)).toBe(id);
    const turn = page.locator(`[id="${id}"]`);
    await expect(turn).toHaveCSS('outline-style', 'solid');
    const { bar, top } = await turn.evaluate((one) => ({
      bar: document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0,
      top: one.getBoundingClientRect().top,
    }));
    expect(top).toBeGreaterThanOrEqual(bar);
    expect(top).toBeLessThan(bar + 60);
  }
});

test('the keys go on from where the reader has scrolled to, and say when there is no more', async ({
  page,
}) => {
  await page.goto(SEED);
  await page.locator('[id="t=314"]').evaluate((turn) => turn.scrollIntoView());
  await page.keyboard.press('Shift+J');
  await expect.poll(() => at(page)).toBe('t=318');
  for (let n = 0; n < 8; n += 1) await page.keyboard.press('j');
  await expect(page.locator('.said')).toHaveText('This is the last one.');
});

test('two thousand turns are walked as fast as few', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/two-thousand-turns/`);
  await page.keyboard.press('j');
  await expect.poll(() => at(page)).toBe('did-it-0');
  for (let n = 0; n < 20; n += 1) await page.keyboard.press('Shift+J');
  await expect.poll(() => at(page)).toBe('did-it-40');
  await expect(page.locator('#did-it-40')).toBeInViewport();
});

test('typing, commands, composition and open dialogs keep their keys', async ({ page }) => {
  await page.goto(SEED);
  await page.keyboard.press('/');
  await page.keyboard.type('j?c.');
  await expect(page.locator('.bar-search input')).toHaveValue('j?c.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('main').focus();
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Alt+j');
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, isComposing: true }),
    ),
  );
  await openPreferences(page);
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(keyMap(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(keyMap(page)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(keyMap(page)).toBeHidden();
  expect(await page.locator('.walked').count()).toBe(0);
});

test('a Russian keyboard walks by the same keys', async ({ page }) => {
  await page.goto(SEED);
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true, cancelable: true }),
    ),
  );
  await expect.poll(() => at(page)).toBe('t=0');
});

test('single keys can be switched off, and on again', { tag: '@keys' }, async ({ page }) => {
  await page.goto(SEED);
  await page.keyboard.press('?');
  const toggle = keyMap(page).getByRole('checkbox', { name: 'Single-key shortcuts' });
  await expect(toggle).toBeChecked();
  await toggle.uncheck();
  await page.keyboard.press('Escape');
  for (const key of ['j', '/', '?', '.', 'c']) await page.keyboard.press(key);
  await expect(keyMap(page)).toBeHidden();
  await expect(page.locator('.walked, .quote-box, input:focus')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.locator('.bar-search input')).toBeFocused();
  await page.reload();
  await page.keyboard.press('j');
  const panel = await openPreferences(page);
  const kept = panel.getByRole('checkbox', { name: 'Single-key shortcuts' });
  await expect(kept).not.toBeChecked();
  await kept.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect.poll(() => at(page)).toBe('t=0');
});

test('switched off, n is no key of the search within an interview either', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('verbatim:preferences', '{"keys":"off"}'));
  await page.goto(`${SEED}?q=cloud`);
  const place = page.locator('.find-place');
  await expect(place).toHaveText(/hits/);
  await page.getByRole('button', { name: 'Next hit' }).click();
  await expect(place).toHaveText(/ of /);
  const before = await place.textContent();
  await page.locator('main').focus();
  await page.keyboard.press('n');
  await expect(place).toHaveText(before ?? '');
});

test('a dot opens the quote menu of the turn, and Escape leads back', async ({ page }) => {
  await page.goto(SEED);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('.');
  const tools = page.getByRole('toolbar', { name: 'Quote this turn' });
  await expect(tools).toBeVisible();
  await expect(tools.getByRole('button', { name: 'Copy quote' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tools).toBeHidden();
  await page.keyboard.press('j');
  await expect.poll(() => at(page)).toBe('t=10');
});

test('from the home page to a search, a turn, and the copy of its link, by keyboard alone', {
  tag: '@keyboard',
}, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${SHIPPED}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('hypervisor platform');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/);
  await expect(page.getByRole('status').first()).toHaveText(/quote/i);
  const result = page.locator('.search-results a[href*="#"]').first();
  await expect(result).toBeVisible();
  for (let n = 0; n < 30; n += 1) {
    if (await result.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/simon-crosby/);
  await expect.poll(() => at(page)).not.toBe('');
  await page.keyboard.press('j');
  await expect(page.locator('.walked')).toBeFocused();
  const id = await at(page);
  await page.keyboard.press('c');
  await expect(page.locator('.said')).toHaveText('Link copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${SEED}#${id}`);
});
