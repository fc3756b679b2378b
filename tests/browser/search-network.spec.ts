import AxeBuilder from '@axe-core/playwright';
import { expect } from './reader.ts';
import { box, status, test } from './water-site.ts';

// The tests of a file share the site that its worker built.
test.describe.configure({ mode: 'default' });

test('a part of the index that cannot be had is said to be missing, and can be tried again', async ({
  page,
  watch,
  search,
}) => {
  await page.route('**/pagefind/de/**', (route) => route.abort());
  await page.goto(`${search}?q=wheel`);
  await expect(status(page)).toHaveText('5 quotes in 3 interviews');
  await expect(page.locator('.search-notice')).toContainText('quotes may be missing');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.unroute('**/pagefind/de/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toHaveText('6 quotes in 4 interviews');
  await expect(page.locator('.search-notice')).toBeEmpty();
  // The browser notes the requests that the test itself cut off.
  watch.faults = watch.faults.filter((fault) => !/ERR_FAILED|Pagefind|dynamically/.test(fault));
});

test('on a slow network the page says that it is searching, and then answers', async ({
  page,
  search,
}) => {
  const slow = await page.context().newCDPSession(page);
  await page.goto(search);
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await box(page).fill('flood came');
  await expect(status(page)).toHaveText('Searching…');
  await expect(page.locator('.search-results')).toHaveAttribute('aria-busy', 'true');
  await expect(status(page)).toHaveText('1 quote in 1 interview', { timeout: 30_000 });
  await expect(page.locator('.search-results')).not.toHaveAttribute('aria-busy');
});

test('what was loaded answers without a connection, and what is missing is said', async ({
  page,
  context,
  watch,
  search,
}) => {
  await page.goto(`${search}?q=wheel`);
  await expect(status(page)).toHaveText('6 quotes in 4 interviews');
  await context.setOffline(true);
  await box(page).fill('wheel turned');
  await expect(status(page)).toHaveText('2 quotes in 1 interview');
  await context.setOffline(false);
  watch.faults = watch.faults.filter((fault) => !/ERR_INTERNET|index chunk/.test(fault));
});
