import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../project.ts';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

const SEED_TEXT = join(ROOT, '../shared/seed/interview.txt');
const CONTENT = join(ROOT, 'content/interviews/simon-crosby-vmworld-2008-part-2.md');

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** The interview's words as they stand in the page, in order: preface, turns, notes. */
async function spoken(page: Page): Promise<string[]> {
  const parts = await page.locator('.preface, .turn .words, .notes').allInnerTexts();
  return words(parts.join('\n'));
}

async function turns(page: Page): Promise<{ id: string; speaker: string; text: string }[]> {
  return page.locator('.turn').evaluateAll((all) =>
    all.map((turn) => ({
      id: turn.id,
      speaker: turn.querySelector('.speaker')?.textContent?.trim() ?? '',
      text: turn.querySelector('.words')?.textContent?.trim() ?? '',
    })),
  );
}

interface Said {
  speaker: string;
  text: string;
}

/**
 * Who says what, read from a source without Verbatim: a paragraph with a time
 * is the interviewer's, the next one the guest's who then goes on, unless a
 * label says otherwise. The last paragraph is a note.
 */
function saidIn(source: string): Said[] {
  const paragraphs = source.split('\n').filter((line) => !/^(?:\s*|---|\.)$/.test(line));
  const first = paragraphs.findIndex((line) => line.startsWith('(00:00)'));
  const said: Said[] = [];
  for (const paragraph of paragraphs.slice(first, -1)) {
    const [, time, label, text = ''] =
      /^(\(\d\d:\d\d\) )?(?:(Simon Crosby|Interviewer): )?(.*)$/.exec(paragraph) ?? [];
    const last = said.at(-1);
    if (time) said.push({ speaker: label ?? 'Interviewer', text });
    else if (last?.speaker === 'Simon Crosby') last.text += ` ${text}`;
    else said.push({ speaker: 'Simon Crosby', text });
  }
  return said.map(({ speaker, text }) => ({ speaker, text: words(text).join(' ') }));
}

/** A source's words without turn headers and editor's rules, which the page sets in its own way. */
function bodyWords(text: string): string[] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  return words(
    body
      .replace(/^(?:---|\.)$/gm, '')
      .replace(/^\(\d\d:\d\d\) (?:(?:Simon Crosby|Interviewer): )?/gm, ''),
  );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('every word of the interview stands in the page, in order', async ({ page }) => {
      await page.goto(SEED);
      const inPage = await spoken(page);
      expect(inPage).toEqual(bodyWords(readFileSync(CONTENT, 'utf8')));
      if (existsSync(SEED_TEXT)) expect(inPage).toEqual(bodyWords(readFileSync(SEED_TEXT, 'utf8')));
    });

    test('every word stands under who said it', async ({ page }) => {
      await page.goto(SEED);
      const all = await turns(page);
      const said = all.map(({ speaker, text }) => ({ speaker, text: words(text).join(' ') }));
      expect(said).toHaveLength(19);
      expect(said).toEqual(saidIn(readFileSync(CONTENT, 'utf8')));
      if (existsSync(SEED_TEXT)) expect(said).toEqual(saidIn(readFileSync(SEED_TEXT, 'utf8')));
      expect(all.filter(({ id }) => id.startsWith('t='))).toHaveLength(11);
    });

    test('on a phone nothing is wider than the screen', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(SEED);
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width).toBe(390);
      await expect(page.getByRole('button', { name: 'Questions' })).toBeVisible();
    });

    test('the contents lead to each question', async ({ page }) => {
      await page.goto(SEED);
      await page
        .getByRole('navigation', { name: 'Questions' })
        .getByText('Do you think that the DMTF')
        .click();
      await expect(page).toHaveURL(`${SEED}#t=163`);
      await expect(page.locator('[id="t=163"]')).toBeInViewport();
    });
  });
}

test('the home page lists the interviews with people, date, length and first words', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}/`);
  const entry = page.getByRole('article').filter({ hasText: 'Simon Crosby on Microsoft' });
  await expect(entry).toContainText('VMworld 2008, Las Vegas · Part 2');
  await expect(entry).toContainText('Interviewer, Simon Crosby · 1,467 words · 8 minutes');
  await expect(entry).toContainText('Simon, in the blogosphere');
  await entry.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Simon Crosby on Microsoft');
  await expect(page).toHaveTitle(
    'Simon Crosby on Microsoft, the clouds and virtualization security · Verbatim',
  );
});

test('a page that is not there says so and leads back', async ({ page, watch }) => {
  const response = await page.goto(`${SHIPPED}/nowhere/`);
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'See all interviews' }).click();
  await expect(page).toHaveURL(`${SHIPPED}/`);
  // The browser itself notes the missing page, which is what was asked for.
  watch.faults = watch.faults.filter((fault) => !fault.includes('404'));
});

test('a page that is not there claims no address', async ({ page }) => {
  await page.goto(`${SHIPPED}/404.html`);
  await expect(page.locator('link[rel="canonical"], meta[property="og:url"]')).toHaveCount(0);
  await page.goto(SEED);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/interviews\/simon-crosby-vmworld-2008-part-2\/$/,
  );
});

test('the reader turns the page dark, and it stays dark', async ({ page }) => {
  await page.goto(SEED);
  const background = () =>
    page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Dark' }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
  await page.getByRole('button', { name: 'Light' }).click();
  expect(await background()).toBe(light);
});

test('the contents mark the question that is being read', async ({ page }) => {
  await page.goto(`${SEED}#t=204`);
  const current = page.getByRole('navigation', { name: 'Questions' }).locator('[aria-current]');
  await expect(current).toContainText('Virtualization was a way of abstracting');
  await page.locator('[id="t=318"]').evaluate((turn) => turn.scrollIntoView());
  await expect(current).toContainText('How do you see that involve');
});

test('an interview of a series leads on to the next part', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/round-table/`);
  await page
    .getByRole('navigation', { name: 'Series' })
    .getByRole('link', { name: 'After the flood' })
    .click();
  await expect(page).toHaveURL(`${ARCHIVE}/interviews/flood/`);
});

test('each of four speakers has a hue of their own', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/round-table/`);
  const hues = await page
    .locator('.turn .speaker')
    .evaluateAll((all) => all.map((name) => `${name.textContent} ${getComputedStyle(name).color}`));
  expect(new Set(hues).size).toBe(4);
  expect(new Set(hues.map((hue) => hue.replace(/^.*? (?=rgb|oklch)/, ''))).size).toBe(4);
});

test('a right-to-left interview runs from right to left', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  const words = page.locator('.turn .words').first();
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

/** The language that a screen reader speaks an element in. */
const spokenLanguage = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));

test('an interview in another language is marked as such, and the interface as English', async ({
  page,
}) => {
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  for (const selector of ['h1', '.words', '.speaker', '.voice-name', '.preface', '.notes']) {
    expect(await spokenLanguage(page, selector), selector).toBe('he');
  }
  for (const selector of ['html', '.bar input', '.voice-facts', 'figcaption', 'a.time', 'dt']) {
    expect(await spokenLanguage(page, selector), selector).toBe('en');
  }
  await page.goto(`${ARCHIVE}/`);
  await expect(page.getByRole('heading', { name: 'שיחה קצרה' })).toHaveAttribute('lang', 'he');
  expect(await spokenLanguage(page, '.entry .facts')).toBe('en');
});

test('the ribbon of two thousand turns shows both voices, and runs from end to end', async ({
  page,
}) => {
  await page.goto(`${ARCHIVE}/interviews/two-thousand-turns/`);
  const ends = await page
    .locator('.ribbon rect')
    .evaluateAll((all) =>
      all.map((rect) => [rect.getAttribute('class'), (rect as SVGRectElement).getBBox().width]),
    );
  const total = (name: string) =>
    ends.reduce(
      (sum, [voice, width]) => sum + (String(voice).includes(name) ? Number(width) : 0),
      0,
    );
  expect(total('asks')).toBeGreaterThan(150);
  expect(total('answers')).toBeGreaterThan(500);
  expect(total('asks') + total('answers')).toBeCloseTo(1000, -1);
});

test('code in a transcript is read, never run', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hostile/`);
  await expect(page.locator('.turn .words').first()).toContainText(
    "<script>document.title = 'broken'</script>",
  );
  await expect(page).toHaveTitle(/^<img src=x/);
  const run = 'script:not([type=module], [type="application/json"]), img, iframe, [onerror]';
  expect(await page.locator('main').locator(run).count()).toBe(0);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

test('several voices in one label, firms in parentheses, breaks, lists and lines are told apart', async ({
  page,
}) => {
  await page.goto(`${ARCHIVE}/interviews/every-voice/`);
  const heads = await page.locator('.turn').evaluateAll((all) =>
    all.map((turn) => {
      const words = turn.querySelector('.words')?.textContent?.trim() ?? '';
      return `${turn.querySelector('.speaker')?.textContent?.trim()} | ${words}`;
    }),
  );
  expect(heads).toEqual([
    'Ada (Mill Works) | Who is there?',
    'Bill | I am.',
    'Ted | And I.',
    'Bill, Ted | We both are.',
    'Break | A bell.',
    'Ada | Then we are three.',
    'Ted | Four, with the bell.',
    'Bill | On one line,',
    'Ted | and on the next.',
  ]);
  await expect(page.locator('.turn.cue')).toHaveCount(1);
});
