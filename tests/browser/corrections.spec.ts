import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { ARCHIVE, expect, SEED, test } from './reader.ts';

const FLOOD = `${ARCHIVE}/interviews/flood/`;
const HEBREW = `${ARCHIVE}/interviews/hebrew/`;

const answer = (page: Page) => page.locator('.turn', { hasText: 'Two posts, and a plank' });
const corrected = (page: Page) => answer(page).locator('summary');

/** What a link for suggestions carries. */
function carriedBy(link: string | null) {
  const { origin, pathname, searchParams } = new URL(link ?? '');
  expect(`${origin}${pathname}`).toBe('https://forge.example/new');
  return Object.fromEntries(searchParams);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a corrected turn says so with its date, and shows the old words and the new', async ({
      page,
    }) => {
      await page.goto(FLOOD);
      await expect(corrected(page)).toHaveText('Corrected May 2, 2024');
      await expect(answer(page).locator('del').first()).toBeHidden();
      await corrected(page).focus();
      await page.keyboard.press('Enter');
      await expect(answer(page).locator('del').first()).toBeVisible();
      await expect(answer(page).locator('del')).toContainText(['Three', 'was']);
      await expect(answer(page).locator('ins')).toContainText(['Two', 'somebody']);
      await expect(answer(page).getByText('Misheard.')).toBeVisible();
    });

    test('the end lists all corrections, and leads to their turns', async ({ page }) => {
      await page.goto(FLOOD);
      const list = page.getByRole('region', { name: 'Corrections' });
      await expect(list.getByRole('listitem')).toHaveCount(2);
      await expect(list.getByRole('listitem').first()).toContainText('May 2, 2024');
      await list.getByRole('link', { name: 'Ines Pell' }).first().click();
      await expect(answer(page)).toBeInViewport();
    });

    test('the foot of an interview offers to suggest a correction', async ({ page }) => {
      await page.goto(FLOOD);
      const link = page.getByRole('link', { name: 'Suggest a correction' });
      expect(carriedBy(await link.getAttribute('href'))).toEqual({
        title: 'After the flood',
        body: 'https://archive.example/archive/interviews/flood/\n\n',
        at: 'content/interviews/flood.md:1',
      });
    });
  });
}

test('a link to words that were corrected says so, and marks none that are struck', async ({
  page,
}) => {
  await page.goto(`${FLOOD}#two-posts-and-a-plank-that:~:text=Three`);
  await expect(page.getByRole('status')).toHaveText(/^The words that this link marks were changed/);
  const marked = await page.evaluate(() => CSS.highlights.get('linked-words')?.size ?? 0);
  expect(marked).toBe(0);
});

test('what is struck and what is put in is said to those who hear the page', async ({ page }) => {
  await page.goto(FLOOD);
  await corrected(page).click();
  await expect(answer(page).locator('.corrected')).toMatchAriaSnapshot(`
    - group:
      - text: Corrected
      - time: May 2, 2024
      - paragraph:
        - time: May 2, 2024
      - paragraph:
        - deletion: "struck out: Three , end of struck out"
        - insertion: "put in: Two , end of put in"
        - text: posts, and
      - paragraph: Misheard.
  `);
});

test('what was corrected is not found as if it was said', async ({ page }) => {
  await page.goto(`${FLOOD}?q=three`);
  await expect(page.locator('mark')).toHaveCount(0);
  await page.goto(`${FLOOD}?q=posts`);
  await expect(page.locator('mark')).toHaveCount(1);
});

/** Opens the menu of the turn, and has it suggest a correction; the link that it opens. */
async function suggestedBy(page: Page): Promise<string> {
  await page.addInitScript(() => {
    window.open = (link) => {
      document.documentElement.dataset['opened'] = String(link);
      return null;
    };
  });
  await page.goto(FLOOD);
  await answer(page).hover();
  await answer(page).getByRole('button', { name: 'Quote this turn' }).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Suggest a correction' }).click();
  return page.evaluate(() => document.documentElement.dataset['opened'] ?? '');
}

test('the menu of a turn suggests a correction with its words, address, file and line', async ({
  page,
}) => {
  const { title, body, at } = carriedBy(await suggestedBy(page));
  expect(title).toBe('After the flood');
  expect(body).toMatch(
    /\/interviews\/flood\/#two-posts-and-a-plank-that\n\n.?Two posts, and a plank/,
  );
  expect(at).toBe('content/interviews/flood.md:13');
});

test('a site that takes no suggestions offers none', async ({ page }) => {
  await page.goto(SEED);
  await page.locator('[id="t=170"]').hover();
  await page.locator('[id="t=170"]').getByRole('button', { name: 'Quote this turn' }).click();
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByText('Suggest a correction')).toHaveCount(0);
});

for (const [name, address] of Object.entries({
  corrections: FLOOD,
  'corrections in Hebrew': HEBREW,
})) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing against ${name}, open, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      for (const one of await page.locator('.corrected summary').all()) await one.click();
      await expect(
        page.locator('.corrected del').or(page.locator('.corrected ins')).first(),
      ).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test('nothing of a correction leaves a phone’s width, in either direction', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of [FLOOD, HEBREW]) {
    await page.goto(address);
    for (const one of await page.locator('.corrected summary').all()) await one.click();
    const [needed = 0, width = 0] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(needed).toBeLessThanOrEqual(width);
  }
});
