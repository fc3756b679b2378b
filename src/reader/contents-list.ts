import { lastAbove, readingLine } from './reading-line.ts';

/**
 * `<contents-list>`: the questions and chapters. Marks the one being read,
 * says how long the rest takes to read, and closes after a choice where the list
 * is a pop-up.
 */
class ContentsList extends HTMLElement {
  #links: HTMLAnchorElement[] = [];
  #targets: HTMLElement[] = [];
  /** How long the rest takes to read from each entry on, in words. */
  #left: (string | undefined)[] = [];
  /** How long all of it takes, as the page says it at first. */
  #whole = '';
  #current: HTMLAnchorElement | undefined;
  #frame = 0;

  readonly #onScroll = () => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
    });
  };

  connectedCallback(): void {
    this.#whole = this.querySelector('.contents-left')?.textContent ?? '';
    const said = this.dataset['said']?.split('|') ?? [];
    const left = (this.dataset['left'] ?? '').split(' ').map((n) => said[Number(n)]);
    for (const [n, link] of [...this.querySelectorAll('a')].entries()) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) continue;
      this.#links.push(link);
      this.#targets.push(target);
      this.#left.push(left[n]);
    }
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
      this.#mark(-1);
      return;
    }
    // At the end of the page all that is seen is being read: the last entries may never come up to the line.
    const { scrollHeight, clientHeight } = document.documentElement;
    const isEnd = window.scrollY + clientHeight >= scrollHeight - 1;
    this.#mark(lastAbove(this.#targets, isEnd ? clientHeight : readingLine()));
  }

  /** @param at the number of the entry; -1 before the first */
  #mark(at: number): void {
    const [link, left] = [this.#links[at], this.#left[at]];
    if (link === this.#current) return;
    const said = this.querySelector('.contents-left');
    if (said) said.textContent = left ?? this.#whole;
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
