import type { Answers, Ask } from '../../offline/messages.ts';
import { SHARD_LIST } from '../../search/shard-list.ts';

/** So long an answer may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Asks the worker of this site.
 *
 * @param asked the active worker where it is left out
 * @throws where there is none, or it does not answer
 */
export async function askWorker<One extends Ask>(
  ask: One,
  asked?: ServiceWorker,
): Promise<Answers[One['type']]> {
  const found = asked ?? (await navigator.serviceWorker.getRegistration())?.active;
  if (!found) throw new Error('Unexpected page without a worker');
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('The worker does not answer')), PATIENCE);
    port1.addEventListener('message', ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data as Answers[One['type']]);
    });
    port1.start();
    found.postMessage(ask, [port2]);
  });
}

/**
 * Waits for the worker of a page that was opened before it was there.
 *
 * @throws where it does not come, as in browsers that are set to have none
 */
export async function awaitWorker(): Promise<void> {
  let timer = 0;
  const timeUp = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error('The worker does not come')), PATIENCE / 4);
  });
  await Promise.race([navigator.serviceWorker.ready, timeUp]).finally(() => clearTimeout(timer));
}

/** Whether the page has read the search index. */
export function hasSearched(base: string): boolean {
  const list = `${location.origin}${base}pagefind/${SHARD_LIST}`;
  return performance.getEntriesByName(list).length > 0;
}

/** The files of this site that the page has loaded, of those whose names stand for their bytes. */
export function loadedAssets(base: string): string[] {
  const start = `${location.origin}${base}_astro/`;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return loaded.filter((name) => name.startsWith(start)).map((name) => new URL(name).pathname);
}
