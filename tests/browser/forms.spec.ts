import { ARCHIVE, expect, test } from './reader.ts';

const VOICES = `${ARCHIVE}/interviews/every-voice/`;
const TABLES = `${ARCHIVE}/interviews/tables-and-notes/`;

test('a cue stands apart, and is nobody’s turn', async ({ page }) => {
  await page.goto(VOICES);
  const cue = page.locator('.turn', { hasText: 'A bell.' });
  await expect(cue).toHaveClass(/\bcue\b/);
  await expect(cue.locator('.speaker')).toHaveText('Break');
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await size('.cue .words')).toBeLessThan(await size('.turn:not(.cue) .words'));
  await expect(page.locator('.voices')).not.toContainText('Break');
});

test('a turn of two is both’s, and a firm stands beside the name', async ({ page }) => {
  await page.goto(VOICES);
  const both = page.locator('.turn', { hasText: 'We both are.' });
  await expect(both.locator('.speaker')).toHaveText('Bill, Ted');
  const [first] = await page.locator('.turn .speaker').allInnerTexts();
  expect(first).toBe('Ada (Mill Works)');
});

test('a turn of nobody’s has its words and its time, and no name', async ({ page }) => {
  await page.goto(TABLES);
  const turn = page.locator('[id="t=5"]');
  await expect(turn).toContainText('Somebody coughs');
  await expect(turn.locator('.time')).toHaveText('0:05');
  expect((await turn.locator('.speaker').allInnerTexts()).join('')).toBe('');
});

test('right-to-left turns begin at the right', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  const turn = page.locator('.turn').first();
  expect(await turn.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  const [name, words] = [turn.locator('.speaker'), turn.locator('.words')];
  const right = (box: { x: number; width: number } | null) => (box ? box.x + box.width : 0);
  expect(Math.abs(right(await name.boundingBox()) - right(await words.boundingBox()))).toBeLessThan(
    2,
  );
});

for (const width of [320, 1280]) {
  test(`a table has its rows and cells, and the page fits a window of ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(TABLES);
    const box = page.locator('.turn .table');
    await expect(box.getByRole('row')).toHaveCount(3);
    await expect(box.getByRole('columnheader')).toHaveText([
      'Post',
      'Wood',
      'Set in',
      'Taken out',
      'By whom it was felled',
      'What became of it',
    ]);
    await expect(box.getByRole('cell', { name: 'and one cell more' })).toBeAttached();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}

test('a table wider than the window scrolls by itself, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(TABLES);
  const box = page.locator('.turn .table');
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test('code keeps its lines and spaces within a turn', async ({ page }) => {
  await page.goto(TABLES);
  const code = page.locator('.turn pre code');
  expect(await code.textContent()).toMatch(/^posts = 2 {3}# of which/);
  await expect(
    page.locator('.turn', { has: page.locator('pre code') }).locator('.speaker'),
  ).toHaveText('Ada');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a footnote leads to its note, and the note back', async ({ page }) => {
    await page.goto(TABLES);
    await page.locator('.turn sup a').click();
    await expect(page).toHaveURL(/#note=1$/);
    const note = page.locator('.notes .footnote');
    await expect(note).toContainText('oak Oak, for the greater part.');
    await expect(note).toBeInViewport();
    await note.getByRole('link').click();
    await expect(page).toHaveURL(/#mark=1$/);
    await expect(page.locator('.turn sup')).toBeInViewport();
  });
});
