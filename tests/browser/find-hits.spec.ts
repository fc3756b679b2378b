import {
  count,
  current,
  everywhere,
  expectInSight,
  marks,
  retype,
  strip,
  type,
} from './find-strip.ts';
import { ARCHIVE, expect, SEED, test } from './reader.ts';

test('the first step leads on from where one reads', async ({ page }) => {
  await page.goto(`${SEED}#t=314`);
  await type(page, 'virtualization');
  await expect(count(page)).toHaveText('10 hits');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('8 of 10');
});

test('several words are looked for together, a step for each passage', async ({ page }) => {
  await page.goto(SEED);
  await type(page, 'cloud vmware');
  await expect(count(page)).toHaveText('4 passages');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(current(page)).toHaveText(['cloud', 'VMware']);
});

test('where nobody says all of it, some of it counts, and the strip says so', async ({ page }) => {
  await page.goto(SEED);
  await type(page, 'fabulous hats');
  await expect(strip(page)).toContainText('Nobody says all of that at once');
  await expect(count(page)).toHaveText(/passages$/);
  await expect(
    marks(page)
      .filter({ hasText: /fabulous/i })
      .first(),
  ).toBeAttached();
});

test('phrases, excluded words and speakers are heeded', async ({ page }) => {
  await page.goto(SEED);
  await type(page, '"single point of failure"');
  await expect(marks(page)).toHaveText(['single point of failure']);
  await retype(page, 'virtualization speaker:interviewer');
  await expect(count(page)).toHaveText(/hits?$/);
  const speakers = () =>
    marks(page).evaluateAll((all) => [
      ...new Set(all.map((mark) => mark.closest('.turn')?.querySelector('.speaker')?.textContent)),
    ]);
  await expect.poll(speakers).toEqual(['Interviewer']);
  await retype(page, 'virtualization role:guest');
  await expect.poll(speakers).toEqual(['Simon Crosby']);
  await retype(page, 'cloud -vmware');
  await expect
    .poll(() =>
      page
        .locator('.turn:has(mark)')
        .filter({ hasText: /\bVMware\b/ })
        .count(),
    )
    .toBe(0);
  await expect(marks(page).first()).toBeAttached();
  await retype(page, 'role:guest');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('1 of 9');
  await retype(page, '!!!');
  await expect(strip(page)).toContainText('There are no words in that to look for.');
});

test('the words stay as they were, marked and unmarked', async ({ page }) => {
  await page.goto(SEED);
  const words = () => page.locator('.interview').evaluate((one) => one.textContent);
  const pieces = () => page.locator('.words').evaluateAll((all) => all.map((one) => one.innerHTML));
  const [before, piecesBefore] = [await words(), await pieces()];
  await type(page, 'the');
  await expect(marks(page).nth(60)).toBeAttached();
  expect(await words()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(marks(page)).toHaveCount(0);
  expect(await pieces()).toEqual(piecesBefore);
});

for (const [name, slug, typed, marked] of [
  ['right to left', 'hebrew', 'שלומך', 'שלומך'],
  ['under a base path', 'round-table', 'plank', 'plank'],
] as const) {
  test(`an interview is searched ${name} too`, async ({ page }) => {
    await page.goto(`${ARCHIVE}/interviews/${slug}/`);
    await type(page, typed);
    await expect(marks(page).first()).toHaveText(marked);
    await everywhere(page).click();
    await expect(page).toHaveURL(`${ARCHIVE}/search/?${new URLSearchParams({ q: typed })}`);
  });
}

test('in an interview of two thousand turns every hit is marked, and the last one reached', async ({
  page,
}) => {
  await page.goto(`${ARCHIVE}/interviews/two-thousand-turns/`);
  await type(page, 'did');
  await expect(count(page)).toHaveText('2,000 hits');
  await expect(marks(page)).toHaveCount(2000);
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('2,000 of 2,000');
  await expectInSight(page, current(page));
  await page.keyboard.press('Escape');
  await expect(marks(page)).toHaveCount(0);
});
