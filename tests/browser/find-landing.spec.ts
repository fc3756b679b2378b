import {
  box,
  button,
  count,
  current,
  everywhere,
  expectInSight,
  marks,
  strip,
} from './find-strip.ts';
import { expect, SEED, SHIPPED, test } from './reader.ts';

const LANDED = `${SEED}?q=virtualization#t=204`;

test('the turn is washed, all hits are marked, and the count begins at the hit one came for', async ({
  page,
}) => {
  await page.goto(LANDED);
  await expect(count(page)).toHaveText('7 of 10');
  await expect(strip(page)).toContainText('Interviewer, 3:24');
  await expect(marks(page)).toHaveCount(10);
  await expect(page.locator('.turn.at mark[aria-current]')).toHaveText('Virtualization');
  await expect(box(page)).toHaveValue('virtualization');
  await expectInSight(page, page.locator('.turn.at .speaker'));
});

test('a hit far down in the turn is scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await page.goto(`${SEED}?q=IOV#there-are-three-things-here-one`);
  await expect(count(page)).toHaveText('1 of 1');
  await expectInSight(page, current(page));
});

test('the way back leads to where one was, not to the hit again', async ({ page }) => {
  await page.goto(LANDED);
  await expect(count(page)).toHaveText('7 of 10');
  await page.evaluate(() => window.scrollTo(0, 300));
  await page.reload();
  await expect(count(page)).toHaveText('7 of 10');
  expect(await page.evaluate(() => window.scrollY)).toBe(300);
});

test('the buttons lead on, back and round both ends', async ({ page }) => {
  await page.goto(LANDED);
  await button(page, 'Next').click();
  await expect(count(page)).toHaveText('8 of 10');
  await expectInSight(page, current(page));
  await expect(button(page, 'Next')).toBeFocused();
  for (const at of ['9 of 10', '10 of 10', '1 of 10']) {
    await button(page, 'Next').click();
    await expect(count(page)).toHaveText(at);
  }
  await expect(strip(page)).toContainText('from the start again');
  await expect(page.locator('.preface mark[aria-current]')).toHaveCount(1);
  await button(page, 'Previous').click();
  await expect(count(page)).toHaveText('10 of 10');
  await expect(strip(page)).toContainText('from the end again');
  await expectInSight(page, current(page));
});

test('n and Shift-n lead on and back, but not while one types or holds other keys', async ({
  page,
}) => {
  await page.goto(LANDED);
  await expect(count(page)).toHaveText('7 of 10');
  await page.keyboard.press('n');
  await expect(count(page)).toHaveText('8 of 10');
  await page.keyboard.press('Shift+N');
  await expect(count(page)).toHaveText('7 of 10');
  await page.keyboard.press('Alt+n');
  await expect(count(page)).toHaveText('7 of 10');
  await box(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('n');
  await expect(box(page)).toHaveValue('virtualizationn');
});

test('each hit lights up on the ribbon, to scale, and the current one stands out', async ({
  page,
}) => {
  await page.goto(LANDED);
  const lines = (selector: string) =>
    page
      .locator(selector)
      .evaluate((path) =>
        [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+)/g)].map(([, at]) => Number(at)),
      );
  await expect(page.locator('.ribbon .tick').first()).toHaveAttribute('d', /M/);
  const ticks = await lines('.ribbon .tick:not(.is-current)');
  expect(ticks).toHaveLength(9);
  expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
  const [at] = await lines('.ribbon .tick.is-current');
  // 3:24 of 7:31, where the recording's end lies a little behind the last time.
  expect(at).toBeGreaterThan(430);
  expect(at).toBeLessThan(453);
  const place = await page.locator('.ribbon a[href="#t=204"] rect').evaluate((rect) => ({
    from: Number(rect.getAttribute('x')),
    length: Number(rect.getAttribute('width')),
  }));
  expect(at).toBeGreaterThanOrEqual(place.from - 0.5);
  expect(at).toBeLessThanOrEqual(place.from + place.length + 0.5);
});

test('Escape clears marks, ticks, strip and the address', async ({ page }) => {
  await page.goto(LANDED);
  await expect(count(page)).toHaveText('7 of 10');
  await page.keyboard.press('Escape');
  await expect(strip(page)).toBeHidden();
  await expect(marks(page)).toHaveCount(0);
  await expect(page.locator('.ribbon .tick[d*="M"]')).toHaveCount(0);
  await expect(page).toHaveURL(`${SEED}#t=204`);
  await expect(box(page)).toHaveValue('');
  await expect(page.locator('[id="t=204"]')).toHaveClass(/\bat\b/);
  await page.keyboard.press('n');
  await expect(strip(page)).toBeHidden();
});

test('“Close” does the same, and the keyboard goes on from the hit', async ({ page }) => {
  await page.goto(LANDED);
  await button(page, 'Close').click();
  await expect(strip(page)).toBeHidden();
  await expect(page).toHaveURL(`${SEED}#t=204`);
  await expect(page.locator('[id="t=204"]')).toBeFocused();
});

test('a turn’s link that is copied is clean of the search', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LANDED);
  await expect(count(page)).toHaveText('7 of 10');
  await page.locator('[id="t=163"] a.time').click();
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${SEED}#t=163`);
  await expect(marks(page)).toHaveCount(10);
});

test('the way back to another search marks its words', async ({ page }) => {
  await page.goto(`${SEED}?q=amazon#t=170`);
  await expect(marks(page).first()).toHaveText('Amazon');
  await page.evaluate(() => history.pushState(null, '', '?q=hypervisor#t=170'));
  await page.evaluate(() => history.pushState(null, '', '#t=163'));
  await page.goBack();
  await page.goBack();
  await page.goForward();
  await expect(box(page)).toHaveValue('hypervisor');
  await expect(marks(page).first()).toHaveText(/hypervisor/i);
});

test('a search without an answer here says so plainly, and leads on to all interviews', async ({
  page,
}) => {
  await page.goto(`${SEED}?q=zebra#t=170`);
  await expect(strip(page)).toContainText('Not in this interview.');
  await expect(button(page, 'Next')).toBeHidden();
  await everywhere(page).click();
  await expect(page).toHaveURL(`${SHIPPED}/search/?q=zebra`);
});
