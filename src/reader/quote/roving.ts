/** What the arrow keys do in a row of buttons that runs from left to right, as the ARIA patterns for toolbars and menus have it. */
const STEPS: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowRight: (at, length) => (at + 1) % length,
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowLeft: (at, length) => (at - 1 + length) % length,
  ArrowUp: (at, length) => (at - 1 + length) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
};

/** Where a row runs from right to left, so do its keys. */
const MIRRORED: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
};

function buttonsIn(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button')];
}

/** Puts the focus on a button of a row; Tab comes back to it. */
export function focusIn(row: Element, at = 0): void {
  const buttons = buttonsIn(row);
  for (const [n, button] of buttons.entries()) button.tabIndex = n === at ? 0 : -1;
  buttons[at]?.focus({ preventScroll: true });
}

/** Lets the arrow keys, Home and End move within a row of buttons, of which Tab reaches one. */
export function rove(row: HTMLElement): void {
  for (const [n, button] of buttonsIn(row).entries()) button.tabIndex = n === 0 ? 0 : -1;
  row.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isRtl = getComputedStyle(row).direction === 'rtl';
    const step = STEPS[(isRtl && MIRRORED[key]) || key];
    const buttons = buttonsIn(row);
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (!step || at === -1 || ctrlKey || metaKey || altKey || shiftKey) return;
    event.preventDefault();
    focusIn(row, step(at, buttons.length));
  });
}
