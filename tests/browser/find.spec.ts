import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

const PHONE = { width: 390, height: 844 };

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search this interview' });
const strip = (page: Page) => page.getByRole('region', { name: 'Search in this interview' });
const count = (page: Page) => page.locator('.find-place');
const button = (page: Page, name: string) => strip(page).getByRole('button', { name });
const everywhere = (page: Page) => strip(page).getByRole('link', { name: 'All interviews' });
const current = (page: Page) => page.locator('mark[aria-current]');
const marks = (page: Page) => page.locator('mark');
const said = (page: Page) => page.locator('.find-said');

/** Whether words stand where they can be read: below the strip, and above the window's lower end. */
async function expectInSight(page: Page, words: Locator): Promise<void> {
  const place = await words.first().boundingBox();
  const above = await strip(page).boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThan(page.viewportSize()?.height ?? 0);
}

const type = async (page: Page, words: string) => {
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(words);
};

/** Types something else, as a reader does: by keys. */
const retype = async (page: Page, words: string) => {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
};

test.describe('coming from a search', () => {
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

  test('the words stay as they were, marked and unmarked', async ({ page }) => {
    await page.goto(SEED);
    const words = () => page.locator('.interview').evaluate((one) => one.textContent);
    const pieces = () =>
      page.locator('.words').evaluateAll((all) => all.map((one) => one.innerHTML));
    const [before, piecesBefore] = [await words(), await pieces()];
    await type(page, 'the');
    await expect(marks(page).nth(60)).toBeAttached();
    expect(await words()).toBe(before);
    await page.keyboard.press('Escape');
    await expect(marks(page)).toHaveCount(0);
    expect(await pieces()).toEqual(piecesBefore);
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
});

test.describe('in one interview', () => {
  test('the box searches the interview as one types; Enter and Shift-Enter step', async ({
    page,
  }) => {
    await page.goto(SEED);
    await type(page, 'vmware');
    await expect(count(page)).toHaveText(/^\d+ hits$/);
    const total = Number.parseInt((await count(page).textContent()) ?? '', 10);
    await expect(marks(page)).toHaveCount(total);
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText(`1 of ${total}`);
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText(`2 of ${total}`);
    await expectInSight(page, current(page));
    await page.keyboard.press('Shift+Enter');
    await expect(count(page)).toHaveText(`1 of ${total}`);
    await expect(box(page)).toBeFocused();
    await expect(page).toHaveURL(`${SEED}?q=vmware`);
    await page.reload();
    await expect(box(page)).toHaveValue('vmware');
    await expect(marks(page)).toHaveCount(total);
  });

  test('the first step leads on from where one reads', async ({ page }) => {
    await page.goto(`${SEED}#t=314`);
    await type(page, 'virtualization');
    await expect(count(page)).toHaveText('10 hits');
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText('8 of 10');
  });

  test('typing and tabbing in the bar move no page', async ({ page }) => {
    await page.goto(`${SEED}#t=314`);
    await page.keyboard.press('/');
    const top = await page.evaluate(() => window.scrollY);
    await page.keyboard.type('virtualization');
    await expect(count(page)).toHaveText('10 hits');
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('Tab');
    await expect(button(page, 'Close')).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(top);
  });

  test('Escape clears, and then leaves the box', async ({ page }) => {
    await page.goto(SEED);
    await type(page, 'cloud');
    await expect(strip(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(strip(page)).toBeHidden();
    await expect(marks(page)).toHaveCount(0);
    await expect(box(page)).toHaveValue('');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box(page)).not.toBeFocused();
  });

  test('several words are looked for together, a step for each passage', async ({ page }) => {
    await page.goto(SEED);
    await type(page, 'cloud vmware');
    await expect(count(page)).toHaveText('4 passages');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(current(page)).toHaveText(['cloud', 'VMware']);
  });

  test('where nobody says all of it, some of it counts, and the strip says so', async ({
    page,
  }) => {
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
        ...new Set(
          all.map((mark) => mark.closest('.turn')?.querySelector('.speaker')?.textContent),
        ),
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

  test('what stands in the box leads on to all interviews', async ({ page }) => {
    await page.goto(SEED);
    await type(page, 'open standards');
    await expect(everywhere(page)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(`${SHIPPED}/search/?q=open+standards`);
  });

  test('the keyboard alone reaches everything in the strip', async ({ page }) => {
    await page.goto(SEED);
    await type(page, 'cloud');
    await expect(count(page)).toHaveText('11 hits');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Dark' })).toBeFocused();
    for (const name of ['Previous', 'Next', 'All interviews', 'Close']) {
      await page.keyboard.press('Tab');
      const one = strip(page).getByText(name, { exact: false }).first();
      await expect(one).toBeFocused();
      const { height = 0 } = (await one.boundingBox()) ?? {};
      expect(height).toBeGreaterThanOrEqual(24);
    }
  });

  test('a screen reader hears the count at a pause, and each step with who says it', async ({
    page,
  }) => {
    await page.goto(SEED);
    await type(page, 'vaporware');
    await expect(said(page)).toHaveText('2 hits');
    await expect(said(page)).toHaveAttribute('aria-live', 'polite');
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText('1 of 2, Introduction');
    await page.keyboard.press('Shift+Enter');
    await expect(said(page)).toHaveText('2 of 2, from the end again, Simon Crosby');
  });

  test('a list of questions that is open closes first', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(`${SEED}?q=amazon#t=170`);
    await expect(count(page)).toHaveText(/ of /);
    await page.getByRole('button', { name: 'Questions' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: 'Questions' })).toBeHidden();
    await expect(strip(page)).toBeVisible();
  });

  test('nothing moves where motion is not wanted, and nothing of the index is loaded', async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(SEED);
    await type(page, 'thank');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const top = await page.evaluate(() => window.scrollY);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => window.scrollY)).toBe(top);
    expect(requests.filter((url) => /pagefind/.test(url))).toEqual([]);
  });

  test('nothing that finds words is loaded before the reader goes to the box', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(SEED);
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await page.keyboard.press('/');
    await expect.poll(() => requests.length).toBeGreaterThan(before);
  });

  test('a search that cannot be had leads to all interviews instead', async ({ page, watch }) => {
    await page.route('**/interview-search*.js', (route) => route.abort());
    await page.goto(SEED);
    await type(page, 'amazon');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${SHIPPED}/search/?q=amazon`);
    // The browser notes the requests that the test itself cut off.
    watch.faults = watch.faults.filter((fault) => !fault.includes('ERR_FAILED'));
  });

  test('on paper there is neither strip nor outline', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${SEED}?q=virtualization#t=204`);
    await expect(current(page)).toHaveCount(1);
    await expect(strip(page)).toBeHidden();
    await expect(current(page)).toHaveCSS('outline-style', 'none');
    await expect(marks(page).first()).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  });
});

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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box searches all interviews, and no strip is in the way', async ({ page }) => {
    await page.goto(`${SEED}?q=amazon#t=170`);
    await expect(strip(page)).toBeHidden();
    await page.getByRole('searchbox', { name: 'Search every word' }).fill('amazon');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${SHIPPED}/search/?q=amazon`);
  });

  test('on a phone the bar’s link leads to the search', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(SEED);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(`${SHIPPED}/search/`);
  });
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
