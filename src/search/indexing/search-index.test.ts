import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../transcript/index.ts';
import { QuoteSearch } from '../client.ts';
import { TALKS } from './example-talks.ts';
import { type PublishedIndex, publishIndex } from './published-index.ts';
import { publishedIndexes } from './published-indexes.ts';

const publish = publishedIndexes();
let published: PublishedIndex;
let search: QuoteSearch;

beforeAll(async () => {
  published = await publishIndex(TALKS);
  search = new QuoteSearch({ base: published.base, language: 'en-GB' });
});

afterAll(async () => {
  await published.remove();
});

async function find(query: string, speaker?: string): Promise<string[]> {
  const found = await search.search({ query, ...(speaker && { chosen: { speaker } }) });
  if (found?.dropped) return [];
  return (found?.quotes ?? []).map(({ interview, turn }) => `${interview.slug}#${turn.id}`);
}

describe('the quote index', () => {
  it.each([
    ['a word', 'flour', 'bread#with-a-starter-flour--water'],
    ['another form of a word', 'partnership', 'boats#t=20'],
    ['a word with accents left out', 'muller cafe', 'bread#t=31'],
    ['a word with the other apostrophe', "don't", 'bread#t=31'],
    ['a part of a word with a hyphen', 'levain', 'bread#t=31'],
    [
      'a phrase over two paragraphs',
      '"single point of failure"',
      'bread#everything-the-oven-is-the-single',
    ],
    ['a phrase among words', 'oven "single point"', 'bread#everything-the-oven-is-the-single'],
    ['a word behind odd punctuation', 'nothing', 'bread#with-a-starter-flour--water'],
    ['the words before the interview', 'zeeland', 'bread#page:preface'],
    ['the words after it', 'friend', 'bread#page:notes'],
  ])('leads by %s to the very turn', async (_, typed, expected) => {
    expect(await find(typed)).toEqual([expected]);
  });

  it('shows the words with the hits in their places', async () => {
    const [quote] = (await search.search({ query: 'nothing else starter' }))?.quotes ?? [];
    expect(quote?.text).toBe('With a starter, flour & water; “nothing else”… <b>Nothing</b>!');
    const hits = quote?.hits.map(({ from, to }) => quote.text.slice(from, to));
    expect(hits).toEqual(['starter', 'nothing', 'else', 'Nothing']);
  });

  it('does not find a quote by words that nobody said in it', async () => {
    expect(await find('guest')).toEqual([]);
    expect(await find('Quist')).toEqual([]);
    expect(await find('boats')).toEqual([]);
  });

  it('keeps to one speaker’s words, with true counts', async () => {
    const found = await search.search({ query: 'single point' });
    expect(found?.tally.choices).toMatchObject({
      speaker: [
        { value: 'Ada', count: 1 },
        { value: 'Bo Quist', count: 1 },
      ],
      language: [
        { value: 'en', count: 1 },
        { value: 'nl', count: 1 },
      ],
      series: [{ value: 'Trades', count: 1 }],
    });
    expect(await find('single point', 'Ada')).toEqual(['boats#t=10']);
    expect(await find('flour', 'Cy')).toEqual([]);
  });

  it('finds every word of every interview in the turn where it stands', async () => {
    for (const [slug, text] of Object.entries(TALKS)) {
      const { chapters } = compile(text, slug).transcript;
      for (const turn of chapters.flatMap(({ turns }) => turns)) {
        for (const word of turn.text.match(/[\p{L}’]{3,}/gu) ?? []) {
          const answer = await search.search({ query: word });
          expect(
            answer?.quotes.map((quote) => quote.turn.id),
            word,
          ).toContain(turn.id);
        }
      }
    }
  });
});

describe('the files of the index', () => {
  const bytes = async (of: URL) => {
    const names = await readdir(of, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const read = files.sort().map(async (file) => {
      return [file.slice(fileURLToPath(of).length), (await readFile(file)).toString('base64')];
    });
    return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
  };

  it('are the same bytes each time', async () => {
    const again = await publish(TALKS);
    expect(await bytes(again.folder)).toEqual(await bytes(published.folder));
  });

  it('leave out the user interfaces that nobody asked for', async () => {
    const names = Object.keys(await bytes(published.folder));
    expect(names.filter((name) => /ui|highlight/.test(name))).toEqual([]);
    expect(names).toContainEqual(expect.stringMatching(/^en\/all-[0-9a-f]{16}\/pagefind\.js$/));
  });
});
