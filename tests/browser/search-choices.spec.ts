import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeProject, type Project } from '../project.ts';
import { buildAndServe } from '../serve-sites.ts';
import { expect, test } from './reader.ts';

const FILLER = Array.from({ length: 45 }, (_, n) => `word${n}`).join(' ');

/** An interview of some turns, one line each: “Name: words”. */
function talk(head: string, ...lines: string[]): string {
  const turns = lines.map((line) => line.replace(/^(\w+):/, '**$1:**'));
  const speakers =
    'speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }, { name: Cy, role: guest }]';
  return `---\n${head}\n${speakers}\n---\n\n${turns.join('\n\n')}\n`;
}

const SITE = {
  'content/site.yaml': 'title: By the water\nlanguage: en\nurl: https://example.org/water/\n',
  'content/interviews/mill.md': talk(
    'title: The mill\ndate: 2001-05\nseries: { title: Rivers, part: 1 }\ntags: [mills]',
    'Ada: When did the wheel turn last?',
    `Bo: The wheel turned until the flood came. ${FILLER}`,
    `Ada: And the flood? ${FILLER}`,
    `Cy: It took the wheel, and the art of the miller with it. ${FILLER}`,
  ),
  'content/interviews/lock.md': talk(
    'title: The lock\ndate: 1999\ntags: [locks]',
    `Bo: No wheel there, an article says, but a lock. ${FILLER}`,
  ),
  'content/interviews/weir.md': talk(
    'title: The weir',
    `Cy: The wheel of the weir is young. ${FILLER}`,
  ),
  'content/interviews/wehr.md': talk(
    'title: Das Wehr\nlanguage: de\ndate: 2010',
    'Bo: Die Räder am Wehr, und ein Wheel dazu.',
  ),
};

const box = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.getByRole('status');
const voices = (page: Page) => page.locator('.quote-voice');
const titles = (page: Page) => page.locator('.quote-interview a');

test.describe('in a site of several shards and languages, under a base path', () => {
  // One worker for all, since each would build the site anew.
  test.describe.configure({ mode: 'serial', timeout: 90_000 });

  let project: Project;
  let server: Awaited<ReturnType<typeof buildAndServe>>;
  let search: string;

  test.beforeAll(async () => {
    project = await makeProject(SITE);
    server = await buildAndServe(project, { VERBATIM_SHARD_BYTES: '700' });
    search = `http://127.0.0.1:${server.port}/water/search/`;
  });

  test.afterAll(async () => {
    server.stop();
    await project.remove();
  });

  test('one search finds the words of all of them', async ({ page }) => {
    await page.goto(`${search}?q=wheel`);
    await expect(status(page)).toHaveText('6 quotes in 4 interviews');
  });

  test('a minus leaves out what holds a word or a phrase, and not what begins like it', async ({
    page,
  }) => {
    await page.goto(`${search}?q=wheel+-art`);
    await expect(status(page)).toHaveText('5 quotes in 4 interviews');
    await expect(page.locator('.search-results')).toContainText('an article says');
    await box(page).fill('wheel -"wheel turned" -lock');
    await expect(status(page)).toHaveText('4 quotes in 3 interviews');
  });

  test('who speaks can be typed, and every quote is theirs', async ({ page }) => {
    await page.goto(search);
    await box(page).fill('wheel speaker:"Cy"');
    await expect(status(page)).toHaveText('2 quotes in 2 interviews');
    await expect(voices(page)).toHaveText(['Cy', 'Cy']);
  });

  test('all that somebody said can be listed without words', async ({ page }) => {
    await page.goto(`${search}?speaker=Cy&sort=oldest`);
    await expect(voices(page)).toHaveText(['Cy', 'Cy']);
    await expect(titles(page)).toHaveText(['The mill', 'The weir']);
  });

  test('quotes are chosen by role, year, series, tag and language, with their counts', async ({
    page,
  }) => {
    await page.goto(`${search}?q=wheel`);
    for (const [label, value, name, total] of [
      ['Role', 'guest', 'Guests', '5 quotes in 4 interviews'],
      ['Year', '1999', '1999', '1 quote in 1 interview'],
      ['Tag', 'mills', 'mills', '3 quotes in 1 interview'],
      ['Language', 'de', 'German', '1 quote in 1 interview'],
      ['Said by', 'Bo', 'Bo', '3 quotes in 3 interviews'],
    ] as const) {
      const choice = page.getByLabel(label, { exact: true });
      const count = total.split(' ')[0];
      await expect(choice.locator(`option[value="${value}"]`)).toHaveText(`${name} (${count})`);
      await choice.selectOption(value);
      await expect(status(page)).toHaveText(total);
      await page.goBack();
      await expect(status(page)).toHaveText('6 quotes in 4 interviews');
    }
    await expect(page.getByLabel('Series', { exact: true })).toBeHidden();
    await page.goto(`${search}?q=wheel&series=Rivers&role=guest`);
    await expect(status(page)).toHaveText('2 quotes in 1 interview');
  });

  test('quotes are sorted by date, or as they were spoken', async ({ page }) => {
    await page.goto(`${search}?q=wheel`);
    const sort = page.getByLabel('Sorted by');
    await sort.selectOption('newest');
    await expect(titles(page)).toHaveText(['Das Wehr', 'The mill', 'The lock', 'The weir']);
    await sort.selectOption('oldest');
    await expect(titles(page)).toHaveText(['The lock', 'The mill', 'Das Wehr', 'The weir']);
    await sort.selectOption('spoken');
    await expect(titles(page).first()).toHaveText('The mill');
    await expect(voices(page).first()).toHaveText('Ada');
    await expect(voices(page).nth(2)).toHaveText('Cy');
  });

  test('choice and order are in the address, which is a link to the same search', async ({
    page,
  }) => {
    await page.goto(`${search}?q=wheel`);
    await page.getByLabel('Said by').selectOption('Bo');
    await page.getByLabel('Sorted by').selectOption('oldest');
    await expect(titles(page)).toHaveText(['The lock', 'The mill', 'Das Wehr']);
    const address = page.url();
    expect(address).toBe(`${search}?q=wheel&speaker=Bo&sort=oldest`);
    await page.goto('about:blank');
    await page.goto(address);
    await expect(titles(page)).toHaveText(['The lock', 'The mill', 'Das Wehr']);
    await expect(page.getByLabel('Said by')).toHaveValue('Bo');
    await expect(page.getByLabel('Sorted by')).toHaveValue('oldest');
  });

  test('where nothing has all of it, the nearest is shown, and what it lacks is said', async ({
    page,
  }) => {
    await page.goto(`${search}?q=wheel+turned+zebra`);
    await expect(status(page)).toHaveText(
      'No quote has all of that. The nearest, without “zebra”: 2 quotes in 1 interview',
    );
    await page.locator('.quote-words').first().click();
    await expect(page.locator('.turn.at mark').first()).toHaveText('wheel');
    await page.goto(`${search}?q=weir&speaker=Ada`);
    await expect(status(page)).toHaveText(/^No quote .* among all quotes: 1 quote/);
    await page.goto(`${search}?q=xyzzy+plugh`);
    await expect(status(page)).toHaveText('No quote has all of that, nor any of its words.');
    await expect(
      page.getByRole('main').getByRole('link', { name: 'See all interviews' }),
    ).toBeVisible();
  });

  test('a longer word is not found by its beginning alone where nobody said it', async ({
    page,
  }) => {
    await page.goto(`${search}?q=wheelwrights`);
    await expect(page.locator('.quote-words')).toHaveCount(0);
  });

  test('a part of the index that cannot be had is said to be missing, and can be tried again', async ({
    page,
    watch,
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
  }) => {
    await page.goto(`${search}?q=wheel`);
    await expect(status(page)).toHaveText('6 quotes in 4 interviews');
    await context.setOffline(true);
    await box(page).fill('wheel turned');
    await expect(status(page)).toHaveText('2 quotes in 1 interview');
    await context.setOffline(false);
    watch.faults = watch.faults.filter((fault) => !/ERR_INTERNET|index chunk/.test(fault));
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing against the choices on a phone, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${search}?q=wheel&speaker=Bo`);
      await expect(status(page)).toHaveText('3 quotes in 3 interviews');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    });
  }

  test('the keyboard alone narrows, sorts and opens', async ({ page }) => {
    await page.goto(`${search}?q=wheel`);
    await expect(status(page)).toHaveText('6 quotes in 4 interviews');
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Sorted by')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Said by')).toBeFocused();
    await page.keyboard.type('Cy');
    await expect(status(page)).toHaveText('2 quotes in 2 interviews');
  });
});
