/** A rectangle in the window, in pixels. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Where the menu is put: its upper left corner in the window, in pixels. */
export interface Corner {
  top: number;
  left: number;
}

/** Room between the words and the menu, in pixels; a phone's selection has its handles there. */
const GAP = { mouse: 10, touch: 36 } as const;

/** Room between the menu and the edges of the window, in pixels. */
const MARGIN = 8;

/** What is known when the menu is placed. */
export interface Situation {
  /** The first and the last line of the words. */
  first: Box;
  last: Box;
  menu: { width: number; height: number };
  /** What of the window shows the page. */
  sight: Box;
  /** Whether the selection was made from its end to its beginning: there the reader looks. */
  isBackward: boolean;
  /** Whether the words run from right to left. */
  isRtl: boolean;
  pointer: 'mouse' | 'touch';
}

/**
 * Puts the menu beside the end of the selection that the reader looks at, above
 * the first line or below the last: it never covers the words. Where there is no
 * room it goes to the other end; on touch screens, to an edge of the window.
 */
export function placeMenu(situation: Situation): Corner {
  const { first, last, menu, sight, isBackward, isRtl, pointer } = situation;
  const gap = GAP[pointer];
  const within = (left: number) =>
    Math.max(sight.left + MARGIN, Math.min(left, sight.right - MARGIN - menu.width));
  const above = {
    top: first.top - gap - menu.height,
    left: within(isRtl ? first.right - menu.width : first.left),
  };
  const below = {
    top: last.bottom + gap,
    left: within(isBackward === isRtl ? last.right - menu.width : last.left),
  };
  const centre = within((sight.left + sight.right - menu.width) / 2);
  const atBottom = { top: sight.bottom - MARGIN - menu.height, left: centre };
  const atTop = { top: sight.top + MARGIN, left: centre };
  const isInSight = ({ top }: Corner) => top >= sight.top && top + menu.height <= sight.bottom;
  const isFree = ({ top }: Corner) => top >= last.bottom || top + menu.height <= first.top;
  const beside = isBackward ? [above, below] : [below, above];
  const places = pointer === 'touch' ? [atBottom, atTop, ...beside] : beside;
  return places.find((one) => isInSight(one) && isFree(one)) ?? beside[0] ?? below;
}
