/** Whether a key press belongs to something the reader is writing in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * `<search-box>`: a search form that `/` and Ctrl-K (Cmd-K) put the cursor into.
 * The form works without it; nothing of the search itself is loaded here.
 */
class SearchBox extends HTMLElement {
  readonly #onKey = (event: KeyboardEvent) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (event.defaultPrevented || !(isCtrlK || (isSlash && !isTyping(event.target)))) return;
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
