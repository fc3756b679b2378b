import type { Page } from '@playwright/test';
import { ARCHIVE, expect, SEED, SHIPPED, test } from './reader.ts';

/** What of the element with the focus is wrong: not marked, or covered by the bar or by something else. */
const faultOfFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const name = focused.outerHTML.slice(0, 80);
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const marked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    if (!marked && focused.id !== 'page:main') return `not marked: ${name}`;
    const box = [...focused.getClientRects()].find(({ width }) => width > 0);
    if (!box) return `without a size: ${name}`;
    if (focused.id === 'page:main') return undefined;
    if (box.top < -1 || box.bottom > innerHeight + 1) return `out of sight: ${name}`;
    const x = box.left + Math.min(box.width / 2, 40);
    for (const y of [box.top + 2, box.bottom - 2]) {
      const above = document.elementFromPoint(x, y);
      if (!above || !(focused.contains(above) || above.contains(focused)))
        return `covered: ${name}`;
    }
    return undefined;
  });

const VIEWS = [
  [1280, 900],
  [390, 700],
] as const;

for (const [width, height] of VIEWS) {
  test(`forwards and back by Tab, what has the focus is seen and lies free, ${width} px`, {
    tag: '@keyboard',
  }, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const address of [
      `${SHIPPED}/`,
      `${SHIPPED}/interviews/how-verbatim-reads-a-transcript/`,
      `${SHIPPED}/search/`,
      `${SEED}q/t=163/`,
    ]) {
      await page.goto(address);
      const faults: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let n = 0; n < 60; n += 1) {
          await page.keyboard.press(key);
          const fault = await faultOfFocus(page);
          if (fault) faults.push(`${key} ${n}: ${fault}`);
        }
      }
      expect(faults, address).toEqual([]);
    }
  });
}

/** WCAG 2.2, 1.4.12: as far as readers may space the text. */
const SPACED = `* {
  letter-spacing: 0.12em !important;
  line-height: 1.5 !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** What is cut off in a page: elements whose words do not fit in, and a page wider than its window. */
const cutParts = (page: Page) =>
  page.evaluate(() => {
    const clipped = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      if (!one.checkVisibility() || clipPath !== 'none') return false;
      const hides = [overflowX, overflowY].some((value) => /hidden|clip/.test(value));
      const spills =
        one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      return hides && spills && one.textContent.trim() !== '';
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...clipped.map((one) => one.outerHTML.slice(0, 90)),
      ...(scrollWidth > clientWidth ? ['wider than the window'] : []),
    ];
  });

for (const width of [320, 1280]) {
  test(`spacing of one’s own cuts and covers no words, ${width} px`, { tag: '@size' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [
      `${SHIPPED}/`,
      SEED,
      `${SHIPPED}/search/?q=virtualization`,
      `${SEED}q/t=163/`,
      `${ARCHIVE}/interviews/round-table/`,
    ]) {
      await page.goto(address);
      const before = await cutParts(page);
      const style = await page.context().newCDPSession(page);
      await style.send('DOM.enable');
      await style.send('CSS.enable');
      const { frameTree } = await style.send('Page.getFrameTree');
      const { styleSheetId } = await style.send('CSS.createStyleSheet', {
        frameId: frameTree.frame.id,
      });
      await style.send('CSS.setStyleSheetText', { styleSheetId, text: SPACED });
      // What a window is too narrow for at any spacing, as the name of the site in the bar, stands elsewhere in full.
      const cut = (await cutParts(page)).filter((part) => !before.includes(part));
      expect(cut, address).toEqual([]);
      // What the reader’s own style moves is no fault of the page.
      await page.waitForTimeout(200);
      await page.evaluate(() => {
        window.layoutShift = 0;
      });
    }
  });
}

test('where less motion is asked for, nothing glides', { tag: '@motion' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of [`${SHIPPED}/`, SEED, `${SHIPPED}/search/?q=virtualization`]) {
    await page.goto(address);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          const lasts = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
          return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving, address).toBe(0);
  }
});
