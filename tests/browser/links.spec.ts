import { ARCHIVE, expect, SEED, test } from './reader.ts';

const AMAZON = 'I’m not so sure about the Amazon guys';

for (const address of [
  '#t=175',
  '#t=2:55',
  '#t=0:02:55',
  '?t=175',
  '?t=2:55',
  '#t=170,194',
  '?t=170,194',
  '#t=npt:175',
]) {
  test(`${address} reaches the turn that is speaking then`, async ({ page }) => {
    await page.goto(`${SEED}${address}`);
    const lit = page.locator('.turn.at').first();
    await expect(lit).toContainText(AMAZON);
    await expect(lit).toBeInViewport();
    await expect(lit).toHaveAttribute('aria-current', 'true');
  });
}

test('a range lights every turn in it, and no other', async ({ page }) => {
  await page.goto(`${SEED}#t=163,210`);
  const ids = await page.locator('.turn.at').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toEqual(['t=163', 't=170', 't=204']);
});

for (const query of ['t=163,210', 't=2:43,3:30']) {
  test(`a range in the query, ?${query}, lights the same turns`, async ({ page }) => {
    await page.goto(`${SEED}?${query}`);
    await expect(page.locator('.turn.at')).toHaveCount(3);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('#t=170 reaches its turn', async ({ page }) => {
    await page.goto(`${SEED}#t=170`);
    const turn = page.locator('[id="t=170"]');
    await expect(turn).toBeInViewport();
    await expect(turn).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await page.goto(`${SEED}#so-our-partnership-with-microsoft-is`);
    await expect(page.locator('[id="so-our-partnership-with-microsoft-is"]')).toBeInViewport();
  });
});

test('a fragment typed into the address of the open page leads there', async ({ page }) => {
  await page.goto(SEED);
  for (const [hash, id] of [
    ['#t=175', 't=170'],
    ['#t=318', 't=318'],
    ['#oh-the-data-center-os', 'oh-the-data-center-os'],
    ['#t=0:05', 't=0'],
  ] as const) {
    await page.evaluate((typed) => {
      window.location.hash = typed;
    }, hash);
    await expect(page.locator('.turn.at')).toHaveAttribute('id', id);
    await expect(page.locator('.turn.at')).toBeInViewport();
  }
});

test('a click on a time amid the words goes to the turn of that time', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/back-and-forth/`);
  await page.locator('.words').getByRole('link', { name: '0:10' }).click();
  await expect(page).toHaveURL(/#t=10$/);
  const turn = page.locator('[id="t=10"]');
  await expect(turn).toHaveClass(/\bat\b/);
  await expect(turn).toBeInViewport({ ratio: 1 });
  await page.goBack();
  await expect(page.locator('.turn.at')).toHaveCount(0);
});

test('a second click on the same time is no second step of the history', async ({ page }) => {
  await page.goto(`${SEED}#t=170`);
  const steps = () => page.evaluate(() => window.history.length);
  const before = await steps();
  const time = (name: string) => page.locator('.turn').getByRole('link', { name, exact: true });
  await time('2:50').click();
  expect(await steps()).toBe(before);
  await time('3:24').click();
  await time('3:24').click();
  expect(await steps()).toBe(before + 1);
});

test('a time that names nothing leaves the reader where they are', async ({ page }) => {
  await page.goto(`${SEED}#t=never`);
  await expect(page.locator('.turn.at')).toHaveCount(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a click on a time puts the address in the bar, copies it and says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${SEED}?q=amazon`);
  await page.getByRole('link', { name: '2:50', exact: true }).last().click();
  await expect(page).toHaveURL(`${SEED}#t=170`);
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${SEED}#t=170`);
  await expect(page.locator('.turn.at')).toContainText(AMAZON);
});

test('a turn without a time has a link too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SEED);
  const turn = page.locator('.turn').filter({ hasText: 'Oh, the data center OS?' });
  await turn.getByRole('link', { name: 'Link to this turn' }).click();
  await expect(page).toHaveURL(`${SEED}#oh-the-data-center-os`);
});

test('back and forward follow the links that were opened', async ({ page }) => {
  await page.goto(`${SEED}#t=170`);
  await page.getByRole('link', { name: '3:42', exact: true }).last().click();
  await expect(page.locator('.turn.at')).toContainText('How do you define such an OS');
  await page.goBack();
  await expect(page.locator('.turn.at')).toContainText(AMAZON);
  await page.goForward();
  await expect(page.locator('.turn.at')).toContainText('How do you define such an OS');
});

test('the keyboard goes on from the turn that was reached', async ({ page }) => {
  await page.goto(`${SEED}#t=2:55`);
  await expect(page.locator('.turn.at')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('[id="t=170"] a.time')).toBeFocused();
});

test('a time in the midst of an answer is an address as well', async ({ page }) => {
  const example = SEED.replace(/[^/]+\/$/, 'how-verbatim-reads-a-transcript/');
  await page.goto(`${example}#t=70`);
  await expect(page.locator('.turn.at')).toContainText('the part about the tapes');
});
