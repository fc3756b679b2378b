import { readFile } from 'node:fs/promises';
import { axeFindings } from './axe.ts';
import { ARCHIVE, expect, test } from './reader.ts';

const ROUND_TABLE = `${ARCHIVE}/interviews/round-table/`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('“Cite this interview” opens by keyboard and shows each style', async ({ page }) => {
      await page.goto(ROUND_TABLE);
      const chicago = page.getByText('Ines Pell and Otto Brandt, “A round table on bridges,”');
      await expect(chicago).toBeHidden();
      await page.locator('.cite > summary').focus();
      await page.keyboard.press('Enter');
      await expect(chicago).toBeVisible();
      await expect(page.locator('.citations dt')).toHaveText([
        'APA 7',
        'MLA 9',
        'Chicago 17',
        'Plain text',
      ]);
      await expect(page.locator('.citations dd').first()).toHaveText(
        'Pell, I., & Brandt, O. (1999, May). A round table on bridges [Interview]. The Example Archive. https://archive.example/archive/interviews/round-table/',
      );
      await expect(page.locator('.citations i').first()).toHaveText('A round table on bridges');
    });

    test('the files can be read and downloaded', async ({ page }) => {
      await page.goto(ROUND_TABLE);
      await page.getByText('Cite this interview').click();
      for (const [name, ending, first] of [
        ['BibTeX', 'bib', '@online{round-table,'],
        ['RIS', 'ris', 'TY  - ELEC'],
        ['CSL-JSON', 'json', '['],
      ] as const) {
        await page.locator('.citation-file summary', { hasText: name }).click();
        const link = page.getByRole('link', { name: `Download round-table.${ending}` });
        await expect(link).toBeVisible();
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).toBe(`round-table.${ending}`);
        const text = await readFile(await download.path(), 'utf8');
        expect(text.split(/\r?\n/)[0]).toBe(first);
        const shown = await page.locator('.citation-file[open] pre').last().textContent();
        expect(text.replaceAll('\r', '').trimEnd()).toBe(shown);
      }
    });
  });
}

test('one click marks a whole citation, to be copied', async ({ page }) => {
  await page.goto(ROUND_TABLE);
  await page.getByText('Cite this interview').click();
  const mla = page.locator('.citations dd').nth(1);
  await mla.click({ position: { x: 60, y: 8 } });
  const marked = await page.evaluate(() => String(getSelection()));
  expect(marked.trim()).toBe(await mla.textContent());
});

test('the data that the page carries breaks no policy', async ({ page }) => {
  await page.goto(`${ARCHIVE}/interviews/hostile/`);
  const title = await page.evaluate(
    () =>
      JSON.parse(document.querySelector('script#page\\:cited-interview')?.textContent ?? '{}')
        .title,
  );
  expect(title).toBe('<img src=x onerror=alert(1)> & "quotes"');
});

for (const [slug, colorScheme] of [
  ['round-table', 'light'],
  ['round-table', 'dark'],
  ['hebrew', 'light'],
  ['long-words', 'dark'],
] as const) {
  test(`axe finds nothing against the open citations of ${slug}, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${ARCHIVE}/interviews/${slug}/`);
    await page.getByText('Cite this interview').click();
    await page.locator('.citation-file summary').first().click();
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('on a phone nothing of the citations sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${ARCHIVE}/interviews/long-words/`);
  await page.getByText('Cite this interview').click();
  for (const summary of await page.locator('.citation-file summary').all()) await summary.click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('paper leaves the citations out', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(ROUND_TABLE);
  await expect(page.locator('.cite')).toBeHidden();
});
