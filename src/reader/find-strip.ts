import type { InterviewSearch } from './find/interview-search.ts';
import { layOutAll } from './late-layout.ts';

/**
 * `<find-strip>`: the search within an interview, and the strip that leads
 * through its hits. The box in the bar becomes the interview's own; what finds
 * words is loaded when the reader goes to it, or comes with a search. Without
 * it, the box searches all interviews.
 */
class FindStrip extends HTMLElement {
  #search: Promise<InterviewSearch> | undefined;

  connectedCallback(): void {
    const [own] = this.getElementsByTagName('input');
    const box = document.querySelector<HTMLInputElement>('.bar-search input');
    if (!own || !box) return;
    box.placeholder = own.placeholder;
    const label = box.labels?.[0];
    if (label) label.textContent = own.placeholder;
    for (const { form } of [box, own]) {
      form?.addEventListener('focusin', () => this.#load());
      form?.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#load().then(
          (search) => search.step(1),
          () => form.submit(),
        );
      });
    }
    // On a narrow screen this link stands in the bar, and the box in the strip.
    document.querySelector('.bar-search-link')?.addEventListener('click', (event) => {
      const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
      if (ctrlKey || metaKey || shiftKey || altKey) return;
      event.preventDefault();
      document.documentElement.dataset['find'] = '';
      own.focus();
      own.select();
    });
    const isIn = document.activeElement === box;
    if (isIn || new URLSearchParams(window.location.search).get('q')) this.#load();
  }

  #load(): Promise<InterviewSearch> {
    layOutAll();
    this.#search ??= import('./find/interview-search.ts').then(async ({ InterviewSearch }) => {
      // It lights the turn that the address leads to, where the count begins.
      await customElements.whenDefined('deep-link');
      return new InterviewSearch(this);
    });
    // Where it cannot be had, the box goes on as without it, and tries again.
    this.#search.catch(() => {
      this.#search = undefined;
    });
    return this.#search;
  }
}

customElements.define('find-strip', FindStrip);
