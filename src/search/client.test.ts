import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { QuoteSearch, SearchUnavailable } from './client.ts';
import { FakePagefind, type FakeRecord, fakeRecord, type Said } from './fake-pagefind.ts';
import type { PagefindWeb } from './pagefind-web.ts';
import { MOST_READ, PAGE_SIZE } from './reading.ts';

function over(...records: FakeRecord[]): QuoteSearch {
  const engine = new FakePagefind(records);
  return new QuoteSearch({ base: '/site/', language: 'en', load: async () => engine });
}

async function ask(search: QuoteSearch, typed: string, speaker?: string): Promise<Answer> {
  const answer = await search.search(typed, { speaker });
  if (!answer) throw new Error('Unexpected overtaken search');
  return answer;
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
    const { quotes, total, interviews } = await ask(over(fakeRecord(TALK)), 'clouds');
    expect(quotes.map(({ turn }) => turn.id)).toEqual(['turn-0', 'turn-1', 'turn-2']);
    expect({ total, interviews }).toEqual({ total: 3, interviews: 1 });
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
    const { quotes } = await ask(
      over(fakeRecord([['Bo', 'Das alte Haus und Häuser']])),
      'häuserchen',
    );
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
    const { quotes, total } = await ask(search, 'failure "single point of"');
    expect(quotes.map(({ interview }) => interview.slug)).toEqual(['whole']);
    expect(total).toBe(1);
  });

  it('is asked of the engine by itself, which takes a phrase only as a whole query', async () => {
    const engine = new FakePagefind([]);
    const search = new QuoteSearch({ base: '/', language: 'en', load: async () => engine });
    await search.search('“open clouds”');
    await search.search('Bo “open clouds”');
    expect(engine.queries).toEqual(['"open clouds"', 'Bo open clouds', '"open clouds"']);
  });

  it('that nobody said costs no quote that has only its words', async () => {
    const engine = new FakePagefind(
      Array.from({ length: 900 }, (_, n) =>
        fakeRecord([['Bo', 'a zebra at the river bridge']], { interview: `talk-${n}` }),
      ),
    );
    const search = new QuoteSearch({ base: '/', language: 'en', load: async () => engine });
    const answer = await ask(search, '"river zebra" bridge');
    expect(answer).toMatchObject({ total: 0, exact: true, quotes: [] });
    expect(answer.hasMore()).toBe(false);
    expect(engine.reads).toBe(0);
  });
});

describe('a search in one speaker’s words', () => {
  it('shows only words of that speaker', async () => {
    const { quotes, total } = await ask(over(fakeRecord(TALK)), 'clouds', 'Cy');
    expect(quotes.map(({ turn }) => turn.id)).toEqual(['turn-2']);
    expect(total).toBe(1);
  });

  it('drops a quote of which others say a part', async () => {
    const { total } = await ask(over(fakeRecord(TALK)), 'today vaporware', 'Bo');
    expect(total).toBe(0);
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
        const { speakers } = await ask(search, typed);
        for (const name of ['Ada', 'Bo', 'Cy']) {
          const { total, quotes } = await ask(search, typed, name);
          expect(total).toBe(speakers.find((one) => one.name === name)?.count ?? 0);
          expect(quotes.every(({ turn: { speaker } }) => speaker === name)).toBe(true);
        }
      }),
    );
  });
});

describe('a very large answer', () => {
  const many = Array.from({ length: MOST_READ + 5 }, (_, n) =>
    fakeRecord([[n < 3 ? 'Cy' : 'Bo', 'clouds']], { interview: `talk-${n}` }),
  );

  it('comes page by page, to the last quote', async () => {
    const search = over(...many);
    const answer = await ask(search, 'clouds');
    expect(answer.exact).toBe(false);
    expect(answer).not.toHaveProperty('interviews');
    const slugs = answer.quotes.map(({ interview }) => interview.slug);
    expect(slugs).toHaveLength(PAGE_SIZE);
    while (answer.hasMore()) {
      slugs.push(...(await search.more(answer)).map(({ interview }) => interview.slug));
    }
    expect(new Set(slugs).size).toBe(many.length);
    expect(slugs).toHaveLength(many.length);
  });

  it('names speakers without counts that might not be true', async () => {
    const { speakers } = await ask(over(...many), 'clouds');
    expect(speakers).toEqual([{ name: 'Bo' }, { name: 'Cy' }]);
  });

  it('is exact again for a speaker with few quotes', async () => {
    const answer = await ask(over(...many), 'clouds', 'Cy');
    expect(answer).toMatchObject({ exact: true, total: 3, interviews: 3 });
  });
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
      search: new QuoteSearch({ base: '/', language: 'en', load: async () => engine }),
    };
  };

  it('reads only so many quotes at a time, and goes on when it is asked to', async () => {
    const { engine, search: one } = search();
    const answer = await ask(one, '"river bridge"');
    expect(answer.quotes).toEqual([]);
    expect(answer.hasMore()).toBe(true);
    expect(engine.reads).toBeLessThanOrEqual(MOST_READ);
    const more = await one.more(answer);
    expect(more.map(({ interview }) => interview.slug)).toEqual(['talk-250']);
    expect(engine.reads).toBeLessThanOrEqual(2 * MOST_READ);
  });

  it('reads no further when a newer search has begun', async () => {
    const { engine, search: one } = search();
    let newer: Promise<Answer | undefined> | undefined;
    engine.onRead = () => {
      newer ??= one.search('');
    };
    expect(await one.search('"river bridge"')).toBeUndefined();
    expect((await newer)?.total).toBe(0);
    expect(engine.reads).toBeGreaterThan(0);
    expect(engine.reads).toBeLessThan(MOST_READ / 2);
  });

  it('has no more quotes once a newer search has begun', async () => {
    const { engine, search: one } = search();
    const answer = await ask(one, '"river bridge"');
    const read = engine.reads;
    await one.search('');
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
      search: async (words: string) => {
        if (words === 'clouds') await held;
        return engine.search(words);
      },
    });
    const search = new QuoteSearch({ base: '/', language: 'en', load: async () => slow });
    const old = search.search('clouds');
    expect((await search.search('vaporware'))?.total).toBe(1);
    release();
    expect(await old).toBeUndefined();
  });

  it('is not told either where it failed', async () => {
    let fail = () => {};
    const held = new Promise<PagefindWeb>((_, reject) => {
      fail = () => reject(new Error('gone'));
    });
    const search = new QuoteSearch({ base: '/', language: 'en', load: () => held });
    const old = search.search('clouds');
    const empty = search.search('');
    fail();
    expect(await old).toBeUndefined();
    expect((await empty)?.total).toBe(0);
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
    const search = new QuoteSearch({ base: '/', language: 'en', load });
    await expect(search.search('clouds')).rejects.toBeInstanceOf(SearchUnavailable);
    expect((await search.search('clouds'))?.total).toBe(3);
  });

  it('is told from one that fails midway', async () => {
    const engine = new FakePagefind([{ url: 'https://example.org/', content: 'clouds' }]);
    const search = new QuoteSearch({ base: '/', language: 'en', load: async () => engine });
    await expect(search.search('clouds')).rejects.toBeInstanceOf(SearchUnavailable);
    expect(engine.destroyed).toBe(1);
  });

  it('is not even asked for before there is something to look for', async () => {
    const load = () => Promise.reject(new Error('Unexpected load'));
    const search = new QuoteSearch({ base: '/', language: 'en', load });
    expect((await search.search(' — '))?.total).toBe(0);
  });
});

it('several indexes are searched together', async () => {
  const engine = new FakePagefind([]);
  const merged: string[] = [];
  const addresses: string[] = [];
  const search = new QuoteSearch({
    base: '/',
    language: 'en',
    bundles: ['/pagefind/', '/pagefind/2/'],
    load: async (address) => {
      addresses.push(address);
      return Object.assign(engine, {
        mergeIndex: async (folder: string) => void merged.push(folder),
      });
    },
  });
  await search.search('clouds');
  await search.search('vaporware');
  expect(addresses).toEqual(['/pagefind/pagefind.js']);
  expect(merged).toEqual(['/pagefind/2/']);
});
