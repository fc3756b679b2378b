import { axeFindings } from './axe.ts';
import { clipboardOf } from './clipboard.ts';
import {
  QUOTE,
  ROUND_TABLE,
  said,
  sharedOf,
  shareIntoWindow,
  tool,
  tools,
  WORDS,
} from './quote-tools.ts';
import { ARCHIVE, expect, test } from './reader.ts';
import { selectWithMouse } from './selecting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a selection over several turns names each speaker, and neither times nor names are words', async ({
  page,
}) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, 'a summer', 'I remember the oak.');
  await tool(page, 'Copy quote').click();
  await expect(said(page)).toHaveText('Quote copied');
  const { text } = await clipboardOf(page);
  expect(text).toBe(`Otto Brandt: “…a summer.”

Wu Lan: “I remember the oak.”

— “A round table on bridges”, The Example Archive, May 1999, 0:21
${ROUND_TABLE}?to=t=30#t=21
`);
});

test('words that are cut by the selection are quoted whole, or not at all', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, 'arried it over the me');
  await tool(page, 'Copy quote').click();
  await expect(said(page)).toHaveText('Quote copied');
  expect((await clipboardOf(page)).text).toContain('“…carried it over the…”');
});

test('a time amid the words is no part of the quote', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/back-and-forth/`);
  await selectWithMouse(page, 'You said so at', 'already');
  await tool(page, 'Copy quote').click();
  await expect(said(page)).toHaveText('Quote copied');
  expect((await clipboardOf(page)).text).toContain('“You said so at already.”');
});

for (const [id, words] of [
  ['t=5', '.NET was new in those days. I would have liked to say—'],
  ['t=12', 'We ship .NET and it was -40 degrees, or .5 of that, as you said at. Was it?'],
] as const) {
  test(`a turn is quoted to the letter, with signs, points, dashes and spaces: ${words}`, async ({
    page,
  }) => {
    await page.goto(`${ARCHIVE}/interviews/signs/`);
    await page.locator(`[id="${id}"] .words`).hover();
    await page.getByRole('button', { name: 'Quote this turn' }).click();
    await tool(page, 'Copy quote').click();
    await expect(said(page)).toHaveText('Quote copied');
    expect((await clipboardOf(page)).text).toContain(`“${words}”\n`);
  });
}

test('Ctrl-C copies the plain words, and nothing more', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, WORDS);
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(async () => (await clipboardOf(page)).text).toBe(WORDS);
});

test('a quote from right to left says so', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  await selectWithMouse(page, 'טוב מאוד');
  await tool(page, 'Copy quote').click();
  await expect(said(page)).toHaveText('Quote copied');
  const { text, html } = await clipboardOf(page);
  expect(text).toMatch(/^”טוב מאוד…”\n\n— דוד, “שיחה קצרה”/);
  expect(html).toMatch(/^<blockquote [^>]*lang="he" dir="rtl"><p>”טוב מאוד…”<\/p>/);
});

test('where no page may copy, the text stands there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.assign(document, { execCommand: () => false });
  });
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, WORDS);
  await tool(page, 'Copy quote').click();
  const area = page.getByRole('textbox', { name: 'copy it from here' });
  await expect(area).toHaveValue(QUOTE);
  await expect(area).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(area).toBeHidden();
});

test('without HTTPS the quote is copied all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const { readText, read } = navigator.clipboard;
    const own = { readText, read, writeText: undefined, write: undefined };
    Object.defineProperty(Clipboard.prototype, 'write', { value: own.write });
  });
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, WORDS);
  await tool(page, 'Copy quote').click();
  await expect(said(page)).toHaveText('Quote copied');
  expect((await clipboardOf(page)).text).toBe(QUOTE);
});

test('no Share where the browser has none', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, WORDS);
  await expect(tool(page, 'Copy link')).toBeVisible();
  await expect(tool(page, 'Share')).toHaveCount(0);
});

test('a turn that has a quote page is shared by it, and the interview leads to the pages', async ({
  page,
}) => {
  await shareIntoWindow(page);
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  const turn = page.locator('.turn[data-quote]').last();
  await expect(turn).toContainText('תודה');
  await turn.locator('a.time').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tool(page, 'Share').click();
  const shared = await sharedOf(page);
  await page.getByRole('link', { name: 'One by one' }).click();
  await expect(page.locator('main')).toContainText('תודה');
  expect(decodeURI(page.url())).toBe(decodeURI(shared?.url ?? ''));
});
