import { SAVED_INDEX } from './messages.ts';
import { OFFLINE_PAGE } from './site-build.ts';
import { find, isGone, isWholeFile, isWholePage, store } from './storing.ts';
import type { Keepers } from './taking-over.ts';
import { type FetchingEvent, worker } from './worker-scope.ts';

/** So long the network may take for what is stored as well, in milliseconds. */
const PATIENCE = 4000;

/** Answers once the network does, or with nothing when the time is up or it fails. */
async function inTime(network: Promise<Response>): Promise<Response | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([network, timeUp]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks the network for a page as it is now: browsers may have kept one of the
 * build before for as long as its host lets them.
 */
function fetchAnew(request: Request): Promise<Response> {
  try {
    return fetch(new Request(request, { cache: 'no-cache' }));
  } catch {
    // Not every browser has always made a request out of a navigation.
    return fetch(request);
  }
}

/** The page that says what can be read, in place of one that cannot be had. */
async function offlinePage({ siteStore }: Keepers): Promise<Response> {
  const page = await find(await siteStore.open(), siteStore.build.base + OFFLINE_PAGE);
  if (!page) return Response.error();
  return new Response(page.body, { status: 503, headers: page.headers });
}

/** Answers with a page: from the network, or as it was stored where that fails or takes long. */
export async function answerPage(
  event: FetchingEvent,
  path: string,
  keepers: Keepers,
): Promise<Response> {
  const { siteStore, pages } = keepers;
  const network = fetchAnew(event.request);
  const kept = network.then(async (response) => {
    if (isWholePage(response)) await pages.keep({ path }, response.clone());
    else if (isGone(response) && (await siteStore.isCurrent()) !== undefined)
      await pages.forget([path]);
  });
  // Whatever becomes of that, the reader has the page.
  event.waitUntil(kept.catch(() => undefined));
  const saved = await find(await siteStore.open(), path);
  const response = saved ? await inTime(network) : await network.catch(() => undefined);
  if (response && !(saved && response.status >= 500)) return response;
  return saved ?? offlinePage(keepers);
}

/** Answers with a file whose name stands for its bytes: as it was stored, or else from the network. */
export async function answerImmutable(
  event: FetchingEvent,
  path: string,
  { siteStore }: Keepers,
): Promise<Response> {
  const saved = await siteStore.findInAnyBuild(path);
  if (saved) return saved;
  const response = await fetch(event.request);
  if (response.type === 'basic' && isWholeFile(response)) {
    const copy = response.clone();
    event.waitUntil(
      siteStore.open().then((cache) => cache && store(cache, path, copy).catch(() => undefined)),
    );
  }
  return response;
}

/** Answers with the list of the index’s shards; the page is told where it is the stored one. */
export async function answerShardList(
  event: FetchingEvent,
  { search }: Keepers,
): Promise<Response> {
  const network = fetch(event.request);
  const saved = await search.savedList();
  const response = saved ? await inTime(network) : await network;
  if (response?.ok) {
    event.waitUntil(search.keep().catch(() => undefined));
    return response;
  }
  if (!saved) return network;
  const client = await worker.clients.get(event.clientId);
  client?.postMessage(SAVED_INDEX);
  return saved;
}
