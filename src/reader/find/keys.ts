import { OVER_THE_PAGE, shortcutOf } from '../keys/shortcuts.ts';
import type { StripView } from './strip-view.ts';

/** What the keys do. */
export interface KeyActions {
  step(by: 1 | -1): void;
  close(): void;
  empty(): void;
}

/** Escape empties the box first, and then leaves it. */
function goBack(box: HTMLInputElement | undefined, actions: KeyActions): void {
  const isEmpty = box?.value === '';
  if (box && !isEmpty) actions.empty();
  else actions.close();
  if (isEmpty) box?.blur();
}

/**
 * Listens to the keys of the search within an interview: in the box Enter and
 * Shift-Enter step, Ctrl-Enter (Cmd-Enter) searches all interviews; elsewhere
 * `n` and Shift-`n` step while something is searched for; Escape ends it.
 */
export function listenToKeys(view: StripView, actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const box = view.boxes.find((one) => one === event.target);
    const take = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (key === 'Escape') {
      // What lies open over the page closes first, by itself.
      if (document.querySelector(OVER_THE_PAGE)) return;
      if (box || view.isOpen) take(() => goBack(box, actions));
    } else if (box && key === 'Enter' && !altKey) {
      take(() => (ctrlKey || metaKey ? view.link.click() : actions.step(shiftKey ? -1 : 1)));
    } else if (view.isOpen && shortcutOf(event)?.toLowerCase() === 'n') {
      take(() => actions.step(shiftKey ? -1 : 1));
    }
  });
}
