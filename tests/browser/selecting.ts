import type { Page } from '@playwright/test';

/** Where words stand in the window: within their first letter, and within their last. */
export interface Spots {
  start: { x: number; y: number };
  end: { x: number; y: number };
}

/**
 * Finds words of the transcript in the window.
 *
 * @param isScrolled whether the page is first scrolled so that the words are in its midst
 */
export async function spotsOf(page: Page, words: string, isScrolled: boolean): Promise<Spots> {
  return page.evaluate(
    ({ wanted, scroll }) => {
      const found = [...document.querySelectorAll('.words')].find((one) =>
        one.textContent?.includes(wanted),
      );
      if (!found) throw new Error(`Nobody says “${wanted}”`);
      const walker = document.createTreeWalker(found, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.nodeValue?.includes(wanted));
      const text = walker.currentNode;
      if (scroll) text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const from = text.nodeValue?.indexOf(wanted) ?? 0;
      const [first, last] = [from, from + wanted.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      });
      if (!first || !last) throw new Error('Unexpected words without a place');
      const isRtl = getComputedStyle(found).direction === 'rtl';
      return {
        start: { x: isRtl ? first.right - 1 : first.left + 1, y: first.top + first.height / 2 },
        end: { x: isRtl ? last.left + 1 : last.right - 1, y: last.top + last.height / 2 },
      };
    },
    { wanted: words, scroll: isScrolled },
  );
}

/** Selects from words to words with the mouse, as a reader does: presses, draws, lets go. */
export async function selectWithMouse(page: Page, from: string, to = from): Promise<void> {
  const { start } = await spotsOf(page, from, true);
  const { end } = await spotsOf(page, to, false);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/**
 * Selects words of the transcript from within the page, as nobody's hand does.
 *
 * @param letters how many of the words' letters
 * @param isScrolled whether the page is first scrolled so that the words are in its midst
 */
async function selectInPage(
  page: Page,
  words: string,
  letters: number,
  isScrolled: boolean,
): Promise<void> {
  await page.evaluate(
    ({ wanted, length, scroll }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const isIn = ({ parentElement, nodeValue }: Node) =>
        parentElement?.closest('.words') && nodeValue?.includes(wanted);
      while (walker.nextNode() && !isIn(walker.currentNode));
      const text = walker.currentNode;
      if (scroll) text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const from = text.nodeValue?.indexOf(wanted) ?? 0;
      getSelection()?.setBaseAndExtent(text, from, text, from + length);
    },
    { wanted: words, length: letters, scroll: isScrolled },
  );
}

/** Selects words by the keyboard, with Shift and the arrow keys; the first letter is given, for want of a caret. */
export async function selectWithKeyboard(page: Page, words: string): Promise<void> {
  await selectInPage(page, words, 1, true);
  for (const _ of words.slice(1)) await page.keyboard.press('Shift+ArrowRight');
}

/** Selects words by a long touch, and by drawing the handles that a phone shows then. */
export async function selectWithTouch(page: Page, words: string): Promise<void> {
  const { start } = await spotsOf(page, words, true);
  const devtools = await page.context().newCDPSession(page);
  const touchPoints = [{ x: start.x, y: start.y }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(700);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // The handles belong to the system: what they do to the page is a new selection, and no event of a pointer.
  await selectInPage(page, words, words.length, false);
}
