/** Where a reader is in a list of results. */
export interface Place {
  /** How many quotes are shown. */
  shown: number;
  /** How far the page is scrolled, in pixels. */
  top: number;
}

const START: Place = { shown: 0, top: 0 };

/** How long the page lies still before its place is kept, in milliseconds. */
const STILL = 100;

function isPlace(state: unknown): state is Place {
  const { shown, top } = (state ?? {}) as Partial<Place>;
  return Number.isSafeInteger(shown) && Number.isFinite(top);
}

/**
 * Keeps a reader's place with the address in the browser's history, so that
 * the way back leads there. The browser itself would restore it before the
 * results are drawn again, which is too early.
 */
export class PlaceKeeper {
  readonly #count: () => number;
  #still = 0;
  readonly #onScroll = () => {
    clearTimeout(this.#still);
    this.#still = window.setTimeout(() => this.keep(), STILL);
  };

  /** @param count how many quotes are shown now, of the search that the address names */
  constructor(count: () => number) {
    this.#count = count;
  }

  /** Keeps the reader's place from now on, in the stead of the browser. */
  connect(): void {
    history.scrollRestoration = 'manual';
    window.addEventListener('scroll', this.#onScroll, { passive: true });
    window.addEventListener('click', this.keep, { capture: true });
  }

  /** Leaves the reader's place to the browser again. */
  disconnect(): void {
    history.scrollRestoration = 'auto';
    clearTimeout(this.#still);
    window.removeEventListener('scroll', this.#onScroll);
    window.removeEventListener('click', this.keep, { capture: true });
  }

  /** The place that was kept with the present address; the start where none was. */
  read(): Place {
    const state: unknown = history.state;
    return isPlace(state) ? state : START;
  }

  /** Keeps the present place. Nothing is kept while no quotes are shown, as while they are looked for. */
  readonly keep = (): void => {
    clearTimeout(this.#still);
    const shown = this.#count();
    if (shown > 0) history.replaceState({ shown, top: window.scrollY } satisfies Place, '');
  };
}
