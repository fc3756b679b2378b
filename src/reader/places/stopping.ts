import { lastAbove, readingLine } from '../reading-line.ts';
import { keepPlace } from './kept-places.ts';

/**
 * Keeps at which turn the reader stops, each time that the page is put aside.
 * Nothing is kept of who is at the beginning, or at the turn that a link led to;
 * who has come to the end has nothing to go on with.
 *
 * @param path the page's
 */
export function keepWhereStopped(path: string): void {
  const keep = () => {
    const turns = document.querySelectorAll<HTMLElement>('.turn');
    const turn = turns[lastAbove(turns, readingLine())];
    const last = turns[turns.length - 1];
    if (!turn || !last || turn === turns[0] || turn.matches('.at')) return;
    const isRead = last.getBoundingClientRect().bottom <= window.innerHeight;
    keepPlace(path, isRead ? undefined : turn.id);
  };
  // Pages that are put aside on a phone are not always told that they are left.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
