import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './reader.ts';
import { box, status, test } from './water-site.ts';

const voices = (page: Page) => page.locator('.quote-voice');
const titles = (page: Page) => page.locator('.quote-interview a');

// The tests of a file share the site that its worker built.
test.describe.configure({ mode: 'default' });

test('one search finds the words of all of them', async ({ page, search }) => {
  await page.goto(`${search}?q=wheel`);
  await expect(status(page)).toHaveText('6 quotes in 4 interviews');
});

test('a minus leaves out what holds a word or a phrase, and not what begins like it', async ({
  page,
  search,
}) => {
  await page.goto(`${search}?q=wheel+-art`);
  await expect(status(page)).toHaveText('5 quotes in 4 interviews');
  await expect(page.locator('.search-results')).toContainText('an article says');
  await box(page).fill('wheel -"wheel turned" -lock');
  await expect(status(page)).toHaveText('4 quotes in 3 interviews');
});

test('who speaks can be typed, and every quote is theirs', async ({ page, search }) => {
  await page.goto(search);
  await box(page).fill('wheel speaker:"Cy"');
  await expect(status(page)).toHaveText('2 quotes in 2 interviews');
  await expect(voices(page)).toHaveText(['Cy', 'Cy']);
});

test('all that somebody said can be listed without words', async ({ page, search }) => {
  await page.goto(`${search}?speaker=Cy&sort=oldest`);
  await expect(voices(page)).toHaveText(['Cy', 'Cy']);
  await expect(titles(page)).toHaveText(['The mill', 'The weir']);
});

test('quotes are chosen by role, year, series, tag and language, with their counts', async ({
  page,
  search,
}) => {
  await page.goto(`${search}?q=wheel`);
  for (const [label, value, name, total] of [
    ['Role', 'guest', 'Guests', '5 quotes in 4 interviews'],
    ['Year', '1999', '1999', '1 quote in 1 interview'],
    ['Tag', 'mills', 'mills', '3 quotes in 1 interview'],
    ['Language', 'de', 'German', '1 quote in 1 interview'],
    ['Said by', 'Bo', 'Bo', '3 quotes in 3 interviews'],
  ] as const) {
    const choice = page.getByLabel(label, { exact: true });
    const count = total.split(' ')[0];
    await expect(choice.locator(`option[value="${value}"]`)).toHaveText(`${name} (${count})`);
    await choice.selectOption(value);
    await expect(status(page)).toHaveText(total);
    await page.goBack();
    await expect(status(page)).toHaveText('6 quotes in 4 interviews');
  }
  await expect(page.getByLabel('Series', { exact: true })).toBeHidden();
  await page.goto(`${search}?q=wheel&series=Rivers&role=guest`);
  await expect(status(page)).toHaveText('2 quotes in 1 interview');
});

test('quotes are sorted by date, or as they were spoken', async ({ page, search }) => {
  await page.goto(`${search}?q=wheel`);
  const sort = page.getByLabel('Sorted by');
  await sort.selectOption('newest');
  await expect(titles(page)).toHaveText(['Das Wehr', 'The mill', 'The lock', 'The weir']);
  await sort.selectOption('oldest');
  await expect(titles(page)).toHaveText(['The lock', 'The mill', 'Das Wehr', 'The weir']);
  await sort.selectOption('spoken');
  await expect(titles(page).first()).toHaveText('The mill');
  await expect(voices(page).first()).toHaveText('Ada');
  await expect(voices(page).nth(2)).toHaveText('Cy');
});

test('choice and order are in the address, which is a link to the same search', async ({
  page,
  search,
}) => {
  await page.goto(`${search}?q=wheel`);
  await page.getByLabel('Said by').selectOption('Bo');
  await page.getByLabel('Sorted by').selectOption('oldest');
  await expect(titles(page)).toHaveText(['The lock', 'The mill', 'Das Wehr']);
  const address = page.url();
  expect(address).toBe(`${search}?q=wheel&speaker=Bo&sort=oldest`);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(titles(page)).toHaveText(['The lock', 'The mill', 'Das Wehr']);
  await expect(page.getByLabel('Said by')).toHaveValue('Bo');
  await expect(page.getByLabel('Sorted by')).toHaveValue('oldest');
});

test('where nothing has all of it, the nearest is shown, and what it lacks is said', async ({
  page,
  search,
}) => {
  await page.goto(`${search}?q=wheel+turned+zebra`);
  await expect(status(page)).toHaveText(
    'No quote has all of that. The nearest, without “zebra”: 2 quotes in 1 interview',
  );
  await page.locator('.quote-words').first().click();
  await expect(page.locator('.turn.at mark').first()).toHaveText('wheel');
  await page.goto(`${search}?q=weir&speaker=Ada`);
  await expect(status(page)).toHaveText(/^No quote .* among all quotes: 1 quote/);
  await page.goto(`${search}?q=xyzzy+plugh`);
  await expect(status(page)).toHaveText('No quote has all of that, nor any of its words.');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'See all interviews' }),
  ).toBeVisible();
});

test('a longer word is not found by its beginning alone where nobody said it', async ({
  page,
  search,
}) => {
  await page.goto(`${search}?q=wheelwrights`);
  await expect(page.locator('.quote-words')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing against the choices on a phone, ${colorScheme}`, async ({
    page,
    search,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${search}?q=wheel&speaker=Bo`);
    await expect(status(page)).toHaveText('3 quotes in 3 interviews');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
}

test('the keyboard alone narrows, sorts and opens', async ({ page, search }) => {
  await page.goto(`${search}?q=wheel`);
  await expect(status(page)).toHaveText('6 quotes in 4 interviews');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Sorted by')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Said by')).toBeFocused();
  await page.keyboard.type('Cy');
  await expect(status(page)).toHaveText('2 quotes in 2 interviews');
});
