import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { ARCHIVE, expect, SEED, test } from './reader.ts';
import { clipboardOf, selectWithKeyboard, selectWithMouse, selectWithTouch } from './selecting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const ROUND_TABLE = `${ARCHIVE}/interviews/round-table/`;

const WORDS = 'We carried it over the meadow';
const PERMALINK = `${ROUND_TABLE}#t=30`;
const QUOTE = `“${WORDS}…”

— Wu Lan, “A round table on bridges”, The Example Archive, May 1999, 0:30
${PERMALINK}
`;
const RICH_QUOTE =
  `<blockquote cite="${PERMALINK}" lang="en" dir="ltr"><p>“${WORDS}…”</p></blockquote>` +
  `<p>— Wu Lan, <a href="${PERMALINK}">“A round table on bridges”</a>, The Example Archive, May 1999, 0:30</p>`;
const LINK = `${PERMALINK}:~:text=We%20carried%20it%20over%20the%20meadow`;

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Quote' });
const tool = (page: Page, name: string) => tools(page).getByRole('button', { name });
const said = (page: Page) => page.getByRole('status');

async function shareIntoWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      Object.assign(window, { shared: data });
    };
  });
}

const sharedOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { shared?: ShareData }).shared);

const WAYS = {
  mouse: { select: selectWithMouse, press: (page: Page, name: string) => tool(page, name).click() },
  touch: { select: selectWithTouch, press: (page: Page, name: string) => tool(page, name).tap() },
  keyboard: {
    select: selectWithKeyboard,
    press: async (page: Page, name: string) => {
      await page.keyboard.press('Tab');
      while (!(await tool(page, name).evaluate((one) => one === document.activeElement)))
        await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    },
  },
} as const;

for (const [way, { select, press }] of Object.entries(WAYS)) {
  test.describe(`words that are selected by ${way}`, () => {
    if (way === 'touch') test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test.beforeEach(async ({ page }) => {
      await shareIntoWindow(page);
      await page.goto(ROUND_TABLE);
      await select(page, WORDS);
      await expect(tools(page)).toBeVisible();
    });

    test('are copied with speaker, interview, date, time and link', async ({ page }) => {
      await press(page, 'Copy quote');
      await expect(said(page)).toHaveText('Quote copied');
      expect(await clipboardOf(page)).toEqual({ text: QUOTE, html: RICH_QUOTE });
      await expect(tools(page)).toBeHidden();
      await expect(page).toHaveURL(ROUND_TABLE);
    });

    test('have a link of their own, and the address bar stays as it is', async ({ page }) => {
      await press(page, 'Copy link');
      await expect(said(page)).toHaveText('Link copied');
      expect(await clipboardOf(page)).toEqual({ text: LINK, html: undefined });
      await expect(page).toHaveURL(ROUND_TABLE);
    });

    test('are cited in the style that is chosen', async ({ page }) => {
      await press(page, 'Cite');
      const styles = page.getByRole('menu', { name: 'Citation styles' });
      await expect(styles.getByRole('menuitem').first()).toBeFocused();
      const markdown = styles.getByRole('menuitem', { name: 'Markdown' });
      if (way === 'touch') await markdown.tap();
      else if (way === 'mouse') await markdown.click();
      else {
        while (!(await markdown.evaluate((one) => one === document.activeElement)))
          await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await expect(said(page)).toHaveText('Citation copied: Markdown');
      const { text } = await clipboardOf(page);
      for (const part of [WORDS, 'Wu Lan', PERMALINK]) expect(text).toContain(part);
    });

    test('are shared with their speaker and their link', async ({ page }) => {
      await press(page, 'Share');
      await expect(tools(page)).toBeHidden();
      expect(await sharedOf(page)).toEqual({
        title: 'A round table on bridges',
        text: `“${WORDS}…” — Wu Lan`,
        url: LINK,
      });
    });

    test('are saved as an image', async ({ page }) => {
      const saved = page.waitForEvent('download');
      await press(page, 'Save as image');
      expect((await saved).suggestedFilename()).toBe('round-table-t-30.png');
      await expect(said(page)).toHaveText('Image saved');
    });

    test('are never covered by the menu, whose buttons are large enough', async ({ page }) => {
      const words = await page.evaluate(() => {
        const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
        return { top: top ?? 0, bottom: bottom ?? 0 };
      });
      const box = await page.locator('.quote-box').boundingBox();
      const [top, bottom] = [box?.y ?? 0, (box?.y ?? 0) + (box?.height ?? 0)];
      expect(bottom <= words.top || top >= words.bottom).toBe(true);
      for (const button of await tools(page).getByRole('button').all()) {
        const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
    });
  });
}

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

test('Ctrl-C copies the plain words, and nothing more', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, WORDS);
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(async () => (await clipboardOf(page)).text).toBe(WORDS);
});

test('Escape closes the menu and leaves the selection; it comes back for another', async ({
  page,
}) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, WORDS);
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tools(page)).toBeHidden();
  expect(await page.evaluate(() => String(getSelection()))).toBe(WORDS);
  await page.mouse.move(5, 5);
  await page.waitForTimeout(400);
  await expect(tools(page)).toBeHidden();
  await selectWithMouse(page, 'I remember the oak');
  await expect(tools(page)).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(tools(page)).toBeHidden();
});

test('nothing comes while the reader is still selecting', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  const words = page.locator('[id="t=30"] .words');
  const { x = 0, y = 0 } = (await words.boundingBox()) ?? {};
  await page.mouse.move(x + 5, y + 15);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 15, { steps: 3 });
  await page.waitForTimeout(600);
  await expect(tools(page)).toBeHidden();
  await page.mouse.up();
  await expect(tools(page)).toBeVisible();
  await expect(page.locator('.quote-box :focus')).toHaveCount(0);
});

test('a selection outside of the transcript brings no menu', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await page.locator('h1').click({ clickCount: 3 });
  await page.waitForTimeout(500);
  await expect(tools(page)).toBeHidden();
});

test('a turn has a button for the pointer that is over it', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await expect(page.getByRole('button', { name: 'Quote this turn' })).toBeHidden();
  await page.locator('[id="t=10"] .words').hover();
  await page.getByRole('button', { name: 'Quote this turn' }).click();
  await expect(page.getByRole('toolbar', { name: 'Quote this turn' })).toBeVisible();
  await tool(page, 'Copy link').click();
  await expect(said(page)).toHaveText('Link copied');
  expect((await clipboardOf(page)).text).toBe(`${ROUND_TABLE}#t=10`);
});

test('a turn has a button for the keyboard, behind its time; focus comes back to it', async ({
  page,
}) => {
  await page.goto(ROUND_TABLE);
  await page.locator('[id="t=10"] a.time').focus();
  await page.keyboard.press('Tab');
  const button = page.getByRole('button', { name: 'Quote this turn' });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tool(page, 'Copy quote')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tool(page, 'Suggest a correction')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tool(page, 'Cite')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tool(page, 'Cite')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(tools(page)).toBeHidden();
  await expect(page.locator('[id="t=21"] a.time')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a touch brings the button of the turn', async ({ page }) => {
    await page.goto(ROUND_TABLE);
    await page.locator('[id="t=10"] .words').tap();
    await page.getByRole('button', { name: 'Quote this turn' }).tap();
    await tool(page, 'Copy quote').tap();
    await expect(said(page)).toHaveText('Quote copied');
    expect(
      (await clipboardOf(page)).text,
    ).toBe(`“The small one over the mill stream. It was made of oak.”

— Ines Pell, “A round table on bridges”, The Example Archive, May 1999, 0:10
${ROUND_TABLE}#t=10
`);
  });
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    test(`axe finds nothing against the open menu, ${colorScheme}, ${width} wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto(SEED);
      await page.locator('[id="t=170"] .words').hover();
      await page.getByRole('button', { name: 'Quote this turn' }).click();
      await tool(page, 'Cite').click();
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test('two thousand turns have one button between them, and none is touched on load', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${ARCHIVE}/interviews/two-thousand-turns/`);
  expect(await page.locator('.quote-button').count()).toBe(0);
  expect(loaded.filter((url) => /quote-tools|citations|card|linked-words/.test(url))).toEqual([]);
  await page.locator('.turn').nth(40).locator('.words').hover();
  await page.locator('.turn').nth(42).locator('.words').hover();
  expect(await page.locator('.quote-button').count()).toBe(1);
  await page.locator('.quote-button').click();
  await expect(tools(page)).toBeVisible();
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
