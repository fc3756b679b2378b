import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_READ } from './answer.ts';
import { type Found, QuoteSearch, SearchUnavailable } from './client.ts';
import {
  FakePagefind,
  type FakeRecord,
  fakeIndex,
  fakeRecord,
  type Said,
} from './engine/fake-pagefind.ts';
import type { EngineFilters, PagefindWeb } from './engine/pagefind-web.ts';
import { PAGE_SIZE } from './pages.ts';

function searchBy(engine: PagefindWeb | (() => Promise<PagefindWeb>)): QuoteSearch {
  return new QuoteSearch({ base: '/site/', language: 'en', source: fakeIndex(engine) });
}

function over(...records: FakeRecord[]): QuoteSearch {
  return searchBy(new FakePagefind(records));
}

async function ask(search: QuoteSearch, query: string, speaker?: string): Promise<Found> {
  const found = await search.search({ query, ...(speaker && { chosen: { speaker } }) });
  if (!found) throw new Error('Unexpected overtaken search');
  return { ...found, tally: (await search.count(found)) ?? found.tally };
}

const TALK: Said = [
  ['Ada', 'What about clouds today?'],
  ['Bo', 'Clouds are vaporware, I think.'],
  ['Cy', 'Not the open clouds, Bo.'],
];

describe('a search', () => {
  it('leads to the very turn that holds the words', async () => {
    const { quotes } = await ask(over(fakeRecord(TALK)), 'vaporware');
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.turn).toMatchObject({ id: 'turn-1', speaker: 'Bo' });
    expect(quotes[0]?.text).toBe('Clouds are vaporware, I think.');
    expect(quotes[0]?.href).toBe('/site/interviews/talk/?q=vaporware#turn-1');
  });

  it('leads to each turn that holds all the words', async () => {
    const { quotes, tally } = await ask(over(fakeRecord(TALK)), 'clouds');
    expect(quotes.map(({ turn }) => turn.id)).toEqual(['turn-0', 'turn-1', 'turn-2']);
    expect(tally).toMatchObject({ total: 3, exact: true, interviews: 1 });
  });

  it('leads to the turn with most of the words where they are said by several people', async () => {
    const { quotes } = await ask(over(fakeRecord(TALK)), 'today vaporware think');
    expect(quotes.map(({ turn }) => turn.id)).toEqual(['turn-1']);
  });

  it('shows the question with an answer, and not with the question itself', async () => {
    const question = 'What about clouds today?';
    const { quotes } = await ask(over(fakeRecord(TALK, { question })), 'clouds');
    expect(quotes.map((quote) => quote.question)).toEqual([undefined, question, question]);
  });

  it('puts words that stand close together first', async () => {
    const filler = Array.from({ length: 30 }, () => 'and').join(' ');
    const search = over(
      fakeRecord([['Bo', `open ${filler} clouds`]], { interview: 'far' }),
      fakeRecord([['Bo', `open clouds ${filler}`]], { interview: 'near' }),
    );
    const { quotes } = await ask(search, 'open clouds');
    expect(quotes.map(({ interview }) => interview.slug)).toEqual(['near', 'far']);
  });

  it('marks what the engine found where it stems by rules of its own', async () => {
    const { quotes } = await ask(over(fakeRecord([['Bo', 'Das alte Haus und Häuser']])), 'häusern');
    expect(quotes[0]?.hits.map(({ from, to }) => quotes[0]?.text.slice(from, to))).toEqual([
      'Haus',
      'Häuser',
    ]);
  });
});

describe('a phrase', () => {
  it('is found only where it stands whole, within one turn', async () => {
    const search = over(
      fakeRecord([['Bo', 'a single point of failure']], { interview: 'whole' }),
      fakeRecord([['Bo', 'the point of a single failure']], { interview: 'loose' }),
      fakeRecord([
        ['Ada', 'a single point'],
        ['Bo', 'of failure'],
      ]),
    );
    const { quotes, tally } = await ask(search, 'failure "single point of"');
    expect(quotes.map(({ interview }) => interview.slug)).toEqual(['whole']);
    expect(tally.total).toBe(1);
  });

  it('is found across a dash that stands alone', async () => {
    const { quotes, dropped } = await ask(
      over(fakeRecord([['Bo', 'open – clouds']])),
      '"open clouds"  open',
    );
    expect(quotes).toHaveLength(1);
    expect(dropped).toBeUndefined();
  });

  it('is asked of the engine by itself, which takes a phrase only as a whole query', async () => {
    const engine = new FakePagefind([fakeRecord([['Ada', 'Bo said: open clouds.']])]);
    const search = searchBy(engine);
    await search.search({ query: '“open clouds”' });
    await search.search({ query: 'Bo “open clouds”' });
    expect(engine.queries).toEqual(['"open clouds"', 'Bo open clouds', '"open clouds"']);
  });

  it('that nobody said costs no quote that has only its words', async () => {
    const engine = new FakePagefind(
      Array.from({ length: 900 }, (_, n) =>
        fakeRecord([['Bo', 'a zebra at the river bridge']], { interview: `talk-${n}` }),
      ),
    );
    const search = searchBy(engine);
    const answer = await ask(search, '"river zebra" bridge');
    expect(answer.dropped).toMatchObject({ phrases: true });
    expect(engine.queries.slice(0, 2)).toEqual(['river zebra bridge', '"river zebra"']);
  });
});

describe('a search in one speaker’s words', () => {
  it('shows only words of that speaker', async () => {
    const { quotes, tally } = await ask(over(fakeRecord(TALK)), 'clouds', 'Cy');
    expect(quotes.map(({ turn }) => turn.id)).toEqual(['turn-2']);
    expect(tally.total).toBe(1);
  });

  it('drops a quote of which others say a part', async () => {
    const { dropped } = await ask(over(fakeRecord(TALK)), 'today vaporware', 'Bo');
    expect(dropped).toMatchObject({ choice: true });
  });

  it('shows as many quotes as the count by the speaker’s name said, and none of others', async () => {
    const words = fc.array(fc.constantFrom('clouds', 'open', 'vaporware', 'and'), {
      minLength: 1,
      maxLength: 6,
    });
    const turn = fc.tuple(
      fc.constantFrom('Ada', 'Bo', 'Cy'),
      words.map((all) => all.join(' ')),
    );
    const record = fc.array(turn, { minLength: 1, maxLength: 4 });
    const query = fc.constantFrom('clouds', 'open clouds', '"open clouds"', 'and "open clouds"');
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), query, async (all, typed) => {
        const search = over(...all.map((said, n) => fakeRecord(said, { interview: `talk-${n}` })));
        const unnarrowed = await ask(search, typed);
        if (unnarrowed.dropped) return;
        for (const name of ['Ada', 'Bo', 'Cy']) {
          const { tally, quotes, dropped } = await ask(search, typed, name);
          const own =
            unnarrowed.tally.choices.speaker.find(({ value }) => value === name)?.count ?? 0;
          expect(dropped ? 0 : tally.total).toBe(own);
          if (dropped) continue;
          expect(quotes.every(({ turn: { speaker } }) => speaker === name)).toBe(true);
        }
      }),
    );
  });
});

describe('a large answer', () => {
  const many = Array.from({ length: MOST_READ - 5 }, (_, n) =>
    fakeRecord([['Bo', 'clouds']], { interview: `talk-${n}` }),
  );

  it('is there before all of it is read, and counted then', async () => {
    const engine = new FakePagefind(many);
    const search = searchBy(engine);
    const found = await search.search({ query: 'clouds' });
    expect(found?.quotes).toHaveLength(PAGE_SIZE);
    expect(found?.tally).toMatchObject({ exact: false, total: many.length });
    expect(engine.reads).toBeLessThan(many.length / 2);
    const tally = found && (await search.count(found));
    expect(tally).toMatchObject({
      exact: true,
      total: many.length,
      interviews: many.length,
      choices: { speaker: [{ value: 'Bo', count: many.length }] },
    });
    expect(engine.reads).toBe(many.length);
  });
});

describe('a very large answer', () => {
  const many = Array.from({ length: MOST_READ + 5 }, (_, n) =>
    fakeRecord([[n < 3 ? 'Cy' : 'Bo', 'clouds']], {
      interview: `talk-${n}`,
      ...(n % 2 === 0 && { date: `${2000 + (n % 10)}-0${1 + (n % 9)}` }),
    }),
  );

  async function readAll(search: QuoteSearch, found: Found) {
    const quotes = [...found.quotes];
    while (found.pages.hasMore()) quotes.push(...(await search.more(found)));
    return quotes.map(({ interview }) => interview);
  }

  it('comes page by page, to the last quote', async () => {
    const search = over(...many);
    const found = await ask(search, 'clouds');
    expect(found.tally).toMatchObject({
      exact: false,
      total: many.length,
      interviews: many.length,
    });
    expect(found.quotes).toHaveLength(PAGE_SIZE);
    const slugs = (await readAll(search, found)).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(many.length);
    expect(slugs).toHaveLength(many.length);
  });

  it('tells about how much each choice would show', async () => {
    const { tally } = await ask(over(...many), 'clouds');
    expect(tally.choices.speaker).toEqual([
      { value: 'Bo', count: many.length - 3 },
      { value: 'Cy', count: 3 },
    ]);
    const years = tally.choices.year.map(({ value }) => value);
    expect(years.sort()).toEqual(['2000', '2002', '2004', '2006', '2008']);
  });

  it('is exact again for a speaker with few quotes, and still offers the others', async () => {
    const { tally } = await ask(over(...many), 'clouds', 'Cy');
    expect(tally).toMatchObject({ exact: true, total: 3, interviews: 3 });
    expect(tally.choices.speaker.map(({ value }) => value)).toEqual(['Bo', 'Cy']);
  });

  it('can be narrowed to years', async () => {
    const { tally } = await ask(over(...many), 'clouds year:2002-2004');
    expect(tally).toMatchObject({ exact: true, total: 42 });
  });

  it.each(['newest', 'oldest'] as const)(
    'comes by date, undated interviews last: %s',
    async (order) => {
      const search = over(...many);
      const found = await search.search({ query: 'clouds', order });
      const dates = found ? (await readAll(search, found)).map(({ date }) => date ?? '') : [];
      expect(dates).toHaveLength(many.length);
      const dated = dates.filter(Boolean);
      const sorted = dated.toSorted();
      expect(dated).toEqual(order === 'oldest' ? sorted : sorted.reverse());
      expect(dates.slice(dated.length).every((date) => date === '')).toBe(true);
    },
  );
});

describe('an answer of which nearly all must be dropped', () => {
  // The engine takes the forms of a word for the word; a phrase wants it as it is.
  const search = () => {
    const engine = new FakePagefind(
      Array.from({ length: 900 }, (_, n) =>
        fakeRecord([['Bo', n === 250 ? 'the river bridge' : 'the rivers bridged']], {
          interview: `talk-${n}`,
        }),
      ),
    );
    return {
      engine,
      search: searchBy(engine),
    };
  };

  it('reads only so many quotes at a time, and goes on when it is asked to', async () => {
    const { engine, search: one } = search();
    const answer = await ask(one, '"river bridge"');
    expect(answer.quotes).toEqual([]);
    expect(answer.pages.hasMore()).toBe(true);
    expect(engine.reads).toBeLessThanOrEqual(MOST_READ);
    const more = await one.more(answer);
    expect(more.map(({ interview }) => interview.slug)).toEqual(['talk-250']);
    expect(engine.reads).toBeLessThanOrEqual(2 * MOST_READ);
  });

  it('reads no further when a newer search has begun', async () => {
    const { engine, search: one } = search();
    let newer: Promise<Found | undefined> | undefined;
    engine.onRead = () => {
      newer ??= one.search({ query: '' });
    };
    expect(await one.search({ query: '"river bridge"' })).toBeUndefined();
    expect((await newer)?.tally.total).toBe(0);
    expect(engine.reads).toBeGreaterThan(0);
    expect(engine.reads).toBeLessThan(MOST_READ / 2);
  });

  it('has no more quotes once a newer search has begun', async () => {
    const { engine, search: one } = search();
    const answer = await ask(one, '"river bridge"');
    const read = engine.reads;
    await one.search({ query: '' });
    expect(await one.more(answer)).toEqual([]);
    expect(engine.reads).toBe(read);
  });
});

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
