import type { Page } from '@playwright/test';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

const SEARCH = `${SHIPPED}/search/`;

const box = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.getByRole('status');
const results = (page: Page) => page.getByRole('list', { name: 'Quotes' });

test('a word is found where it was said, with speaker, time, question and interview', async ({
  page,
}) => {
  await page.goto(SEARCH);
  await box(page).fill('vaporware');
  await expect(status(page)).toHaveText('2 quotes in 1 interview');
  const quote = results(page)
    .getByRole('listitem')
    .filter({ hasText: 'You know what? I think it’s vaporware' })
    .last();
  await expect(quote).toContainText('Simon Crosby');
  await expect(quote).toContainText('3:42');
  await expect(quote).toContainText('How do you define such an OS?');
  await expect(quote.locator('mark')).toHaveText(['vaporware']);
  await expect(results(page)).toContainText(
    'Simon Crosby on Microsoft, the clouds and virtualization security',
  );
});

test('a result opens the exact turn, washed, with the hits marked', async ({ page }) => {
  await page.goto(`${SEARCH}?q=vaporware`);
  await results(page)
    .getByRole('link', { name: /I think it’s vaporware/ })
    .click();
  const turn = page.locator('[id="you-know-what-i-think-its"]');
  await expect(turn).toHaveClass(/\bat\b/);
  await expect(turn).toBeInViewport();
  await expect(turn.locator('mark')).toHaveText(['vaporware']);
});

test('an exact phrase finds the phrase alone, and is marked whole', async ({ page }) => {
  await page.goto(`${SEARCH}?q=${encodeURIComponent('"single point of failure"')}`);
  await expect(status(page)).toHaveText('1 quote in 1 interview');
  await expect(results(page).locator('mark')).toHaveText(['single point of failure']);
  await results(page)
    .getByRole('link', { name: /single point of failure/ })
    .click();
  await expect(page.locator('.turn.at mark')).toHaveText(['single point of failure']);
  await expect(page.locator('mark')).toHaveCount(1);
});

test('filtered by a speaker, every quote was said by that speaker', async ({ page }) => {
  await page.goto(`${SEARCH}?q=virtualization`);
  await expect(status(page)).toContainText('quotes');
  const filter = page.getByLabel('Said by');
  const options = await filter.locator('option').allInnerTexts();
  for (const name of ['Interviewer', 'Simon Crosby']) {
    const option = options.find((text) => text.startsWith(name)) ?? '';
    const count = Number(/\d+/.exec(option)?.[0]);
    expect(count).toBeGreaterThan(0);
    await filter.selectOption({ value: name });
    await expect(status(page)).toHaveText(new RegExp(`^${count} quotes? in 1 interview$`));
    const speakers = await results(page).locator('.quote-voice').allInnerTexts();
    expect(speakers).toEqual(Array(count).fill(name));
    expect(new URL(page.url()).searchParams.get('speaker')).toBe(name);
  }
});

test('the words under a speaker’s name are that speaker’s words', async ({ page }) => {
  await page.goto(SEED);
  const turns = await page.locator('.turn').evaluateAll((all) =>
    all.map((turn) => ({
      speaker: turn.querySelector('.speaker')?.textContent?.trim(),
      text: (turn.querySelector('.words')?.textContent ?? '').replace(/\s+/g, ' '),
    })),
  );
  for (const speaker of ['Simon Crosby', 'Interviewer']) {
    await page.goto(`${SEARCH}?q=cloud&speaker=${encodeURIComponent(speaker)}`);
    await expect(results(page).locator('.quote-words').first()).toBeVisible();
    for (const quote of await results(page).locator('.quote-words').allInnerTexts()) {
      const words = quote.replace(/^…|…$/g, '').replace(/\s+/g, ' ').trim();
      const sayers = turns.filter(({ text }) => text.includes(words));
      expect(sayers.map((turn) => turn.speaker)).toEqual([speaker]);
    }
  }
});

test('the search is in the address, and back and forward walk through searches', async ({
  page,
}) => {
  await page.goto(SEARCH);
  await box(page).fill('amazon');
  await box(page).press('Enter');
  await expect(page).toHaveURL(`${SEARCH}?q=amazon`);
  await expect(status(page)).toContainText('quote');
  await box(page).fill('hypervisor');
  await box(page).press('Enter');
  await expect(page).toHaveURL(`${SEARCH}?q=hypervisor`);
  await expect(results(page).locator('mark').first()).toHaveText(/hypervisor/i);
  await page.goBack();
  await expect(box(page)).toHaveValue('amazon');
  await expect(results(page).locator('mark').first()).toHaveText('Amazon');
  await page.goForward();
  await expect(box(page)).toHaveValue('hypervisor');
  await results(page)
    .getByRole('link', { name: /hypervisor/ })
    .first()
    .click();
  await expect(page.locator('.turn.at')).toBeVisible();
  await page.goBack();
  await expect(box(page)).toHaveValue('hypervisor');
  await expect(results(page).locator('mark').first()).toHaveText(/hypervisor/i);
});

test('the keyboard alone finds a quote and opens it', async ({ page }) => {
  await page.goto(SEED);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('black hat folks');
  await expect(page.getByRole('link', { name: 'All interviews' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(`${SEARCH}?q=black+hat+folks`);
  await expect(status(page)).toHaveText('1 quote in 1 interview');
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.quote-words').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.turn.at')).toContainText('The black hat folks');
});

test('a screen reader hears how many quotes there are, and that there are none', async ({
  page,
}) => {
  await page.goto(SEARCH);
  await box(page).fill('zzzxxy');
  await expect(status(page)).toHaveText(/^No /);
  await box(page).fill('microsoft');
  await expect(status(page)).toHaveText(/^\d+ quotes in 1 interview$/);
});

for (const typed of ['"', '!!!', '%']) {
  test(`where ${typed} is typed, the page says that there is nothing to look for`, async ({
    page,
  }) => {
    await page.goto(SEARCH);
    await box(page).fill(typed);
    await expect(status(page)).toHaveText('There are no words in that to look for.');
    await expect(page.locator('.search-ways')).toHaveCount(0);
  });
}

test('nothing of the search is loaded before the reader goes to it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(SEED);
  await page.keyboard.press('/');
  await page.goto(`${SHIPPED}/`);
  await page.goto(SEARCH);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await box(page).focus();
  await expect.poll(() => requests.some((url) => url.includes('/pagefind/'))).toBe(true);
});

test('words of the preface and the notes are found as well', async ({ page }) => {
  await page.goto(`${SEARCH}?q=VirtSec`);
  await page.locator('.quote-words').first().click();
  await expect(page).toHaveURL(`${SEED}?q=VirtSec#page:preface`);
  await expect(page.locator('.preface mark')).toHaveText(['VirtSec']);
});

test('under a base path the search finds and opens quotes too', async ({ page }) => {
  await page.goto(`${ARCHIVE}/search/?q=plank`);
  await expect(status(page)).toHaveText(/^\d quotes in \d interviews$/);
  await results(page)
    .getByRole('link', { name: /plank by plank/ })
    .click();
  await expect(page.locator('.turn.at .speaker')).toHaveText('Wu Lan');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search says that it needs JavaScript and offers the list', async ({ page }) => {
    await page.goto(`${SEARCH}?q=vaporware`);
    await expect(page.locator('.search-without')).toContainText('needs JavaScript');
    await page.getByRole('main').getByRole('link', { name: 'See all interviews' }).click();
    await expect(page).toHaveURL(`${SHIPPED}/`);
  });
});

test('an index that cannot be had is said in words', async ({ page, watch }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${SEARCH}?q=vaporware`);
  await expect(status(page)).toHaveText(/search/i);
  await expect(page.getByRole('main').getByRole('link', { name: /interviews/i })).toBeVisible();
  // The browser notes the requests that the test itself cut off.
  watch.faults = watch.faults.filter((fault) => !fault.includes('ERR_FAILED'));
});

test('an index of which a part cannot be had is not said to lack the words', async ({
  page,
  watch,
}) => {
  await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${SEARCH}?q=vaporware`);
  await expect(status(page)).toHaveText('The search could not be loaded.');
  await page.unroute('**/*.pf_index');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toHaveText('2 quotes in 1 interview');
  // Browser and engine note what the test itself made fail.
  watch.faults = watch.faults.filter((fault) => !/404|index chunk/.test(fault));
});
