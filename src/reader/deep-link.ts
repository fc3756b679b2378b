import { parseMediaFragment } from '../transcript/media-fragment.ts';
import { layOutAll, layOutInTime } from './late-layout.ts';
import { placesIn } from './turn-times.ts';

/** How long a message stays in sight, in milliseconds. */
const MESSAGE_TIME = 3000;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Where an address leads. */
interface Landing {
  /** The turns it means, or the preface or notes. */
  turns: Element[];
  /** What the page scrolls to. */
  place: Element | undefined;
  /** Whether the browser finds the place by itself when it opens the address. */
  isNative: boolean;
}

/**
 * `<deep-link>`: the transcript. Takes the reader to the turn that the address
 * names, by its id or by any second of it, and gives each turn's address out.
 * Without it, each turn's own link still works as a plain fragment.
 */
class DeepLink extends HTMLElement {
  readonly #arrive = () => {
    const { hash, search } = window.location;
    const wasLate = Boolean(hash || search) && layOutAll();
    const { place, isNative } = this.#light(window.location);
    if (!isNative || wasLate) place?.scrollIntoView();
  };
  #at: Element[] = [];
  #message = 0;

  connectedCallback(): void {
    window.addEventListener('hashchange', this.#arrive);
    window.addEventListener('popstate', this.#arrive);
    this.addEventListener('click', (event) => this.#onClick(event));
    layOutInTime();
    this.#arrive();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#arrive);
    window.removeEventListener('popstate', this.#arrive);
  }

  #landingOf({ hash, search }: Pick<URL, 'hash' | 'search'>): Landing {
    const fragment = decoded(hash.slice(1));
    const place = document.getElementById(fragment);
    if (place) {
      const turn = place.closest('.turn, .preface, .notes');
      return { turns: turn ? [turn] : [], place, isNative: true };
    }
    const span = parseMediaFragment(fragment) ?? parseMediaFragment(search.slice(1));
    const timed = [...this.querySelectorAll('[id^="t="]')].flatMap((timedPlace) => {
      const turn = timedPlace.closest('.turn');
      return turn ? [{ start: Number(timedPlace.id.slice(2)), turn }] : [];
    });
    const found = span && placesIn(timed, span);
    const [first, last] = [timed[found?.first ?? -1]?.turn, timed[found?.last ?? -1]?.turn];
    if (!first || !last) return { turns: [], place: undefined, isNative: false };
    const all = [...this.querySelectorAll('.turn')];
    const turns = all.slice(all.indexOf(first), all.indexOf(last) + 1);
    return { turns, place: first, isNative: false };
  }

  /** Lights the turns that an address means, and those alone. */
  #light(address: Pick<URL, 'hash' | 'search'>): Landing {
    const landing = this.#landingOf(address);
    for (const turn of this.#at) {
      turn.classList.remove('at');
      turn.removeAttribute('aria-current');
    }
    this.#at = landing.turns;
    for (const turn of landing.turns) {
      turn.classList.add('at');
      turn.setAttribute('aria-current', 'true');
    }
    const [first] = landing.turns;
    if (first instanceof HTMLElement) {
      // The keyboard goes on from here, as after a plain fragment link.
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    return landing;
  }

  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a.time') : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
    event.preventDefault();
    // The link that is handed on is clean of what this reader searched for.
    const address = new URL(window.location.pathname + link.hash, window.location.origin);
    if (address.href !== window.location.href) window.history.pushState(null, '', address);
    this.#light(address).place?.scrollIntoView();
    this.#copy(address.href);
  }

  async #copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.#say('Link copied');
    } catch {
      // Browsers give no clipboard to pages without HTTPS, nor against the reader's will.
      this.#say('The link is in the address bar');
    }
  }

  #say(message: string): void {
    const status = this.querySelector('.said');
    if (!status) return;
    status.textContent = message;
    clearTimeout(this.#message);
    this.#message = window.setTimeout(() => {
      status.textContent = '';
    }, MESSAGE_TIME);
  }
}

customElements.define('deep-link', DeepLink);
