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

/** Pages, and how far each is walked through. */
const TABBED: readonly (readonly [address: string, steps: number])[] = [
  [`${SHIPPED}/`, 40],
  [`${SHIPPED}/interviews/how-verbatim-reads-a-transcript/`, 60],
  [`${SHIPPED}/search/`, 20],
  [`${SEED}q/t=163/`, 20],
  [`${SHIPPED}/accessibility/`, 12],
  [`${SHIPPED}/offline/`, 12],
  [`${SHIPPED}/404.html`, 12],
  [`${ARCHIVE}/interviews/ferry/beside/de/`, 30],
  [`${ARCHIVE}/interviews/hebrew/`, 30],
];

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
    for (const [address, steps] of TABBED) {
      await page.goto(address);
      const faults: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let n = 0; n < steps; n += 1) {
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
      `${ARCHIVE}/interviews/ferry/beside/de/`,
      `${SHIPPED}/accessibility/`,
      `${SHIPPED}/404.html`,
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

test('what is pressed alone is 24 pixels high and wide, on a phone', { tag: '@size' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [
    `${SHIPPED}/`,
    SEED,
    `${SHIPPED}/search/?q=virtualization`,
    `${SEED}q/t=163/`,
    `${ARCHIVE}/`,
    `${ARCHIVE}/interviews/ferry/`,
    `${ARCHIVE}/interviews/ferry/beside/de/`,
  ]) {
    await page.goto(address);
    // WCAG excepts what stands in a sentence, and what is offered larger too: the ribbon by the contents.
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, select, input')]
        .filter(
          (one) =>
            one.checkVisibility() && !one.closest('.visually-hidden, .skip, p, .words, .ribbon'),
        )
        .flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          const isSmall = width > 1 && (width < 24 || height < 24);
          return isSmall ? [`${width} by ${height}: ${one.outerHTML.slice(0, 90)}`] : [];
        }),
    );
    expect(small, address).toEqual([]);
  }
});

test('where less motion is asked for, nothing glides', { tag: '@motion' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of [
    `${SHIPPED}/`,
    SEED,
    `${SHIPPED}/search/?q=virtualization`,
    `${SEED}q/t=163/`,
    `${ARCHIVE}/interviews/ferry/beside/de/`,
  ]) {
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
