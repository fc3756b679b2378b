/**
 * Moves the focus through the box and its results by the arrow keys.
 *
 * @param event a key press; taken where it moves the focus
 * @param stops the box first, then the results in their order
 */
export function walkResults(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
  if (step === 0 || at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
