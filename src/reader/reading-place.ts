import { keepPlace, keptPlace } from './places/kept-places.ts';
import { lastAbove, readingLine } from './reading-line.ts';

/** What the offer says where the time is known; the rest of it stands in `ReadingPlace.astro`. */
const PLACE_STRINGS = { at: (time: string) => `Continue at ${time}` } as const;

/** The time at which a turn is spoken, as the page has it: its own, or the last one before. */
function timeAt(turn: Element): string {
  const times = [...document.querySelectorAll('.turn-head .time')];
  const own = times.indexOf(turn.querySelector('.turn-head .time') ?? turn);
  const timed = times.slice(0, own + 1).findLast((time) => /^\d/.test(time.textContent));
  return timed?.textContent ?? '';
}

/**
 * `<reading-place>`: offers to go on where the reader stopped the last time,
 * and keeps in this browser where they stop now. It never goes there by itself,
 * and offers nothing where the address leads to a place of its own.
 */
class ReadingPlace extends HTMLElement {
  readonly #path = window.location.pathname;
  #isForgotten = false;
  readonly #onLeave = () => {
    if (document.visibilityState === 'hidden') this.#keep();
  };

  connectedCallback(): void {
    const { hash, search } = window.location;
    if (!hash && !search) this.#offer();
    // Pages that are put aside on a phone may never be told that they are left.
    document.addEventListener('visibilitychange', this.#onLeave);
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#onLeave);
  }

  #offer(): void {
    const id = keptPlace(this.#path);
    const turn = id === undefined ? null : document.getElementById(id)?.closest('.turn');
    const [link, button] = [this.querySelector('a'), this.querySelector('button')];
    if (!id || !turn || !link || !button) return;
    const time = timeAt(turn);
    link.href = `#${encodeURIComponent(id).replaceAll('%3D', '=')}`;
    if (time) link.textContent = PLACE_STRINGS.at(time);
    button.addEventListener('click', () => {
      this.#isForgotten = true;
      keepPlace(this.#path, undefined);
      for (const child of this.children) child.toggleAttribute('hidden');
      // What had the focus is gone: the keyboard goes on from here.
      this.querySelector('p')?.focus();
    });
    this.hidden = false;
  }

  /** Nothing is kept of who read nothing: who never left the beginning, or the turn that a link led to. */
  #keep(): void {
    const turns = document.querySelectorAll<HTMLElement>('.turn');
    const last = turns[turns.length - 1];
    if (this.#isForgotten || window.scrollY === 0 || !last) return;
    const at = lastAbove(turns, readingLine());
    const turn = turns[at];
    if (!turn || at === 0 || turn.matches('.at')) return;
    const isRead = last.getBoundingClientRect().bottom <= window.innerHeight;
    keepPlace(this.#path, isRead ? undefined : turn.id);
  }
}

customElements.define('reading-place', ReadingPlace);
