import { readState, type SearchState, waysOn } from '../search/address.ts';
import type { Answer } from '../search/answer.ts';
import { QuoteSearch } from '../search/client.ts';
import { outcomeOf } from '../search/outcome.ts';
import { type Place, PlaceKeeper } from '../search/place.ts';
import type { Quote } from '../search/quote.ts';
import { ResultList } from '../search/result-list.ts';
import { drawFailure, drawWaysOn } from '../search/results-view.ts';
import { SearchAddress } from '../search/search-address.ts';
import { SearchForm } from '../search/search-form.ts';
import { STRINGS, sayOutcome } from '../search/strings.ts';
import { walkResults } from '../search/walk.ts';

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
  readonly #form = new SearchForm(
    this.#part<HTMLInputElement>('input'),
    this.#part('.search-speaker'),
    this.#part<HTMLSelectElement>('select'),
  );
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
  #patience = 0;
  readonly #onPopState = () => this.#restore();

  #part<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`Unexpected <search-page> without ${selector}`);
    return found;
  }

  connectedCallback(): void {
    this.#results.button.addEventListener('click', () => this.#showMore());
    this.addEventListener('keydown', (event) =>
      walkResults(event, [this.#form.input, ...this.querySelectorAll<HTMLElement>('.quote-words')]),
    );
    window.addEventListener('popstate', this.#onPopState);
    this.#place.connect();
    this.#restore();
    this.#form.listen({
      enter: () => this.#search.preload(),
      type: () => {
        this.#address.type(this.#form.state);
        this.#show();
      },
      send: () => this.#send(),
      choose: () => {
        this.#address.arrive();
        this.#send();
      },
    });
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onPopState);
    this.#place.disconnect();
    this.#form.settle();
  }

  #restore(): void {
    this.#form.state = readState(location.search);
    this.#address.arrive();
    this.#show(this.#place.read());
  }

  #send(): void {
    this.#address.send(this.#form.state);
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
    this.#form.settle();
    clearTimeout(this.#patience);
    const { state } = this.#form;
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
    this.#form.offer(answer.speakers, state.speaker);
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
