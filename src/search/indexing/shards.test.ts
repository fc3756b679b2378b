import { readdir, readFile, rm } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { QuoteSearch, SearchUnavailable } from '../client.ts';
import { TALKS } from './example-talks.ts';
import { publishedIndexes } from './published-indexes.ts';

const publish = publishedIndexes();

describe('an index of which something is missing', () => {
  const complaints = () => vi.spyOn(console, 'error').mockReturnValue();

  it.each([
    ['parts of the index', 'index/', /\.pf_index$/],
    ['its head', './', /\.pf_meta$/],
    ['the words of its quotes', 'fragment/', /\.pf_fragment$/],
    ['the list of its shards', '../../', /^shards\.json$/],
    ['the engine', './', /^pagefind\.js$/],
  ])('is said to lack them, and not to lack the words: %s', async (_, part, name) => {
    const { base, folderOf } = await publish({ boats: TALKS.boats });
    const folder = new URL(part, await folderOf('en'));
    for (const file of await readdir(folder)) {
      if (name.test(file)) await rm(new URL(file, folder));
    }
    const spy = complaints();
    const broken = new QuoteSearch({ base, language: 'en-GB' });
    await expect(broken.search({ query: 'rigging' })).rejects.toBeInstanceOf(SearchUnavailable);
    spy.mockRestore();
  });

  it.each([
    ['one shard of several', 'shard'],
    ['one language of several', 'language'],
  ])('answers from the rest, and says that something is missing: %s', async (_, kind) => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, n) => [
        `talk-${n}`,
        `---\ntitle: T\n${kind === 'language' && n < 4 ? 'language: nl\n' : ''}---\n\n**Bo:** The mast of boat ${n}.\n`,
      ]),
    );
    const { base, folder } = await publish(many, 'en', kind === 'shard' ? 100 : undefined);
    const shards = JSON.parse(await readFile(new URL('shards.json', folder), 'utf8'));
    expect(shards.length).toBeGreaterThan(1);
    await rm(new URL(shards.at(-1).folder, folder), { recursive: true });
    const spy = complaints();
    const found = await new QuoteSearch({ base, language: 'en' }).search({ query: 'mast' });
    spy.mockRestore();
    expect(found?.failed).toBe(1);
    expect(found?.quotes.length).toBeGreaterThan(0);
    expect(found?.quotes.length).toBeLessThan(8);
  });
});

describe('an index of several shards', () => {
  const talks = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `talk-${n}`,
      `---\ntitle: T\n---\n\n**Bo:** The mast of boat number ${n} broke.\n\n**Cy:** In the wind.\n`,
    ]),
  );

  it('answers as one', async () => {
    const { base, folder } = await publish(talks, 'en', 220);
    expect(
      JSON.parse(await readFile(new URL('shards.json', folder), 'utf8')).length,
    ).toBeGreaterThan(2);
    const found = await new QuoteSearch({ base, language: 'en' }).search({
      query: 'mast boat',
      chosen: { speaker: 'Bo' },
      order: 'spoken',
    });
    expect(found?.failed).toBe(0);
    expect(found?.quotes.map(({ interview }) => interview.slug)).toEqual(Object.keys(talks).sort());
  });

  it('is made again only where interviews have changed', async () => {
    const one = await publish(talks, 'en', 220);
    expect(await one.update(talks)).toMatchObject({ made: 0 });
    const changed = { ...talks, 'talk-3': talks['talk-3']?.replace('wind', 'storm') ?? '' };
    expect(await one.update(changed)).toMatchObject({ made: 1 });
    const search = new QuoteSearch({ base: one.base, language: 'en' });
    expect((await search.search({ query: 'storm' }))?.tally.total).toBe(1);
  });
});
