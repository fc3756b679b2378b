import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../project.ts';
import { ARCHIVE, expect, SEED, test } from './reader.ts';

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
  });
}

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
