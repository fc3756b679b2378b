/** How far below the place that links scroll to a question still counts as being read, in pixels. */
const READING_DEPTH = 64;

/** How far below the top of the window reading begins: under the bar, in the size of the text. */
function readingLine(): number {
  const covered = getComputedStyle(document.documentElement).getPropertyValue('--covered');
  return (Number.parseFloat(covered) || 0) + READING_DEPTH;
}

/**
 * `<contents-list>`: the questions and chapters. Marks the one being read, and
 * closes after a choice where the list is a pop-up.
 */
class ContentsList extends HTMLElement {
  #entries: { link: HTMLAnchorElement; target: HTMLElement }[] = [];
  #current: HTMLAnchorElement | undefined;
  #frame = 0;

  readonly #onScroll = () => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
    });
  };

  connectedCallback(): void {
    this.#entries = [...this.querySelectorAll('a')].flatMap((link) => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return target ? [{ link, target }] : [];
    });
    this.addEventListener('click', (event) => {
      const nav = this.querySelector<HTMLElement>('[popover]');
      if ((event.target as Element).closest('a') && nav?.matches(':popover-open'))
        nav.hidePopover();
    });
    this.querySelector('nav')?.addEventListener('toggle', () => this.#reveal());
    window.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#onScroll();
  }

  disconnectedCallback(): void {
    window.removeEventListener('scroll', this.#onScroll);
    cancelAnimationFrame(this.#frame);
  }

  /** The entries follow the page's order, so that the one being read is found by halving. */
  #follow(): void {
    // Nothing is being read yet; to look further down would have the browser lay it out.
    if (window.scrollY === 0) {
      this.#mark(undefined);
      return;
    }
    const line = readingLine();
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const top = this.#entries[middle]?.target.getBoundingClientRect().top ?? 0;
      if (top <= line) low = middle + 1;
      else high = middle;
    }
    this.#mark(this.#entries[low - 1]?.link);
  }

  #mark(link: HTMLAnchorElement | undefined): void {
    if (link === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    this.#current = link;
    this.#reveal();
  }

  /** Scrolls the list, where it is longer than its room, to the entry that is being read. */
  #reveal(): void {
    const [nav, link] = [this.querySelector('nav'), this.#current];
    if (!link || !nav) return;
    // Only the list moves: `scrollIntoView` would move the page as well.
    const offset = link.getBoundingClientRect().top - nav.getBoundingClientRect().top;
    if (offset < 0 || offset > nav.clientHeight - link.offsetHeight) {
      nav.scrollTop += offset - nav.clientHeight / 2;
    }
  }
}

customElements.define('contents-list', ContentsList);
