import { everywhere, PHONE, strip, type } from './find-strip.ts';
import { expect, SEED, SHIPPED, test } from './reader.ts';

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

test('what stands in the box leads on to all interviews', async ({ page }) => {
  await page.goto(SEED);
  await type(page, 'open standards');
  await expect(everywhere(page)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(`${SHIPPED}/search/?q=open+standards`);
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
