import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { cacheNames, isStored, read, test } from './offline-sites.ts';

// The tests of a file share the sites that its worker built.
test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'allow' });

const status = (page: Page) => page.getByRole('status');
const keepButton = (page: Page) => page.locator('keep-offline').getByRole('button');

test('what was read is read again when the server is gone, with its styles and tools', async ({
  page,
  host,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await host.stop();
  await page.goto(`${host.origin}/one/interviews/mill/?t=3#t=3`);
  await expect(page.getByText('The wheel turned in the old days.')).toBeVisible();
  await expect(page.locator('.bar')).toHaveCSS('position', 'sticky');
  await page.keyboard.press('/');
  await page.keyboard.type('wheel');
  await expect(page.locator('.find-count')).toContainText('2');
});

test('what was read is read again when the network is cut', async ({ page, host, context }) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await read(page, `${host.origin}/one/interviews/lock/`);
  await context.setOffline(true);
  await page.goto(`${host.origin}/one/interviews/mill/`);
  await expect(page.getByText('The wheel turned in the old days.')).toBeVisible();
  await page.goto(`${host.origin}/one/`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
});

test('in place of a page that was never read stands what can be read, and it can be removed', async ({
  page,
  host,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await host.stop();
  const answer = await page.goto(`${host.origin}/one/interviews/weir/`);
  expect(answer?.status()).toBe(503);
  await expect(page.locator('.lede')).toHaveText(
    'This page is not on this device, and there is no connection.',
  );
  await expect(page.locator('.saved-pages a')).toHaveText(['The mill & the wheel']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.locator('.saved-pages')).toContainText('Nothing yet.');
  await page.goto(`${host.origin}/one/interviews/mill/`);
  await expect(page.locator('.lede')).toContainText('not on this device');
});

test('the search answers without a connection once it was used, also what was not looked for before', async ({
  page,
  host,
}) => {
  await read(page, `${host.origin}/one/search/?q=lock`);
  await expect(status(page)).toHaveText(/^\d quotes? in 1 interview/);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/one/pagefind/shards.json'))))
    .toBe(true);
  await host.stop();
  await page.goto(`${host.origin}/one/search/?q=weir`);
  await expect(status(page)).toHaveText(/^\d quotes? in 1 interview/);
  await expect(page.locator('.search-offline')).toHaveText(/the index that is on this device/);
});

test('a search that was never used says that it needs a connection', async ({ page, host }) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await host.stop();
  await page.goto(`${host.origin}/one/search/?q=weir`);
  await expect(status(page)).toHaveText('The search could not be loaded.');
});

test('an interview is kept by a button, without being scrolled through, and let go', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/one/interviews/lock/`);
  await expect(keepButton(page)).toHaveText(/^Keep for offline \(\d+ kB\)$/);
  await keepButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('keep-offline p')).toHaveText(/^Kept on this device/);
  await expect(keepButton(page)).toHaveText('Remove from this device');
  await host.stop();
  await page.goto(`${host.origin}/one/offline/`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Kept']);
  await page.getByRole('link', { name: 'The lock' }).click();
  await expect(page.getByText('There is a lock.')).toBeVisible();
  await keepButton(page).click();
  await expect(page.locator('keep-offline p')).toHaveText('No longer kept.');
  await page.goto(`${host.origin}/one/offline/`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Read lately']);
});

test('two sites under one origin keep apart', async ({ page, host, built }) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await read(page, `${host.origin}/two/interviews/lock/`);
  const ofTwo = (await cacheNames(page)).filter((name) => name.includes('two'));
  expect(ofTwo).toHaveLength(2);
  // The first site goes, with all that it has stored.
  host.sites.set('/one/', built.without);
  await page.goto(`${host.origin}/one/`);
  await expect.poll(() => cacheNames(page)).toEqual(ofTwo);
  await host.stop();
  await page.goto(`${host.origin}/two/interviews/lock/`);
  await expect(page.getByText('There is a lock.')).toBeVisible();
  await expect(page.goto(`${host.origin}/one/interviews/weir/`)).rejects.toThrow('ERR_CONNECTION');
});

test('another site below the first one’s base is none of its business', async ({
  page,
  host,
  built,
}) => {
  host.sites.delete('/two/');
  host.sites.set('/one/blog/', built.without);
  await read(page, `${host.origin}/one/interviews/mill/`);
  await page.goto(`${host.origin}/one/blog/`);
  expect(await isStored(page)).toBe(false);
  await host.stop();
  await expect(page.goto(`${host.origin}/one/blog/`)).rejects.toThrow('ERR_CONNECTION');
});

test('what is stored may be broken or gone: the site is read as ever', async ({ page, host }) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      if (name.endsWith('state')) await cache.put('/one/offline/list', new Response('{"pages":'));
      else for (const request of await cache.keys()) await cache.delete(request);
    }
  });
  await read(page, `${host.origin}/one/interviews/lock/`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await read(page, `${host.origin}/one/interviews/mill/`);
  await host.stop();
  await page.goto(`${host.origin}/one/interviews/mill/`);
  await expect(page.getByText('The wheel turned in the old days.')).toBeVisible();
  await expect(page.locator('.bar')).toHaveCSS('position', 'sticky');
});

test('a page that is gone from the site is gone from the device', async ({ page, host }) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  host.missing.add('/one/interviews/mill/');
  expect((await page.goto(`${host.origin}/one/interviews/mill/`))?.status()).toBe(404);
  await expect.poll(() => isStored(page)).toBe(false);
});

test('a page stays on the device while all of the site is gone, as when it is put up anew', async ({
  page,
  host,
  built,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  host.sites.set('/one/', `${built.first}/nothing`);
  expect((await page.goto(`${host.origin}/one/interviews/mill/`))?.status()).toBe(404);
  // What the worker makes of the answer comes a moment after it.
  await page.waitForTimeout(500);
  await host.stop();
  await page.goto(`${host.origin}/one/interviews/mill/`);
  await expect(page.getByText('The wheel turned in the old days.')).toBeVisible();
});

test('nothing is asked for before the page is there', async ({ page, host }) => {
  await page.goto(`${host.origin}/one/interviews/mill/`, { waitUntil: 'load' });
  await expect.poll(() => host.asked.includes('/one/sw.js')).toBe(true);
  const before = host.asked.slice(0, host.asked.indexOf('/one/sw.js'));
  expect(before.filter((path) => path.includes('/offline/'))).toEqual([]);
  const late = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const worker = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('registration'));
    return (worker?.startTime ?? 0) >= (entry?.loadEventStart ?? Number.POSITIVE_INFINITY);
  });
  expect(late).toBe(true);
});
