import { describe, expect, it } from 'vitest';
import { SearchUnavailable } from './client.ts';
import { FakePagefind, fakeRecord } from './engine/fake-pagefind.ts';
import type { EngineFilters, PagefindWeb } from './engine/pagefind-web.ts';
import { searchBy, TALK } from './fake-search.ts';

describe('an answer that comes late', () => {
  it('never takes the place of a newer one', async () => {
    const engine = new FakePagefind([fakeRecord(TALK)]);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: PagefindWeb = Object.assign(Object.create(engine), {
      search: async (words: string, options: { filters: EngineFilters }) => {
        if (words === 'clouds') await held;
        return engine.search(words, options);
      },
    });
    const search = searchBy(slow);
    const old = search.search({ query: 'clouds' });
    const newer = search.search({ query: 'vaporware' });
    release();
    expect((await newer)?.tally.total).toBe(1);
    expect(await old).toBeUndefined();
  });

  it('is not told either where it failed', async () => {
    let fail = () => {};
    const held = new Promise<PagefindWeb>((_, reject) => {
      fail = () => reject(new Error('gone'));
    });
    held.catch(() => undefined);
    const search = searchBy(() => held);
    const old = search.search({ query: 'clouds' });
    const empty = search.search({ query: '' });
    fail();
    expect(await old).toBeUndefined();
    expect((await empty)?.tally.total).toBe(0);
  });
});

describe('an index that cannot be had', () => {
  it('is said to be so, and tried again at the next search', async () => {
    const engine = new FakePagefind([fakeRecord(TALK)]);
    let tries = 0;
    const load = async (): Promise<PagefindWeb> => {
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch');
      return engine;
    };
    const search = searchBy(load);
    await expect(search.search({ query: 'clouds' })).rejects.toBeInstanceOf(SearchUnavailable);
    expect((await search.search({ query: 'clouds' }))?.tally.total).toBe(3);
  });

  it('is told from one that fails midway', async () => {
    const engine = new FakePagefind([{ url: 'https://example.org/', content: 'clouds' }]);
    const search = searchBy(engine);
    await expect(search.search({ query: 'clouds' })).rejects.toBeInstanceOf(SearchUnavailable);
    expect(engine.destroyed).toBe(1);
  });

  it('is not even asked for before there is something to look for', async () => {
    const load = () => Promise.reject(new Error('Unexpected load'));
    const search = searchBy(load);
    expect((await search.search({ query: ' — ' }))?.tally.total).toBe(0);
  });
});
