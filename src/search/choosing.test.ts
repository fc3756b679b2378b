import { describe, expect, it } from 'vitest';
import { QuoteSearch, type Wish } from './client.ts';
import { FakePagefind, fakeIndex, fakeRecord } from './engine/fake-pagefind.ts';

const RECORDS = [
  fakeRecord(
    [
      ['Ada', 'What of open clouds?'],
      ['Bo', 'Clouds are vaporware, and an art.'],
    ],
    { interview: 'first', date: '2008-09', series: 'VMworld', tags: ['cloud'] },
  ),
  fakeRecord([['Bo Byron', 'An article on clouds, second thoughts.']], {
    interview: 'second',
    date: '2011',
    nth: 1,
    tags: ['press'],
  }),
  fakeRecord([['Bo Byron', 'First the clouds came.']], {
    interview: 'second',
    date: '2011',
    tags: ['press'],
  }),
  fakeRecord([['Cy', 'Clouds over open water.']], { interview: 'third', language: 'en-GB' }),
];

async function find(wish: Wish): Promise<string[]> {
  const search = new QuoteSearch({
    base: '/',
    language: 'en',
    source: fakeIndex(new FakePagefind(RECORDS)),
  });
  const found = await search.search(wish);
  if (found?.dropped) return [];
  return (found?.quotes ?? []).map(({ interview, turn, text }) =>
    [interview.slug, turn.speaker, text.split(' ')[0]].join(' '),
  );
}

const [ASKED, ART, ARTICLE, CAME, WATER] = [
  'first Ada What',
  'first Bo Clouds',
  'second Bo Byron An',
  'second Bo Byron First',
  'third Cy Clouds',
] as const;

describe('quotes are chosen', () => {
  it.each<[string, string, string[]]>([
    ['without a word', 'clouds -open', [ART, ARTICLE, CAME]],
    ['without a word, though another begins with it', 'clouds -art', [ASKED, ARTICLE, CAME, WATER]],
    ['without a phrase', 'clouds -"first the"', [ASKED, ART, ARTICLE, WATER]],
    ['by the whole name of who speaks', 'clouds speaker:"Bo Byron"', [ARTICLE, CAME]],
    ['by a part of a name', 'clouds speaker:byron', [ARTICLE, CAME]],
    ['by the beginning of a name', 'clouds speaker:bo', [ART, ARTICLE, CAME]],
    ['by one name or another', 'clouds speaker:ada speaker:cy', [ASKED, WATER]],
    ['by role', 'clouds role:interviewer', [ASKED]],
    ['by series', 'clouds series:vmworld', [ASKED, ART]],
    ['by year', 'clouds year:2011', [ARTICLE, CAME]],
    ['by a span of years', 'clouds year:2005-2010', [ASKED, ART]],
    ['by tag', 'clouds tag:press', [ARTICLE, CAME]],
    ['by two things at once', 'clouds tag:cloud speaker:bo', [ART]],
  ])('%s', async (_, query, expected) => {
    expect((await find({ query })).sort()).toEqual([...expected].sort());
  });

  it('by what stands in the controls, with what is typed', async () => {
    expect(await find({ query: 'clouds', chosen: { year: '2008', role: 'guest' } })).toEqual([ART]);
    expect(await find({ query: 'clouds -art', chosen: { year: '2008', role: 'guest' } })).toEqual(
      [],
    );
  });

  it('alone, without words', async () => {
    expect(await find({ query: 'speaker:byron', order: 'spoken' })).toEqual([CAME, ARTICLE]);
    expect(await find({ query: '', chosen: { speaker: 'Cy' } })).toEqual([WATER]);
  });

  it.each(['', ' ', '—', '-clouds'])('not at all by “%s”', async (query) => {
    expect(await find({ query })).toEqual([]);
  });
});

describe('quotes come', () => {
  it.each([
    ['newest', [CAME, ARTICLE, ASKED, ART, WATER]],
    ['oldest', [ASKED, ART, CAME, ARTICLE, WATER]],
    ['spoken', [ASKED, ART, CAME, ARTICLE, WATER]],
  ] as const)('in the order that was asked for: %s', async (order, expected) => {
    expect(await find({ query: 'clouds', order })).toEqual(expected);
  });
});
