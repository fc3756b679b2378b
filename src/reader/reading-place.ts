import { PLACES_KEY } from './places/places-key.ts';

function somethingIsKept(): boolean {
  try {
    return localStorage.getItem(PLACES_KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * `<reading-place>`: offers to go on where the reader stopped the last time,
 * and keeps in this browser where they stop now. It never goes there by itself,
 * and offers nothing where the address leads to a place of its own.
 */
class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const { hash, search, pathname } = window.location;
    if (!hash && !search && somethingIsKept())
      import('./places/offer.ts').then(({ offerPlace }) => offerPlace(this, pathname));
    // Who does not scroll has read nothing that is worth going back to.
    const onScroll = () => {
      import('./places/stopping.ts').then(({ keepWhereStopped }) => keepWhereStopped(pathname));
    };
    window.addEventListener('scroll', onScroll, { once: true, passive: true });
  }
}

customElements.define('reading-place', ReadingPlace);
