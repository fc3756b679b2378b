import { type SearchState, writeState } from './address.ts';

/** Keeps a search in the address: typing changes it, and what was sent can be come back to. */
export class SearchAddress {
  /** Whether the address names a search to come back to, so that the next one is added to it. */
  #isKept = true;

  /** Takes the present address, which the reader came to, for one to come back to. */
  arrive(): void {
    this.#isKept = true;
  }

  /** Follows the reader's typing. */
  type(state: SearchState): void {
    if (this.#put(state, this.#isKept)) this.#isKept = false;
  }

  /** Keeps the search that the reader sent, typed or not. */
  send(state: SearchState): void {
    this.#put(state, this.#isKept);
    this.#isKept = true;
  }

  /** @returns whether the address changed */
  #put(state: SearchState, isNew: boolean): boolean {
    const address = location.pathname + writeState(state);
    if (address === location.pathname + location.search) return false;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    return true;
  }
}
