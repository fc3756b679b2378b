import { ARCHIVE, expect, SEED, test } from './reader.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the contents open, close and are walked by the keyboard', async ({ page }) => {
    await page.goto(SEED);
    const button = page.getByRole('button', { name: 'Questions' });
    const contents = page.getByRole('navigation', { name: 'Questions' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(contents).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(contents.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(contents.getByRole('link').nth(1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(contents).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(contents).toBeHidden();
    await expect(page).toHaveURL(`${SEED}#t=10`);
    await expect(page.locator('[id="t=10"]')).toBeFocused();
  });

  test('a long list scrolls inside and opens at the question that is being read', async ({
    page,
  }) => {
    await page.goto(`${ARCHIVE}/interviews/two-thousand-turns/#did-it-1000`);
    await page.getByRole('button', { name: 'Questions' }).click();
    const contents = page.getByRole('navigation', { name: 'Questions' });
    const room = await contents.evaluate((nav) => [
      nav.scrollHeight > nav.clientHeight,
      nav.clientHeight,
    ]);
    expect(room[0]).toBe(true);
    expect(room[1]).toBeLessThan(844);
    await expect(contents.locator('[aria-current]')).toHaveText('Did it 1000.');
    await expect(contents.locator('[aria-current]')).toBeInViewport();
  });
});
