import { fill } from '../../interface/fill.ts';
import { keepPlace, keptPlace } from './kept-places.ts';

/** The time at which a turn is spoken, as the page has it: its own, or the last one before. */
function timeAt(turn: Element): string {
  const times = [...document.querySelectorAll('.turn-head .time')];
  const own = times.indexOf(turn.querySelector('.turn-head .time') ?? turn);
  const timed = times.slice(0, own + 1).findLast((time) => /^\d/.test(time.textContent));
  return timed?.textContent ?? '';
}

/**
 * Offers the way to where the reader stopped the last time, where that is kept
 * and the turn is still there.
 *
 * @param place the element of the offer
 * @param path the page's
 */
export function offerPlace(place: HTMLElement, path: string): void {
  const id = keptPlace(path);
  const turn = id === undefined ? null : document.getElementById(id)?.closest('.turn');
  const [link, button] = [place.querySelector('a'), place.querySelector('button')];
  if (id === undefined || !turn || !link || !button) return;
  const time = timeAt(turn);
  link.href = `#${encodeURIComponent(id).replaceAll('%3D', '=')}`;
  if (time) link.textContent = fill(place.dataset['at'] ?? '{time}', { time });
  button.addEventListener('click', () => {
    keepPlace(path, undefined);
    for (const child of place.children) child.toggleAttribute('hidden');
    // What had the focus is gone: the keyboard goes on from here.
    place.querySelector('p')?.focus();
  });
  place.hidden = false;
}
