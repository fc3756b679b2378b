import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { compile } from '../../transcript/index.ts';
import { QuoteSearch, SearchUnavailable } from '../client.ts';
import { fetchFile, type PublishedIndex, publishIndex } from './published-index.ts';

const SPEAKERS =
  'speakers:\n  - { name: Ada, role: interviewer }\n  - { name: Bo Quist, role: guest }\n  - { name: Cy, role: guest }';

const TALKS = {
  bread: `---
title: On bread
date: 2021-03
language: nl
tags: [food, craft]
series: { title: Trades, part: 1 }
${SPEAKERS}
---

A baker of **Zeeland** at home.

## Rising

**Ada:** (0:05) How did you begin — and when?

**Bo Quist:** With a starter, flour & water; “nothing else”… <b>Nothing</b>!

**Cy:** (0:31) Don’t forget the Sourdough-Levain from Café Müller.

## Baking

**Ada:** (1:10) What can go wrong?

**Bo Quist:** Everything. The oven is the single

point of failure, 仮想化技術 aside.

**Ada:** Thank you.

---

Typed by a friend.
`,
  boats: `---
title: On boats
date: 2020
${SPEAKERS}
---

**Ada:** (0:10) Is the mast a single point where failure begins?

**Cy:** (0:20) It is the rigging that fails, in partnerships of two.
`,
};

let published: PublishedIndex;
let search: QuoteSearch;
const others: PublishedIndex[] = [];

async function publish(...args: Parameters<typeof publishIndex>): Promise<PublishedIndex> {
  const other = await publishIndex(...args);
  others.push(other);
  return other;
}

beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFile);
  published = await publishIndex(TALKS);
  search = new QuoteSearch({ base: published.base, language: 'en-GB' });
});

afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.remove()));
});

afterAll(async () => {
  vi.unstubAllGlobals();
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

describe('an index of which something is missing', () => {
  const complaints = () => vi.spyOn(console, 'error').mockReturnValue();

  it.each([
    ['parts of the index', 'en/all/index/', /\.pf_index$/],
    ['its head', 'en/all/', /\.pf_meta$/],
    ['the words of its quotes', 'en/all/fragment/', /\.pf_fragment$/],
    ['the list of its shards', '', /^shards\.json$/],
    ['the engine', 'en/all/', /^pagefind\.js$/],
  ])('is said to lack them, and not to lack the words: %s', async (_, part, name) => {
    const { base, folder } = await publish({ boats: TALKS.boats });
    for (const file of await readdir(new URL(part, folder))) {
      if (name.test(file)) await rm(new URL(file, new URL(part, folder)));
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
    expect(names).toContain('en/all/pagefind.js');
  });
});
