import { describe, expect, it } from 'vitest';
import { interfaceFor } from '../interface/languages.ts';
import { MOST_READ } from './answer.ts';
import type { Found, QuoteSearch } from './client.ts';
import { FakePagefind, fakeRecord } from './engine/fake-pagefind.ts';
import { ask, over, searchBy } from './fake-search.ts';
import { PAGE_SIZE } from './pages.ts';
import { sayTotal } from './view/strings.ts';

describe('a large answer', () => {
  const many = Array.from({ length: MOST_READ - 5 }, (_, n) =>
    fakeRecord([['Bo', 'clouds']], { interview: `talk-${n}` }),
  );

  it('is there before all of it is read, and counted then', async () => {
    const engine = new FakePagefind(many);
    const search = searchBy(engine);
    const found = await search.search({ query: 'clouds' });
    expect(found?.quotes).toHaveLength(PAGE_SIZE);
    expect(found?.tally).toMatchObject({ exact: false, total: undefined });
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

  it('counts quotes, not the stretches of talk that hold several of them', async () => {
    const talks = Array.from({ length: MOST_READ + 40 }, (_, n) =>
      fakeRecord(
        [
          ['Ada', 'What of clouds?'],
          ['Bo', 'Clouds are vaporware.'],
          ['Bo', 'Clouds again.'],
          [n < MOST_READ / 2 ? 'Cy' : 'Bo', 'Nothing more.'],
        ],
        { interview: `talk-${n}` },
      ),
    );
    const { tally } = await ask(over(...talks), 'clouds');
    expect(tally).toMatchObject({ exact: false, total: 3 * talks.length });
    expect(tally.choices.speaker).toEqual([
      { value: 'Bo', count: 2 * talks.length },
      { value: 'Ada', count: talks.length },
      // Of Cy’s talks the words are said by others.
      { value: 'Cy' },
    ]);
    const all = await ask(over(...talks), 'speaker:Bo');
    const byBo = 3 * talks.length - MOST_READ / 2;
    expect(Math.abs((all.tally.total ?? 0) - byBo)).toBeLessThan(byBo / 20);
  });

  it('says no number before it has counted', async () => {
    const found = await over(...many).search({ query: 'clouds' });
    expect(found?.quotes).toHaveLength(PAGE_SIZE);
    expect(found && sayTotal(found.tally, interfaceFor('en'))).toBe('Counting quotes…');
    expect(found?.tally.choices.speaker).toEqual([{ value: 'Bo' }, { value: 'Cy' }]);
  });

  it('tells in an exact answer no count that is not', async () => {
    const { tally } = await ask(over(...many), 'clouds', 'Cy');
    expect(tally.choices.speaker).toEqual([{ value: 'Bo' }, { value: 'Cy', count: 3 }]);
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
