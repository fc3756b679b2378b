import { readState, type SearchState, waysOn } from '../search/address.ts';
import type { Answer } from '../search/answer.ts';
import { QuoteSearch } from '../search/client.ts';
import { drawFailure, drawQuotes, drawSpeakers, drawWaysOn } from '../search/results-view.ts';
import { SearchAddress } from '../search/search-address.ts';
import { STRINGS, sayTotal } from '../search/strings.ts';
import { walkResults } from '../search/walk.ts';

/** How long a reader pauses before what stands in the box is looked for, in milliseconds. */
const PAUSE = 120;

/** A search that takes longer is announced, in milliseconds. */
const PATIENCE = 400;

/**
 * `<search-page>`: looks for quotes as the reader types, and keeps the search
 * in the address. It works on the HTML of `SearchPage.astro`; the index is
 * loaded when the reader enters the box, or comes with a query.
 */
class SearchPage extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #language = document.documentElement.lang || 'en';
  readonly #title = document.title;
  readonly #search = new QuoteSearch({
    base: this.#base,
    language: this.dataset['language'] ?? 'en',
  });
  readonly #address = new SearchAddress();
  readonly #form = this.#part<HTMLFormElement>('.search-form');
  readonly #input = this.#part<HTMLInputElement>('input');
  readonly #speakers = this.#part<HTMLSelectElement>('select');
  readonly #results = this.#part('.search-results');
  readonly #none = this.#part('.search-none');
  readonly #more = this.#part<HTMLButtonElement>('.search-more');
  #answer: Answer | undefined;
  #pause = 0;
  #patience = 0;
  readonly #onPopState = () => this.#restore();

  #part<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`Unexpected <search-page> without ${selector}`);
    return found;
  }

  connectedCallback(): void {
    this.#input.addEventListener('focus', () => this.#search.preload());
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => this.#type(), PAUSE);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#speakers.addEventListener('change', () => {
      this.#address.arrive();
      this.#send();
    });
    this.#more.addEventListener('click', () => this.#showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    window.addEventListener('popstate', this.#onPopState);
    this.#restore();
    if (document.activeElement === this.#input) this.#search.preload();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#pause);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && event.target === this.#input && this.#input.value !== '') {
      event.preventDefault();
      this.#input.value = '';
      this.#type();
    }
    walkResults(event, [this.#input, ...this.querySelectorAll<HTMLElement>('.quote-words')]);
  }

  get #state(): SearchState {
    return { query: this.#input.value.trim(), speaker: this.#speakers.value || undefined };
  }

  #restore(): void {
    const { query, speaker = '' } = readState(location.search);
    this.#input.value = query;
    this.#speakers.replaceChildren(...drawSpeakers([], speaker));
    this.#address.arrive();
    this.#show();
  }

  #type(): void {
    this.#address.type(this.#state);
    this.#show();
  }

  #send(): void {
    this.#address.send(this.#state);
    this.#show();
  }

  #say(words: string): void {
    clearTimeout(this.#patience);
    this.#part('.search-status').textContent = words;
  }

  #show(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#patience);
    const state = this.#state;
    document.title = state.query ? `${STRINGS.title(state.query)} · ${this.#title}` : this.#title;
    this.#patience = window.setTimeout(() => this.#say(STRINGS.searching), PATIENCE);
    this.#search.search(state.query, state).then(
      (answer) => answer && this.#showAnswer(state, answer),
      () => this.#showFailure(),
    );
  }

  #showAnswer(state: SearchState, answer: Answer): void {
    this.#answer = answer;
    const isMissed = state.query !== '' && answer.total === 0;
    const total = isMissed ? STRINGS.none : sayTotal(answer, this.#language);
    this.#say(state.query === '' ? '' : total);
    this.#speakers.replaceChildren(...drawSpeakers(answer.speakers, state.speaker ?? ''));
    this.#part('.search-speaker').hidden = answer.speakers.length === 0 && !state.speaker;
    this.#results.replaceChildren(...drawQuotes(answer.quotes, this.#language));
    this.#none.replaceChildren(...(isMissed ? [drawWaysOn(waysOn(state, this.#base))] : []));
    this.#more.hidden = !answer.hasMore();
  }

  #showFailure(): void {
    this.#say(STRINGS.unavailable);
    this.#results.replaceChildren();
    this.#none.replaceChildren(...drawFailure(this.#base, () => this.#show()));
    this.#more.hidden = true;
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    if (!answer || this.#more.disabled) return;
    this.#more.disabled = true;
    try {
      const items = drawQuotes(await this.#search.more(answer), this.#language);
      if (answer !== this.#answer) return;
      this.#results.append(...items);
      this.#more.hidden = !answer.hasMore();
      items[0]?.querySelector<HTMLElement>('.quote-words')?.focus();
    } catch {
      if (answer === this.#answer) this.#showFailure();
    } finally {
      this.#more.disabled = false;
    }
  }
}

customElements.define('search-page', SearchPage);
