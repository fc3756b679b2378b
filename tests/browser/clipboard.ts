import type { Page } from '@playwright/test';

/** What lies on the clipboard. */
export async function clipboardOf(page: Page): Promise<{ text: string; html: string | undefined }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    const hasHtml = item?.types.includes('text/html');
    return {
      text: (await read('text/plain')) ?? '',
      html: hasHtml ? await read('text/html') : undefined,
    };
  });
}
