import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * Astro loads its config and the content's as two programs, and starts the one
 * anew without the other: a channel of the process reaches from one to the other.
 */
const CHANGES = 'verbatim:content-changes';

/** Says that somebody else listens from now on. */
const RELIEF = null;

/** Tells the loader that a transcript, or the settings, was saved, added or removed. */
export function announceChange(file: string): void {
  channel(CHANGES).publish(file);
}

/** Hears of changed transcripts and settings; who listened before does so no more. */
export function listenForChanges(take: (file: string) => void): void {
  const listener = (message: unknown) => {
    if (message === RELIEF) unsubscribe(CHANGES, listener);
    else if (typeof message === 'string') take(message);
  };
  channel(CHANGES).publish(RELIEF);
  subscribe(CHANGES, listener);
}
