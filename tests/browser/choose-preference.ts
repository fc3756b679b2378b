import type { Locator, Page } from '@playwright/test';

/** The panel of the reader's preferences, opened where it is not. */
export async function openPreferences(page: Page): Promise<Locator> {
  const panel = page.getByRole('dialog', { name: 'Reading preferences' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Preferences' }).click();
  await panel.waitFor();
  return panel;
}

/** Chooses one of several, such as `Dark` of the colours, and closes the panel. */
export async function choosePreference(page: Page, group: string, value: string): Promise<void> {
  const panel = await openPreferences(page);
  await panel
    .getByRole('group', { name: group })
    .getByRole('radio', { name: value, exact: true })
    .check();
  await panel.getByRole('button', { name: 'Close' }).click();
}
