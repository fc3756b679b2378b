import { expect, SEED, test } from './reader.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

test('in forced colours the linked turn and the current question are outlined', async ({
  page,
}) => {
  await page.goto(`${SEED}#t=163`);
  for (const selector of ['.turn.at', '.contents [aria-current]']) {
    await expect(page.locator(selector)).toHaveCSS('outline-style', 'solid');
  }
  await expect(page.locator('[id="t=170"]')).toHaveCSS('outline-style', 'none');
});

test('in forced colours the voices keep their hues', async ({ page }) => {
  await page.goto(SEED);
  const hues = await page
    .locator('.voices li')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').backgroundColor));
  const fills = await page
    .locator('.ribbon rect')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
  expect(new Set(hues).size).toBe(2);
  expect(new Set(fills)).toEqual(new Set(hues));
});
