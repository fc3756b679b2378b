import { expect, type Page } from '@playwright/test';
import { cacheNames, isStored, read, stylesOf, test } from './offline-sites.ts';

// The tests of a file share the sites that its worker built.
test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'allow' });

const status = (page: Page) => page.getByRole('status');
const builds = async (page: Page) =>
  (await cacheNames(page)).filter((name) => name.includes('build:'));

test('from one build to the next nothing is mixed: neither pages, styles, scripts nor index', async ({
  page,
  context,
  host,
  built,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await read(page, `${host.origin}/one/search/?q=wheel`);
  await expect(status(page)).toHaveText(/^2 quotes|^1 quote/);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/one/pagefind/shards.json'))))
    .toBe(true);
  const reading = await context.newPage();
  await read(reading, `${host.origin}/one/interviews/mill/`);
  const [before] = await builds(page);

  host.sites.set('/one/', built.second);

  // A page that is open has its own scripts, though they are published no longer.
  await reading.locator('.turn').first().hover();
  await reading.locator('.turn').first().getByRole('button', { name: 'Quote' }).click();
  await expect(
    reading
      .getByRole('menuitem', { name: 'Copy quote' })
      .or(reading.getByRole('button', { name: 'Copy quote' })),
  ).toBeVisible();
  await page.getByRole('searchbox').fill('old days');
  await expect(status(page)).toHaveText(/^1 quote/);

  // A page that is opened is the new one, all of it.
  const late = await context.newPage();
  await late.goto(`${host.origin}/one/interviews/mill/`);
  await expect(late.getByText('It turns anew now.')).toBeVisible();
  expect(await stylesOf(late)).toBe('second');
  await expect(late.locator('site-offline')).toContainText(
    'A newer version of this site is ready.',
  );

  // Cut off before the new one takes over, all is of the old one.
  await host.stop();
  await late.goto(`${host.origin}/one/interviews/mill/`);
  await expect(late.getByText('The wheel turned in the old days.')).toBeVisible();
  expect(await stylesOf(late)).toBe('');
  await late.goto(`${host.origin}/one/search/?q=anew`);
  await expect(status(late)).toHaveText(/^No quote/);

  // Once it has, all is of the new one, still without a connection.
  await late.getByRole('button', { name: 'Show it' }).click();
  await expect(status(late)).toHaveText(/^1 quote/);
  expect(await stylesOf(late)).toBe('second');
  await late.goto(`${host.origin}/one/interviews/mill/`);
  await expect(late.getByText('It turns anew now.')).toBeVisible();
  expect(await stylesOf(late)).toBe('second');
  // Who reads the old build still has its files.
  expect(await builds(late)).toContain(before);
});

test('when all pages are closed, the next one opens with the new build alone', async ({
  page,
  context,
  host,
  built,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  const [before] = await builds(page);
  host.sites.set('/one/', built.second);
  await page.goto(`${host.origin}/one/`);
  await expect(page.locator('site-offline')).toContainText('A newer version');
  await page.close();
  const next = await context.newPage();
  await next.goto(`${host.origin}/one/interviews/mill/`);
  await expect(next.getByText('It turns anew now.')).toBeVisible();
  await expect.poll(() => builds(next)).not.toContain(before);
  expect(await builds(next)).toHaveLength(1);
});

test('what is to be kept of a newer build, before that answers, is kept once it does', async ({
  page,
  host,
  built,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  host.sites.set('/one/', built.second);
  await page.goto(`${host.origin}/one/interviews/weir/`);
  await expect(page.locator('site-offline')).toContainText('A newer version');
  await page.getByRole('button', { name: /^Keep for offline/ }).click();
  await expect(page.locator('keep-offline p')).toContainText('kept with the newer version');
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/one/interviews/weir/'))))
    .toBe(true);
  await host.stop();
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('button', { name: 'Remove from this device' })).toBeVisible();
  await expect(page.getByText('A young weir.')).toBeVisible();
  expect(await stylesOf(page)).toBe('second');
});

test('a page that the browser has kept from the build before is not put into the new one', async ({
  page,
  host,
  built,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  await page.goto(`${host.origin}/one/offline/`);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.locator('.saved-pages')).toContainText('Nothing yet.');
  host.sites.set('/one/', built.second);
  await page.goto(`${host.origin}/one/`);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect.poll(() => stylesOf(page)).toBe('second');
  await page.getByRole('link', { name: 'The mill & the wheel' }).first().click();
  await expect(page.getByText('It turns anew now.')).toBeVisible();
  await expect.poll(() => isStored(page)).toBe(true);
  await host.stop();
  await page.goto(`${host.origin}/one/interviews/mill/`);
  await expect(page.getByText('It turns anew now.')).toBeVisible();
});

test('a newer version that is put off is told of no more in this visit', async ({
  page,
  host,
  built,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  host.sites.set('/one/', built.second);
  await page.goto(`${host.origin}/one/`);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.locator('site-offline')).toBeEmpty();
  await page.goto(`${host.origin}/one/interviews/lock/`);
  await expect(page.locator('keep-offline')).toHaveClass(/is-ready/);
  await expect(page.locator('site-offline')).toBeEmpty();
});

test('a site that wants no worker any more removes it, with all that it has stored', async ({
  page,
  host,
  built,
}) => {
  await read(page, `${host.origin}/one/interviews/mill/`);
  host.sites.set('/one/', built.without);
  await page.goto(`${host.origin}/one/`);
  await expect.poll(() => cacheNames(page)).toEqual([]);
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0);
  await page.goto(`${host.origin}/one/interviews/weir/`);
  await expect(page.locator('keep-offline')).toHaveCount(0);
});
