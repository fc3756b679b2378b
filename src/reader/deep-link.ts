import { scriptWords } from '../interface/script-words.ts';
import { type Landing, landingOf, openedAddress, type Place } from './landing.ts';
import { layOutAll, layOutInTime } from './late-layout.ts';
import { say } from './said.ts';
import type { Unmark } from './words/linked-words.ts';

/**
 * `<deep-link>`: the transcript. Takes the reader to the turn that the address
 * names, by its id or by any second of it, and gives each turn's address out.
 * Without it, each turn's own link still works as a plain fragment.
 */
class DeepLink extends HTMLElement {
  readonly #follow = () => this.#arrive(window.location);
  #at: Element[] = [];
  #unmark: Unmark | undefined;

  connectedCallback(): void {
    window.addEventListener('hashchange', this.#follow);
    window.addEventListener('popstate', this.#follow);
    this.addEventListener('click', (event) => this.#onClick(event));
    layOutInTime();
    this.#arrive(openedAddress());
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#follow);
    window.removeEventListener('popstate', this.#follow);
  }

  #arrive(address: Place): void {
    const wasLate = Boolean(address.hash || address.search) && layOutAll();
    const landing = this.#light(address);
    if (!landing.isNative || wasLate) landing.place?.scrollIntoView();
    if (landing.directives.length > 0) this.#markWords(landing);
  }

  /** Marks the words that the link names; browsers that do so themselves mark the same. */
  async #markWords({ directives, turns }: Landing): Promise<void> {
    const { markLinkedWords } = await import('./words/linked-words.ts');
    // The reader may have gone on while it was loaded.
    if (turns !== this.#at) return;
    this.#unmark = markLinkedWords(directives, turns, this);
    const { links } = scriptWords();
    // Where the turn is there still, the link leads to it, but no longer to its words.
    if (!this.#unmark) say(turns.length > 0 ? links.wordsChanged : links.wordsGone);
  }

  /** Lights the turns that an address means, and those alone. */
  #light(address: Place): Landing {
    const landing = landingOf(this, address);
    this.#unmark?.();
    this.#unmark = undefined;
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
      say(scriptWords().links.copied);
    } catch {
      // Browsers give no clipboard to pages without HTTPS, nor against the reader's will.
      say(scriptWords().links.inAddressBar);
    }
  }
}

customElements.define('deep-link', DeepLink);
