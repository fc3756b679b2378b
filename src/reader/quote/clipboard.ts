import type { RichText } from './quote-text.ts';

async function writeItem({ text, html }: RichText): Promise<void> {
  const blob = (type: string, data: string) => ({ [type]: new Blob([data], { type }) });
  await navigator.clipboard.write([
    new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) }),
  ]);
}

/** The old way, which needs no HTTPS: as though the reader had pressed Ctrl-C. */
function copyAsByHand({ text, html }: RichText): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}

/**
 * Puts a text on the clipboard, plain and rich at once.
 *
 * @param rich where its `html` is empty, the plain text goes alone
 * @returns whether the browser let it
 */
export async function copy(rich: RichText): Promise<boolean> {
  try {
    if (rich.html) await writeItem(rich);
    else await navigator.clipboard.writeText(rich.text);
    return true;
  } catch {
    return copyAsByHand(rich);
  }
}
