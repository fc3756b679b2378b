import { describe, expect, it } from 'vitest';
import { QuoteSearch, type Wish } from './client.ts';
import { FakePagefind, fakeIndex, fakeRecord } from './engine/fake-pagefind.ts';

const RECORDS = [
  fakeRecord([['Bo', 'It is a single point of failure.']], { interview: 'failure' }),
  fakeRecord([['Cy', 'A disaster, in every single way.']], { interview: 'disaster' }),
  fakeRecord([['Cy', 'The point of it all is the water.']], { interview: 'water' }),
];

async function find(wish: Wish) {
  const source = fakeIndex(new FakePagefind(RECORDS));
  const found = await new QuoteSearch({ base: '/', language: 'en', source }).search(wish);
  return {
    interviews: found?.quotes.map(({ interview }) => interview.slug),
    dropped: found?.dropped,
    href: found?.quotes[0]?.href,
  };
}

describe('where nothing has all of it', () => {
  it('the word that does not belong is left out, and said to be', async () => {
    const { interviews, dropped, href } = await find({ query: 'single point disaster' });
    expect(interviews).toEqual(['failure']);
    expect(dropped).toMatchObject({ words: ['disaster'], phrases: false, choice: false });
    expect(href).toBe('/interviews/failure/?q=single%20point#turn-0');
  });

  it('words that nobody said are left out', async () => {
    const { interviews, dropped } = await find({ query: 'zzz water qqq' });
    expect(interviews).toEqual(['water']);
    expect(dropped?.words.toSorted()).toEqual(['qqq', 'zzz']);
  });

  it('phrases are taken for words first', async () => {
    const { interviews, dropped } = await find({ query: '"failure point"' });
    expect(interviews).toEqual(['failure']);
    expect(dropped).toMatchObject({ phrases: true, words: [] });
  });

  it('the choice of a speaker is set aside', async () => {
    const { interviews, dropped } = await find({ query: 'failure', chosen: { speaker: 'Cy' } });
    expect(interviews).toEqual(['failure']);
    expect(dropped).toMatchObject({ choice: true, words: [] });
  });

  it('a choice is kept where leaving a word out will do', async () => {
    const { interviews, dropped } = await find({ query: 'failure zebra speaker:bo' });
    expect(interviews).toEqual(['failure']);
    expect(dropped).toMatchObject({ choice: false, words: ['zebra'] });
  });

  it('what was excluded is let in', async () => {
    const { interviews, dropped } = await find({ query: 'failure -point' });
    expect(interviews).toEqual(['failure']);
    expect(dropped).toMatchObject({ excluded: ['point'] });
  });

  it('and nothing comes near, there is nothing', async () => {
    const { interviews, dropped } = await find({ query: 'xyzzy plugh' });
    expect(interviews).toEqual([]);
    expect(dropped).toBeUndefined();
  });
});
