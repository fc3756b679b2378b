import { expect, SEED, test } from './reader.ts';

const AMAZON = 'I’m not so sure about the Amazon guys';

for (const address of [
  '#t=175',
  '#t=2:55',
  '#t=0:02:55',
  '?t=175',
  '?t=2:55',
  '#t=170,194',
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

test('#t=170 reaches its turn without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${SEED}#t=170`);
  const turn = page.locator('[id="t=170"]');
  await expect(turn).toBeInViewport();
  await expect(turn).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await page.goto(`${SEED}#so-our-partnership-with-microsoft-is`);
  await expect(page.locator('[id="so-our-partnership-with-microsoft-is"]')).toBeInViewport();
  await context.close();
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
