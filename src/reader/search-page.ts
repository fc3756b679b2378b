import { readState, type SearchState, waysOn } from '../search/address.ts';
import type { Answer } from '../search/answer.ts';
import { QuoteSearch } from '../search/client.ts';
import { outcomeOf } from '../search/outcome.ts';
import { type Place, PlaceKeeper } from '../search/place.ts';
import type { Quote } from '../search/quote.ts';
import { ResultList } from '../search/result-list.ts';
import { drawFailure, drawSpeakers, drawWaysOn } from '../search/results-view.ts';
import { SearchAddress } from '../search/search-address.ts';
import { STRINGS, sayOutcome } from '../search/strings.ts';
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
  readonly #indexLanguage = this.dataset['language'] ?? 'en';
  readonly #language = document.documentElement.lang || 'en';
  readonly #title = document.title;
  readonly #search = new QuoteSearch({ base: this.#base, language: this.#indexLanguage });
  readonly #address = new SearchAddress();
  readonly #form = this.#part<HTMLFormElement>('.search-form');
  readonly #input = this.#part<HTMLInputElement>('input');
  readonly #speakers = this.#part<HTMLSelectElement>('select');
  readonly #none = this.#part('.search-none');
  readonly #results = new ResultList(
    this.#search,
    {
      list: this.#part<HTMLOListElement>('.search-results'),
      button: this.#part<HTMLButtonElement>('.search-more'),
    },
    { page: this.#language, interviews: this.#indexLanguage },
  );
  readonly #place = new PlaceKeeper(() => this.#results.shown);
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
    this.#results.button.addEventListener('click', () => this.#showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    window.addEventListener('popstate', this.#onPopState);
    this.#place.connect();
    this.#restore();
    if (document.activeElement === this.#input) this.#search.preload();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onPopState);
    this.#place.disconnect();
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
    this.#show(this.#place.read());
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

  /** Old quotes under a new query would pass for its answer. */
  #wait(): void {
    this.#say(STRINGS.searching);
    this.#results.wait();
    this.#none.replaceChildren();
  }

  /** @param place where the reader was in the results, coming back to them */
  #show(place?: Place): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#patience);
    const state = this.#state;
    document.title = state.query ? `${STRINGS.title(state.query)} · ${this.#title}` : this.#title;
    this.#patience = window.setTimeout(() => this.#wait(), PATIENCE);
    this.#find(state, place?.shown ?? 0).then(
      (found) => {
        if (!found) return;
        this.#showAnswer(state, found.answer);
        this.#results.draw(found.answer, found.pages);
        if (place && place.shown > 0) window.scrollTo({ top: place.top, behavior: 'instant' });
        this.#place.keep();
      },
      () => this.#showFailure(),
    );
  }

  async #find(
    { query, speaker }: SearchState,
    wanted: number,
  ): Promise<{ answer: Answer; pages: Quote[][] } | undefined> {
    const answer = await this.#search.search(query, { speaker });
    const pages = answer && (await this.#search.pages(answer, wanted));
    return pages && { answer, pages };
  }

  #showAnswer(state: SearchState, answer: Answer): void {
    const outcome = outcomeOf(state.query, answer);
    this.#say(sayOutcome(outcome, answer, this.#language));
    this.#speakers.replaceChildren(...drawSpeakers(answer.speakers, state.speaker ?? ''));
    this.#part('.search-speaker').hidden = answer.speakers.length === 0 && !state.speaker;
    const ways = outcome === 'none' ? [drawWaysOn(waysOn(state, this.#base))] : [];
    this.#none.replaceChildren(...ways);
  }

  #showFailure(): void {
    this.#say(STRINGS.unavailable);
    this.#results.clear();
    this.#none.replaceChildren(...drawFailure(this.#base, () => this.#show()));
  }

  async #showMore(): Promise<void> {
    try {
      const added = await this.#results.more();
      if (added === 0) {
        this.#say(this.#results.button.hidden ? STRINGS.noMore : STRINGS.noneYet);
      }
      this.#place.keep();
    } catch {
      this.#showFailure();
    }
  }
}

customElements.define('search-page', SearchPage);
