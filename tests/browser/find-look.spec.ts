import { axeFindings } from './axe.ts';
import {
  box,
  button,
  count,
  current,
  everywhere,
  expectInSight,
  marks,
  PHONE,
  strip,
} from './find-strip.ts';
import { expect, SEED, test } from './reader.ts';

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('the bar’s link opens the box; the rest is as on a wide screen', async ({ page }) => {
    await page.goto(SEED);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(box(page)).toBeFocused();
    await expect(everywhere(page)).toBeVisible();
    await expect(button(page, 'Next')).toBeHidden();
    await page.keyboard.type('virtualization');
    await expect(count(page)).toHaveText('10 hits');
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText('1 of 10');
    await button(page, 'Next').click();
    await expect(count(page)).toHaveText('2 of 10');
    await expectInSight(page, current(page));
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
    await box(page).focus();
    await page.keyboard.press('Escape');
    await expect(marks(page)).toHaveCount(0);
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(strip(page)).toBeHidden();
    await expect(page.getByRole('link', { name: 'Search', exact: true })).toBeFocused();
  });

  test('the landed turn stands below the strip, also where that has more to say', async ({
    page,
  }) => {
    await page.goto(`${SEED}?q=virtualization#t=204`);
    await expect(count(page)).toHaveText('7 of 10');
    await expect(box(page)).toHaveValue('virtualization');
    await expectInSight(page, page.locator('.turn.at .speaker'));
    await page.goto(`${SEED}?q=abstracting+zebra#t=204`);
    await expect(strip(page)).toContainText('Nobody says all of that at once');
    await expect(count(page)).toHaveText(/ of /);
    await expectInSight(page, page.locator('.turn.at .speaker'));
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the current hit and the ticks can be told', async ({ page }) => {
    await page.goto(`${SEED}?q=virtualization#t=204`);
    await expect(current(page)).toHaveCSS('outline-style', 'solid');
    await expect(marks(page).first()).toHaveCSS('outline-style', 'none');
    const strokes = await page
      .locator('.ribbon .tick')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
    expect(new Set(strokes).size).toBe(2);
  });
});

test('on paper there is neither strip nor outline', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${SEED}?q=virtualization#t=204`);
  await expect(current(page)).toHaveCount(1);
  await expect(strip(page)).toBeHidden();
  await expect(current(page)).toHaveCSS('outline-style', 'none');
  await expect(marks(page).first()).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 900],
    [PHONE.width, PHONE.height],
  ] as const) {
    test(`axe finds nothing against the strip, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      for (const query of ['virtualization', 'fabulous hats', 'zebra']) {
        await page.goto(`${SEED}?${new URLSearchParams({ q: query })}#t=204`);
        await expect(strip(page)).toContainText(/ of |Not in|passages/);
        expect(await axeFindings(page)).toEqual([]);
      }
    });
  }
}
