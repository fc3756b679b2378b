import type { Page } from '@playwright/test';
import { makeProject, type Project } from '../project.ts';
import { buildAndServe } from '../serve-sites.ts';
import { expect, test } from './reader.ts';

const FILLER = Array.from({ length: 190 }, (_, n) => `Wort${n}`).join(' ');

/** An interview in which somebody says so many things, each long enough for a quote of its own. */
function talk(title: string, count: number, say: (n: number) => string): string {
  const turns = Array.from({ length: count }, (_, n) => `**Bo:** ${say(n)} ${FILLER}\n`);
  return `---\ntitle: ${title}\nspeakers: [{ name: Bo, role: guest }]\n---\n\n${turns.join('\n')}`;
}

const SITE = {
  'content/site.yaml': 'title: Am Wasser\nlanguage: de\ninterface: en\n',
  'content/interviews/fluss.md': talk('Am Fluss', 70, (n) => `Die Fähre fuhr ${n} Mal.`),
  'content/interviews/zoo.md': talk('Im Zoo', 250, () => 'Das Zebra sah vom Fluss zur Brücke.'),
  'content/interviews/dorf.md': talk('Im Dorf', 1, () => 'Die alten Häuser stehen noch.'),
};

const box = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.getByRole('status');
const quotes = (page: Page) => page.locator('.quote-words');
const more = (page: Page) => page.getByRole('button', { name: 'More quotes' });

test.describe('in a large site in another language', () => {
  // One worker for all, since each would build the site anew.
  test.describe.configure({ mode: 'serial', timeout: 90_000 });

  let project: Project;
  let server: Awaited<ReturnType<typeof buildAndServe>>;
  let search: string;

  test.beforeAll(async () => {
    project = await makeProject(SITE);
    server = await buildAndServe(project);
    search = `http://127.0.0.1:${server.port}/search/`;
  });

  test.afterAll(async () => {
    server.stop();
    await project.remove();
  });

  test('words are found by the rules of the site’s language', async ({ page }) => {
    await page.goto(`${search}?q=h%C3%A4usern`);
    await expect(status(page)).toHaveText('1 quote in 1 interview');
    await expect(page.locator('mark')).toHaveText(['Häuser']);
    await expect(quotes(page)).toHaveAttribute('lang', 'de');
  });

  test('a phrase that nobody said is taken for words, and said to be', async ({ page }) => {
    await page.goto(`${search}?q=${encodeURIComponent('"Fluss Zebra" Brücke')}`);
    await expect(status(page)).toHaveText(
      'No quote has all of that. The nearest, with the words in any order: About 250 quotes in 1 interview',
    );
    await expect(quotes(page)).toHaveCount(20);
  });

  test('old quotes do not stand under a new query that takes its time', async ({ page }) => {
    await page.goto(`${search}?q=F%C3%A4hre`);
    await expect(quotes(page)).toHaveCount(20);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/fragment/**', async (route) => {
      await held;
      await route.continue();
    });
    await box(page).fill('Zebra');
    await expect(status(page)).toHaveText('Searching…');
    await expect(quotes(page)).toHaveCount(0);
    await expect(more(page)).toBeHidden();
    await expect(page.locator('.search-results')).toHaveAttribute('aria-busy', 'true');
    release();
    await expect(quotes(page)).toHaveCount(20);
    await expect(status(page)).toHaveText('About 250 quotes in 1 interview');
    await expect(page.locator('.search-results')).not.toHaveAttribute('aria-busy');
  });

  test('more quotes of one interview stand under its one heading', async ({ page }) => {
    await page.goto(`${search}?q=F%C3%A4hre`);
    await more(page).click();
    await expect(quotes(page)).toHaveCount(40);
    await expect(quotes(page).nth(20)).toBeFocused();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([/Am Fluss/]);
  });

  test('the way back from a quote leads to the same place', async ({ page }) => {
    await page.goto(`${search}?q=F%C3%A4hre`);
    for (const count of [40, 60]) {
      await more(page).click();
      await expect(quotes(page)).toHaveCount(count);
    }
    const quote = quotes(page).nth(30);
    await quote.scrollIntoViewIfNeeded();
    const words = await quote.textContent();
    const place = await page.evaluate(() => scrollY);
    await quote.click();
    await expect(page.locator('.turn.at')).toBeVisible();
    await page.goBack();
    await expect(quotes(page)).toHaveCount(60);
    expect(await quotes(page).nth(30).textContent()).toBe(words);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    await box(page).fill('Fähre fuhr');
    await box(page).press('Enter');
    await expect(page).toHaveURL(/fuhr/);
    await expect(quotes(page)).toHaveCount(20);
    await page.goBack();
    await expect(quotes(page)).toHaveCount(60);
  });
});
