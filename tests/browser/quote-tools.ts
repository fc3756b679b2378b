import type { Page } from '@playwright/test';
import { ARCHIVE } from './reader.ts';

/** An interview of four people. */
export const ROUND_TABLE = `${ARCHIVE}/interviews/round-table/`;

/** Words of one of them, and no whole sentence. */
export const WORDS = 'We carried it over the meadow';
/** The link to their turn. */
export const PERMALINK = `${ROUND_TABLE}#t=30`;
/** What a copy of them is, plain. */
export const QUOTE = `“${WORDS}…”

— Wu Lan, “A round table on bridges”, The Example Archive, May 1999, 0:30
${PERMALINK}
`;
/** What it is beside that, for a program that takes HTML. */
export const RICH_QUOTE =
  `<blockquote cite="${PERMALINK}" lang="en" dir="ltr"><p>“${WORDS}…”</p></blockquote>` +
  `<p>— Wu Lan, <a href="${PERMALINK}">“A round table on bridges”</a>, The Example Archive, May 1999, 0:30</p>`;
/** The link to these words. */
export const LINK = `${PERMALINK}:~:text=We%20carried%20it%20over%20the%20meadow`;

/** The menu beside the words. */
export const tools = (page: Page) => page.getByRole('toolbar', { name: 'Quote' });
/** A button of the menu. */
export const tool = (page: Page, name: string) => tools(page).getByRole('button', { name });
/** What a screen reader is told of what was done. */
export const said = (page: Page) => page.getByRole('status');

/** Stands in for the system’s sharing, which no test can see. */
export async function shareIntoWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      Object.assign(window, { shared: data });
    };
  });
}

/** What was shared since. */
export const sharedOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { shared?: ShareData }).shared);
