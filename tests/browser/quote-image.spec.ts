import { readFile } from 'node:fs/promises';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { ARCHIVE, expect, test } from './reader.ts';
import { selectWithMouse } from './selecting.ts';

/** How many pixels may differ: two versions of Chromium smooth letters so that 0.4 % do. */
const TOLERANCE = { maxDiffPixelRatio: 0.006 };

/** The faces are the site's own, but each system smooths letters in its own way. */
const isWhereApproved = process.platform === 'linux';

const ROUND_TABLE = `${ARCHIVE}/interviews/round-table/`;

async function savedImage(page: Page, from: string, to = from): Promise<Buffer> {
  await selectWithMouse(page, from, to);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as image' }).click();
  return readFile(await (await saved).path());
}

/** The columns of an image that are not paper: the first and the last, as shares of its width. */
async function inkedColumns(page: Page, image: Buffer): Promise<{ first: number; last: number }> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    // The words alone: above the rule.
    const [width, height] = [bitmap.width, Math.round(bitmap.height * 0.5)];
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
    const inked: number[] = [];
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) < 128) inked.push((at / 4) % width);
    }
    inked.sort((a, b) => a - b);
    return { first: (inked[0] ?? 0) / width, last: (inked.at(-1) ?? 0) / width };
  }, image.toString('base64'));
}

// Approved anew with `npx playwright test quote-image --update-snapshots`.
test('the image of a quote has its words, speaker and title', async ({ page }) => {
  test.skip(!isWhereApproved);
  await page.goto(ROUND_TABLE);
  const image = await savedImage(page, 'We carried it over the meadow, plank by plank.');
  expect(image).toMatchSnapshot('quote-light.png', TOLERANCE);
});

test('the image of several turns names their speakers, and is dark where the page is', async ({
  page,
}) => {
  test.skip(!isWhereApproved);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(ROUND_TABLE);
  const image = await savedImage(page, 'How long did it stand?', 'which is to say: eleven years.');
  expect(image).toMatchSnapshot('quote-turns-dark.png', TOLERANCE);
});

test('another quote makes another image: the comparison would tell', async ({ page }) => {
  const { updateSnapshots } = test.info().config;
  test.skip(/all|changed/.test(updateSnapshots), 'it would approve the wrong image');
  await page.goto(ROUND_TABLE);
  const image = await savedImage(page, 'We carried it over the meadow');
  expect(() => expect(image).toMatchSnapshot('quote-light.png', TOLERANCE)).toThrow();
});

test('the image of a quote from right to left begins at the right', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hebrew/`);
  const { first, last } = await inkedColumns(page, await savedImage(page, 'טוב מאוד, תודה.'));
  expect(last).toBeGreaterThan(0.9);
  expect(first).toBeGreaterThan(0.4);
});

test('a quote that is longer than any image grows the image, and then ends with “…”', async ({
  page,
}) => {
  await page.goto(`${ARCHIVE}/interviews/back-and-forth/#t=10`);
  await page.locator('.turn').nth(1).locator('.words').hover();
  await page.getByRole('button', { name: 'Quote this turn' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as image' }).click();
  const image = await readFile(await (await saved).path());
  // PNG: the height stands in bytes 20 to 23.
  expect(image.readUInt32BE(16)).toBe(1200);
  expect(image.readUInt32BE(20)).toBeGreaterThan(1300);
  expect(image.readUInt32BE(20)).toBeLessThanOrEqual(1500);
});
