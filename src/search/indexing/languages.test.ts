import { describe, expect, it } from 'vitest';
import { QuoteSearch } from '../client.ts';
import { publishedIndexes } from './published-indexes.ts';

const publish = publishedIndexes();

describe('an index in several languages', () => {
  const said = (language: string, words: string) =>
    `---\ntitle: T\nlanguage: ${language}\n---\n\n**Ada:** ${words}\n`;

  /** Searches as a page in English does, whatever the interviews are in. */
  async function findIn(talks: Record<string, string>, query: string): Promise<string[]> {
    const { base } = await publish(talks, 'de');
    const found = await new QuoteSearch({ base, language: 'de' }).search({ query });
    return (found?.quotes ?? []).flatMap(({ text, hits }) =>
      hits.map(({ from, to }) => text.slice(from, to)),
    );
  }

  it.each([
    ['de', 'Die alten Häuser am Fluss.', 'häusern', ['Häuser']],
    ['de-AT', 'Die alten Häuser am Fluss.', '"alten Häuser" Fluss', ['alten Häuser', 'Fluss']],
    ['ja', '東京で橋を渡りました。', '"橋を渡り"', ['橋を渡り']],
    ['ja', '東京で橋を渡りました。', '"橋を渡り" 東京', ['東京', '橋を渡り']],
    ['ja', '仮想化技術は重要です。', '仮想化技術', ['仮想化技術']],
    ['zh-Hant', '我們過了橋。', '橋', ['橋']],
    ['ar', 'قرأت الكتاب في البيت', 'الكتاب', ['الكتاب']],
    ['he', 'קראתי את הספר בבית', 'הספר', ['הספר']],
    ['th', 'ฉันข้ามสะพาน', 'สะพาน', ['สะพาน']],
    ['ru', 'Старые мосты города.', 'мостов', ['мосты']],
  ])('is found and read by its own rules: %s', async (language, words, query, expected) => {
    expect(await findIn({ one: said(language, words) }, query)).toEqual(expected);
  });

  it('finds the words of each by its rules in one search', async () => {
    const talks = {
      a: said('de', 'Die Partnerschaften im Norden.'),
      b: said('en', 'Partnerschaft, as they say.'),
      c: said('ja', '東京で'),
    };
    expect((await findIn(talks, 'partnerschaft')).sort()).toEqual([
      'Partnerschaft',
      'Partnerschaften',
    ]);
  });

  it('is narrowed to one language', async () => {
    const talks = { a: said('de', 'Der Film lief.'), b: said('en', 'The film ran.') };
    const { base } = await publish(talks, 'de');
    const one = new QuoteSearch({ base, language: 'de' });
    for (const query of ['film language:en', 'film language:english']) {
      const found = await one.search({ query });
      expect(found?.quotes.map(({ interview }) => interview.slug)).toEqual(['b']);
    }
  });
});
