import { singleKey } from './single-key.ts';

/** What a reader types in, or chooses from by letters; and what has keys of its own. */
const OWN_KEYS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="menu"], .quote-box';

/** What lies over the page: its keys are its own. */
export const OVER_THE_PAGE = 'dialog[open], :popover-open';

/**
 * The single-key shortcut that was pressed; none where the reader has switched
 * them off (WCAG 2.1.4), types, or has something open over the page.
 */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  const { target, defaultPrevented } = event;
  if (defaultPrevented || document.documentElement.dataset['keys'] === 'off') return undefined;
  const isTaken = target instanceof Element && target.closest(OWN_KEYS);
  return isTaken || document.querySelector(OVER_THE_PAGE) ? undefined : singleKey(event);
}
