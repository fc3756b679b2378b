import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Says that somebody else listens from now on. */
const RELIEF = null;

/** What one of the two programs tells the other; who listened before does so no more. */
class ProgramChannel {
  readonly #name: string;

  /**
   * Astro loads its config and the content's as two programs, and starts the one
   * anew without the other: a channel of the process reaches from one to the other.
   */
  constructor(name: string) {
    this.#name = name;
  }

  announce(file: string): void {
    channel(this.#name).publish(file);
  }

  listen(take: (file: string) => void): void {
    const listener = (message: unknown) => {
      if (message === RELIEF) unsubscribe(this.#name, listener);
      else if (typeof message === 'string') take(message);
    };
    channel(this.#name).publish(RELIEF);
    subscribe(this.#name, listener);
  }
}

/** Tells the loader that a transcript, the settings or the ledger was saved, added or removed. */
export const contentChanges = new ProgramChannel('verbatim:content-changes');

/** Tells the server that the loader has read a changed file: pages have it from now on. */
export const contentReadings = new ProgramChannel('verbatim:content-readings');
