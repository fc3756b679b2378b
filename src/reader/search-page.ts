import { fill } from '../interface/fill.ts';
import { pageInterface } from '../interface/page-interface.ts';
import { type Found, QuoteSearch } from '../search/client.ts';
import { FIELDS } from '../search/query.ts';
import type { Quote } from '../search/quote.ts';
import { readState, type SearchState, writeState } from '../search/view/address.ts';
import { outcomeOf } from '../search/view/outcome.ts';
import { type Place, PlaceKeeper } from '../search/view/place.ts';
import { ResultList } from '../search/view/result-list.ts';
import { drawFailure, drawGap, drawWaysOn } from '../search/view/results-view.ts';
import { SearchAddress } from '../search/view/search-address.ts';
import { SearchForm } from '../search/view/search-form.ts';
import { sayOutcome } from '../search/view/strings.ts';
import { isUnfinished } from '../search/view/unfinished.ts';
import { walkResults } from '../search/view/walk.ts';

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
  readonly #ui = pageInterface();
  readonly #words = this.#ui.words.search;
  readonly #title = document.title;
  readonly #search = new QuoteSearch({ base: this.#base, language: this.#indexLanguage });
  readonly #address = new SearchAddress();
  readonly #form = new SearchForm(
    this.#part<HTMLInputElement>('input'),
    new Map(FIELDS.map((field) => [field, this.#part(`[data-field="${field}"]`)])),
    this.#part<HTMLSelectElement>('select[name="sort"]'),
    this.#ui,
  );
  readonly #notice = this.#part('.search-notice');
  readonly #results = new ResultList(
    this.#search,
    {
      list: this.#part<HTMLOListElement>('.search-results'),
      button: this.#part<HTMLButtonElement>('.search-more'),
    },
    { ui: this.#ui, interviews: this.#indexLanguage },
  );
  readonly #place = new PlaceKeeper(() => (this.#isInAddress() ? this.#results.shown : 0));
  #patience = 0;
  readonly #onPopState = () => this.#restore();

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`Unexpected <search-page> without ${selector}`);
    return part;
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
        if (!isUnfinished(this.#form.input.value)) this.#show();
      },
      pause: () => {
        this.#address.type(this.#form.state);
        if (isUnfinished(this.#form.input.value)) this.#show();
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

  /** Whether the address has caught up with what is typed: before, it is that of another search. */
  #isInAddress(): boolean {
    return writeState(this.#form.state) === writeState(readState(location.search));
  }

  #restore(): void {
    this.#form.settle();
    this.#form.state = readState(location.search);
    this.#address.arrive();
    this.#show(this.#place.read());
  }

  #send(): void {
    this.#form.settle();
    this.#address.send(this.#form.state);
    this.#show();
  }

  #say(words: string): void {
    clearTimeout(this.#patience);
    this.#part('.search-status').textContent = words;
  }

  /** Old quotes under a new query would pass for its answer. */
  #wait(): void {
    this.#say(this.#words.searching);
    this.#results.wait();
    this.#notice.replaceChildren();
  }

  /** @param place where the reader was in the results, coming back to them */
  #show(place?: Place): void {
    clearTimeout(this.#patience);
    const { state } = this.#form;
    const title = state.query
      ? fill(this.#words.title, { query: state.query })
      : this.#words.titleWithoutWords;
    const isIdle = state.query === '' && Object.keys(state.chosen).length === 0;
    document.title = isIdle ? this.#title : `${title} · ${this.#title}`;
    this.#patience = window.setTimeout(() => this.#wait(), PATIENCE);
    this.#find(state, place?.shown ?? 0).then(
      (answer) => {
        if (!answer) return;
        this.#showFound(state, answer.found);
        this.#results.draw(answer.found, answer.pages);
        if (place && place.shown > 0) window.scrollTo({ top: place.top, behavior: 'instant' });
        this.#place.keep();
        if (answer.found.count) this.#count(state, answer.found);
      },
      () => this.#showFailure(),
    );
  }

  async #find(
    state: SearchState,
    wanted: number,
  ): Promise<{ found: Found; pages: Quote[][] } | undefined> {
    const found = await this.#search.search(state);
    const pages = found && (await this.#search.pages(found, wanted));
    return pages && { found, pages };
  }

  #showFound(state: SearchState, found: Found): void {
    const outcome = outcomeOf(state, found);
    this.#say(sayOutcome(outcome, found, this.#ui));
    const { choices, exact } = found.tally;
    this.#form.offer(choices, state.chosen, exact);
    this.#part('.search-choices').hidden = outcome === 'idle' || outcome === 'wordless';
    const gap = found.failed > 0 ? drawGap(() => this.#retry(), this.#ui) : [];
    const ways =
      outcome === 'none'
        ? [drawWaysOn([{ href: this.#base, text: this.#words.allInterviews }])]
        : [];
    this.#notice.replaceChildren(...gap, ...ways);
  }

  async #count(state: SearchState, found: Found): Promise<void> {
    try {
      const tally = await this.#search.count(found);
      if (tally) this.#showFound(state, { ...found, tally });
    } catch {
      this.#showFailure();
    }
  }

  async #retry(): Promise<void> {
    await this.#search.reset();
    this.#show();
  }

  #showFailure(): void {
    this.#say(this.#words.unavailable);
    this.#results.clear();
    this.#part('.search-choices').hidden = true;
    this.#notice.replaceChildren(...drawFailure(this.#base, () => this.#show(), this.#ui));
  }

  async #showMore(): Promise<void> {
    try {
      const added = await this.#results.more();
      if (added === 0) {
        this.#say(this.#results.button.hidden ? this.#words.noMore : this.#words.noneYet);
      }
      this.#place.keep();
    } catch {
      this.#showFailure();
    }
  }
}

customElements.define('search-page', SearchPage);
