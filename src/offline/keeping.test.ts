import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCache } from './cache-names.ts';
import { FakeCaches, FakeHost } from './fake-storage.ts';
import type { Keepers } from './taking-over.ts';

const BASE = '/talks/';
const flood = `${BASE}interviews/flood/`;

let host: FakeHost;
let storage: FakeCaches;
let connection: { saveData: boolean; effectiveType?: string };
let registration: { update: unknown; waiting?: unknown };
let update: ReturnType<typeof vi.fn>;

beforeEach(() => {
  host = new FakeHost();
  storage = new FakeCaches();
  connection = { saveData: false };
  update = vi.fn(async () => undefined);
  vi.stubGlobal('caches', storage);
  vi.stubGlobal('fetch', host.fetch);
  registration = { update };
  vi.stubGlobal('self', { navigator: { connection }, registration });
  vi.resetModules();
  for (const page of ['', 'search/', 'offline/']) host.page(BASE + page, 'start');
  host.file(`${BASE}_astro/page.js`, 'code', 'text/javascript');
  host.file(`${BASE}pagefind/shards.json`, '[]', 'application/json');
  host.file(`${BASE}offline/search.json`, '[]', 'application/json');
  host.version('1');
  return () => vi.unstubAllGlobals();
});

/** The worker of a build; its modules ask for the worker’s own globals as they are loaded. */
async function workerOf(version: string, code = ['page.js']): Promise<Keepers> {
  const { SiteStore } = await import('./site-store.ts');
  const { PageKeeping } = await import('./page-keeping.ts');
  const { SearchKeeping } = await import('./search-keeping.ts');
  const program = code.map((name) => `${BASE}_astro/${name}`);
  const siteStore = new SiteStore({ base: BASE, version, program });
  const search = new SearchKeeping(siteStore);
  return { siteStore, search, pages: new PageKeeping(siteStore) };
}

const takeOver = async (keepers: Keepers) => (await import('./taking-over.ts')).takeOver(keepers);

async function stored(version: string, path: string): Promise<string | undefined> {
  const cache = await storage.open(buildCache(BASE, version));
  return (await cache.match(path))?.text();
}

describe('a page that is read', () => {
  it('is stored with the site’s scripts, and listed', async () => {
    const { pages } = await workerOf('1');
    host.page(flood, 'It rained.');
    expect(await pages.fetchAndKeep({ path: flood })).toBe('kept');
    expect(await stored('1', flood)).toContain('It rained.');
    expect(await stored('1', `${BASE}_astro/page.js`)).toBe('code');
    expect((await pages.readable()).map(({ path }) => path)).toEqual([flood]);
  });

  it('is not stored beside those of another build: the newer worker is sent for', async () => {
    const { pages, siteStore } = await workerOf('1');
    host.page(flood, 'It rained.');
    host.version('2');
    expect(await pages.fetchAndKeep({ path: flood, kept: true })).toBe('later');
    expect(await stored('1', flood)).toBeUndefined();
    expect(await pages.readable()).toEqual([]);
    expect((await siteStore.list()).pages).toMatchObject([{ path: flood, kept: true }]);
    expect(update).toHaveBeenCalled();
  });

  it('is passed on to the newer worker where that is there already, so that it is kept there', async () => {
    const newer = { postMessage: vi.fn() };
    registration.waiting = newer;
    const { pages } = await workerOf('1');
    host.page(flood, 'It poured.');
    host.version('2');
    const assets = [`${BASE}_astro/menu.js`];
    expect(await pages.fetchAndKeep({ path: flood, kept: true, assets })).toBe('later');
    expect(newer.postMessage).toHaveBeenCalledWith({ type: 'take', path: flood, assets });
    host.file(`${BASE}_astro/menu.js`, 'menu', 'text/javascript');
    const next = await workerOf('2');
    await next.pages.fetchAndKeep({ path: flood, assets, isPassedOn: true });
    expect(await next.pages.readable()).toMatchObject([{ path: flood, kept: true }]);
    expect(await stored('2', `${BASE}_astro/menu.js`)).toBe('menu');
  });

  it('is not stored with the scripts of another build, should a host still send it', async () => {
    const { pages } = await workerOf('1');
    host.page(flood, `<script type="module" src="${BASE}_astro/former.js"></script>`);
    expect(await pages.fetchAndKeep({ path: flood })).toBe('failed');
    expect(await stored('1', flood)).toBeUndefined();
  });

  it('is listed without a title where it only leads on to where its words are now', async () => {
    const { pages } = await workerOf('1');
    host.page(
      flood,
      '<meta property="og:title" content="The flood"><former-interview data-to="/">',
    );
    await pages.fetchAndKeep({ path: flood });
    expect(await pages.readable()).toMatchObject([{ path: flood, title: '' }]);
  });

  it.each([
    ['an error', () => new Response('<p>', { status: 500 })],
    ['a page of another site', () => new Response('<link href="/manifest.webmanifest">')],
    ['no page', () => new Response('{}', { headers: { 'content-type': 'application/json' } })],
    [
      'what a redirect led to',
      () =>
        Object.defineProperty(
          new Response('<link rel="manifest" href="/talks/manifest.webmanifest">', {
            headers: { 'content-type': 'text/html' },
          }),
          'redirected',
          { value: true },
        ),
    ],
  ])('is not stored where it is %s', async (_, answer) => {
    const { pages } = await workerOf('1');
    host.files.set(flood, answer);
    expect(await pages.fetchAndKeep({ path: flood })).toBe('failed');
    expect(await stored('1', flood)).toBeUndefined();
  });

  it('is not stored where its host answers with a page in place of a script', async () => {
    const { pages } = await workerOf('1');
    host.page(flood, 'It rained.');
    host.page(`${BASE}_astro/page.js`, 'Not found, but with status 200');
    expect(await pages.fetchAndKeep({ path: flood })).toBe('failed');
    expect(await stored('1', `${BASE}_astro/page.js`)).toBeUndefined();
  });

  it('brings nothing with it where the reader spares data, but what it names', async () => {
    connection.saveData = true;
    const { pages } = await workerOf('1');
    host.page(flood, 'It rained.');
    expect(await pages.fetchAndKeep({ path: flood })).toBe('kept');
    expect(await stored('1', `${BASE}_astro/page.js`)).toBeUndefined();
  });
});

describe('where there is no room', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    return () => vi.useRealTimers();
  });

  const talks = [1, 2, 3, 4].map((n) => `${BASE}interviews/talk-${n}/`);

  async function readTalks({ pages }: Keepers) {
    for (const [n, path] of talks.entries()) {
      vi.setSystemTime(1000 + n);
      host.page(path, path);
      await pages.fetchAndKeep({ path, ...(n === 0 && { kept: true }) });
    }
  }

  it('the older half of what was merely read goes, and what is kept stays', async () => {
    const keepers = await workerOf('1');
    await readTalks(keepers);
    host.page(flood, 'It rained.');
    let refused = 0;
    storage.hasRoom = (path) => path !== flood || ++refused > 1;
    expect(await keepers.pages.fetchAndKeep({ path: flood })).toBe('kept');
    const left = (await keepers.pages.readable()).map(({ path }) => path);
    expect(left.sort()).toEqual([flood, talks[0], talks[3]]);
  });

  it('a page that fits in no way is not said to be kept', async () => {
    const keepers = await workerOf('1');
    await readTalks(keepers);
    host.page(flood, 'It rained.');
    storage.hasRoom = (path) => path !== flood;
    expect(await keepers.pages.fetchAndKeep({ path: flood, kept: true })).toBe('no room');
  });

  it('a new build takes over what is kept alone', async () => {
    await readTalks(await workerOf('1'));
    host.version('2');
    storage.hasRoom = (path) => !talks.slice(1).includes(path);
    const next = await workerOf('2');
    await takeOver(next);
    expect((await next.pages.readable()).map(({ path }) => path)).toEqual(talks.slice(0, 1));
  });
});

describe('a new build', () => {
  it('takes over what was read, in its own words, and strikes out what is gone', async () => {
    const before = await workerOf('1');
    host.page(flood, 'It rained.');
    host.page(`${BASE}interviews/gone/`, 'Soon gone.');
    await before.pages.fetchAndKeep({ path: flood });
    await before.pages.fetchAndKeep({ path: `${BASE}interviews/gone/` });
    host.version('2');
    host.page(flood, 'It poured.');
    host.files.delete(`${BASE}interviews/gone/`);
    const after = await workerOf('2');
    await takeOver(after);
    expect(await stored('2', flood)).toContain('It poured.');
    expect(await stored('1', flood)).toContain('It rained.');
    expect((await after.pages.readable()).map(({ path }) => path)).toEqual([flood]);
  });

  it('does not take over where a newer one is published meanwhile, or the host fails', async () => {
    host.version('3');
    await expect(takeOver(await workerOf('2'))).rejects.toThrow('Another build');
    host.version('2');
    host.files.set(BASE, () => new Response('', { status: 503 }));
    await expect(takeOver(await workerOf('2'))).rejects.toThrow('503');
  });

  it.each([401, 403, 429, 500, 503])(
    'does not take over, nor forget what is kept, where the host answers %i for a while',
    async (status) => {
      const before = await workerOf('1');
      host.page(flood, 'It rained.');
      await before.pages.fetchAndKeep({ path: flood, kept: true });
      host.version('2');
      host.files.set(flood, () => new Response('', { status }));
      await expect(takeOver(await workerOf('2'))).rejects.toThrow(String(status));
      expect((await before.pages.readable()).map(({ path }) => path)).toEqual([flood]);
    },
  );

  it('does not take over while the host still sends a page of the one before', async () => {
    const before = await workerOf('1');
    host.page(flood, `<script type="module" src="${BASE}_astro/page.js"></script>`);
    await before.pages.fetchAndKeep({ path: flood });
    host.version('2');
    host.file(`${BASE}_astro/new.js`, 'code', 'text/javascript');
    await expect(takeOver(await workerOf('2', ['new.js']))).rejects.toThrow('another build');
  });

  it('does not take over without the page that stands for those that cannot be had', async () => {
    host.files.delete(`${BASE}offline/`);
    await expect(takeOver(await workerOf('1'))).rejects.toThrow(`${BASE}offline/`);
  });

  it('takes over the start where data are spared, if that was on the device', async () => {
    await takeOver(await workerOf('1'));
    connection.effectiveType = '2g';
    host.version('2');
    host.files.delete(`${BASE}search/`);
    const cache = await storage.open(buildCache(BASE, '1'));
    await cache.delete(`${BASE}search/`);
    await takeOver(await workerOf('2'));
    expect(await stored('2', BASE)).toContain('start');
    expect(await stored('2', `${BASE}search/`)).toBeUndefined();
  });

  it('removes what earlier ones have begun to store, and not what answers', async () => {
    const { siteStore } = await workerOf('1');
    await siteStore.change((list) => ({ ...list, builds: ['1', '0'] }));
    for (const version of ['0', '1', '2']) await storage.open(buildCache(BASE, version));
    host.version('3');
    await takeOver(await workerOf('3'));
    const left = (await storage.keys()).filter((name) => name.includes('build'));
    expect(left).toEqual(['0', '1', '3'].map((version) => buildCache(BASE, version)));
  });

  it('takes over the index once the search was used', async () => {
    const before = await workerOf('1');
    await before.search.keep();
    expect(await stored('1', `${BASE}pagefind/shards.json`)).toBe('[]');
    host.version('2');
    const shard = 'pagefind/en/all-0123456789abcdef/pagefind.js';
    host.file(`${BASE}offline/search.json`, JSON.stringify([shard]), 'application/json');
    host.file(BASE + shard, 'engine', 'text/javascript');
    await takeOver(await workerOf('2'));
    expect(await stored('2', BASE + shard)).toBe('engine');
  });

  it('removes the builds before, and nothing of another site', async () => {
    const { siteStore } = await workerOf('2');
    for (const base of [BASE, '/', '/talks/more/']) await storage.open(buildCache(base, '1'));
    await siteStore.open();
    await siteStore.removeBuildsBut(['2']);
    expect(await storage.keys()).toEqual([
      buildCache('/', '1'),
      buildCache('/talks/more/', '1'),
      buildCache(BASE, '2'),
    ]);
  });
});
