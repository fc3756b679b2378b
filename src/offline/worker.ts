import { answerImmutable, answerPage, answerShardList } from './answers.ts';
import type { Ask } from './messages.ts';
import { PageKeeping } from './page-keeping.ts';
import { withBuild } from './reading-list.ts';
import { SearchKeeping } from './search-keeping.ts';
import type { SiteBuild } from './site-build.ts';
import { SiteStore } from './site-store.ts';
import { type RequestFacts, strategyFor } from './strategy.ts';
import { type Keepers, takeOver } from './taking-over.ts';
import { type MessagingEvent, worker } from './worker-scope.ts';

/** Written in front of this script by the build. */
declare const SITE_BUILD: SiteBuild;

const siteStore = new SiteStore(SITE_BUILD);
const keepers: Keepers = {
  siteStore,
  pages: new PageKeeping(siteStore),
  search: new SearchKeeping(siteStore),
};

/** Removes the builds before, but for the last one while somebody may still read a page of it. */
async function removeFormerBuilds(): Promise<void> {
  const { base, version } = SITE_BUILD;
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = all.filter(({ url }) => url.startsWith(location.origin + base));
  const { builds } = await siteStore.change((list) => withBuild(list, version, open.length > 1));
  // A newer one may just be storing what is of no build yet that ever answered.
  if (!worker.registration.installing) await siteStore.removeBuildsBut(builds);
}

async function activate(): Promise<void> {
  // Without room for the list, the site is answered for all the same.
  await removeFormerBuilds().catch(() => undefined);
  await worker.clients.claim();
}

async function answer(ask: Ask): Promise<unknown> {
  const { pages } = keepers;
  switch (ask.type) {
    case 'read':
      await pages.fetchAndKeep(ask);
      return undefined;
    case 'searched':
      await keepers.search.keep().catch(() => undefined);
      return undefined;
    case 'take':
      await pages.fetchAndKeep({ ...ask, isPassedOn: true });
      return undefined;
    case 'keep':
      return pages.fetchAndKeep({ ...ask, kept: true });
    case 'let go':
      return pages.letGo(ask.path);
    case 'forget all':
      return pages.forget((await siteStore.list()).pages.map(({ path }) => path));
    case 'list':
      return pages.readable();
    case 'take over':
      return worker.skipWaiting();
  }
}

async function reply({ data, ports: [port] }: MessagingEvent): Promise<void> {
  // Apart from the line below, whose arguments nobody asks for where there is no port.
  const said = await answer(data as Ask);
  port?.postMessage(said);
}

worker.addEventListener('install', (event) => event.waitUntil(takeOver(keepers)));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(reply(event)));
worker.addEventListener('fetch', (event) => {
  const { url, method, mode, headers } = event.request;
  const request: RequestFacts = { url, method, mode, hasRange: headers.has('range') };
  const strategy = strategyFor(request, location.origin, SITE_BUILD.base);
  if (strategy.kind === 'page') event.respondWith(answerPage(event, strategy.path, keepers));
  if (strategy.kind === 'immutable')
    event.respondWith(answerImmutable(event, strategy.path, keepers));
  if (strategy.kind === 'shard list') event.respondWith(answerShardList(event, keepers));
});
