import type { Page } from '@playwright/test';
import { clipboardOf } from './clipboard.ts';
import { ROUND_TABLE, said, tool } from './quote-tools.ts';
import { expect, test } from './reader.ts';
import { selectWithMouse } from './selecting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The citation that the open menu copies. */
async function citationIn(page: Page, style: string): Promise<string> {
  await tool(page, 'Cite').click();
  await page.getByRole('menuitem', { name: style, exact: true }).click();
  await expect(said(page)).toHaveText(`Citation copied: ${style}`);
  return (await clipboardOf(page)).text;
}

test('a turn without a time of its own is cited without one: it is not spoken at the last', async ({
  page,
}) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, 'How long did it stand');
  expect(await citationIn(page, 'APA 7')).toMatch(/\n\(Pell & Brandt, 1999\)\s*$/);
});

test('words of several turns are cited by the time that they take', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, 'small one', 'a summer');
  expect(await citationIn(page, 'MLA 9')).toMatch(/\n\(Pell and Brandt 00:00:10-30\)\s*$/);
});

test('where nobody knows when the next turn begins, the end is left out', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, 'a summer', 'I remember the oak.');
  expect(await citationIn(page, 'Chicago 17')).toContain('at 0:21 (Otto Brandt and Wu Lan)');
});

test('words of one turn are cited by its beginning', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await selectWithMouse(page, 'made of oak');
  expect(await citationIn(page, 'APA 7')).toMatch(/\n\(Pell & Brandt, 1999, 0:10\)\s*$/);
});
