import type { Page } from '@playwright/test';
import { clipboardOf } from './clipboard.ts';
import {
  LINK,
  PERMALINK,
  QUOTE,
  RICH_QUOTE,
  ROUND_TABLE,
  said,
  sharedOf,
  shareIntoWindow,
  tool,
  tools,
  WORDS,
} from './quote-tools.ts';
import { expect, test } from './reader.ts';
import { selectWithKeyboard, selectWithMouse, selectWithTouch } from './selecting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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
