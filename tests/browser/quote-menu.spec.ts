import { axeFindings } from './axe.ts';
import { clipboardOf } from './clipboard.ts';
import { ROUND_TABLE, said, tool, tools, WORDS } from './quote-tools.ts';
import { ARCHIVE, expect, SEED, test } from './reader.ts';
import { selectWithMouse, spotsOf } from './selecting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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

test('the menu comes back for the same words when they are selected anew', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  const { start } = await spotsOf(page, 'bridge', true);
  await page.mouse.dblclick(start.x, start.y);
  await expect(tools(page)).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(tools(page)).toBeHidden();
  await page.mouse.dblclick(start.x, start.y);
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tools(page)).toBeHidden();
  await page.mouse.dblclick(start.x, start.y);
  await expect(tools(page)).toBeVisible();
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

test('the button follows the mouse on when a turn was quoted by it', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  const button = page.getByRole('button', { name: 'Quote this turn' });
  for (const leave of [
    () => tool(page, 'Copy link').click(),
    () => button.click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await page.locator('[id="t=10"] .words').hover();
    await page.locator('[id="t=10"]').getByRole('button', { name: 'Quote this turn' }).click();
    await expect(tools(page)).toBeVisible();
    await leave();
    await expect(tools(page)).toBeHidden();
    await page.locator('[id="t=21"] .words').hover();
    await expect(page.locator('[id="t=21"] .quote-button')).toBeVisible();
  }
});

test('the button stays where the keyboard is, whatever the mouse is over', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await page.locator('[id="t=10"] a.time').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tools(page)).toBeHidden();
  await page.locator('[id="t=21"] .words').hover();
  await expect(page.locator('[id="t=10"] .quote-button')).toBeFocused();
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
