import { shortcutOf } from './keys/shortcuts.ts';

/**
 * `<search-box>`: a search form that `/` and Ctrl-K (Cmd-K) put the cursor into.
 * The form works without it; nothing of the search itself is loaded here.
 */
class SearchBox extends HTMLElement {
  readonly #onKey = (event: KeyboardEvent) => {
    const isCtrlK =
      !event.defaultPrevented &&
      event.key.toLowerCase() === 'k' &&
      (event.ctrlKey || event.metaKey);
    if (!isCtrlK && shortcutOf(event) !== '/') return;
    event.preventDefault();
    this.#open();
  };

  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #open(): void {
    const input = this.querySelector('input');
    // On a narrow screen the box has no room: the link to the search page stands there instead.
    if (input?.checkVisibility()) {
      input.focus();
      input.select();
    } else document.querySelector<HTMLAnchorElement>('.bar-search-link')?.click();
  }
}

customElements.define('search-box', SearchBox);
