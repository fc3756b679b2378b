import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakePagefind, fakeRecord } from './engine/fake-pagefind.ts';
import { ask, over, searchBy, TALK } from './fake-search.ts';

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
