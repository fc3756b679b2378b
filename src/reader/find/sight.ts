import type { PagePassage } from './page-passages.ts';

/** Room that is left below a hit, in pixels. */
const MARGIN = 16;

/** How far down in what is in sight a hit is brought, as a share: what leads to it is read as well. */
const LEAD = 0.2;

/** What of the window shows the page: below the strip, above a phone's keyboard; in pixels. */
export interface Sight {
  top: number;
  bottom: number;
}

/** What of the window shows the page now. @param strip hangs over its upper end */
export function sightBelow(strip: Element): Sight {
  const { innerHeight, visualViewport } = window;
  const seen = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight;
  return { top: Math.max(0, strip.getBoundingClientRect().bottom), bottom: seen };
}

/** The number of the first passage that ends below a line, found by halving. */
export function firstBelow(passages: readonly PagePassage[], line: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = passages[middle]?.element.getBoundingClientRect().bottom ?? 0;
    if (bottom <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The passages of which something is in sight. */
export function passagesInSight(
  passages: readonly PagePassage[],
  { top, bottom }: Sight,
): readonly PagePassage[] {
  return passages.slice(firstBelow(passages, top), firstBelow(passages, bottom) + 1);
}

/** Scrolls the page so far that an element is in sight, and not at all where it is. */
export function reveal(target: Element, { top, bottom }: Sight): void {
  const before = target.getBoundingClientRect();
  if (before.top >= top && before.bottom <= bottom - MARGIN) return;
  // A table or code that is wider than the page scrolls by itself.
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  window.scrollBy(0, target.getBoundingClientRect().top - top - LEAD * (bottom - top));
}
