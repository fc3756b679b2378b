/** How long a reader pauses before the address follows what was typed, in milliseconds. */
const PAUSE = 600;

/** The query in the address of an interview's page: `?q=`. */
export class QueryAddress {
  #typed = '';
  #pause = 0;

  /** What the address asks for; `''` for nothing. */
  read(): string {
    return new URLSearchParams(window.location.search).get('q')?.trim() ?? '';
  }

  /** Whether the address is about to follow what was typed. */
  get isWaiting(): boolean {
    return this.#pause !== 0;
  }

  /** Puts a query in the address when the reader pauses: browsers allow few changes in a row. */
  write(typed: string): void {
    clearTimeout(this.#pause);
    this.#typed = typed;
    this.#pause = window.setTimeout(() => this.settle(), PAUSE);
  }

  /** Puts in the address now what was last written. */
  settle(): void {
    clearTimeout(this.#pause);
    this.#pause = 0;
    const address = new URL(window.location.href);
    const query = this.#typed.trim();
    if (query === this.read()) return;
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  }
}
