import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compile } from '../transcript/index.ts';
import { QuoteSearch, SearchUnavailable } from './client.ts';
import { makeIndex, writeIndex } from './index-files.ts';
import type { PagefindWeb } from './pagefind-web.ts';
import { quoteRecords } from './records.ts';

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

const records = Object.entries(TALKS).flatMap(([slug, text]) =>
  quoteRecords({ slug, ...compile(text, `${slug}.md`) }, 'en-GB'),
);

let folder: URL;
let search: QuoteSearch;

beforeAll(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'quotes-'))}/`);
  await writeIndex(records, 'en-GB', new URL('pagefind/', folder));
  // Pagefind fetches its files; here they lie in a folder.
  vi.stubGlobal('fetch', async (address: string) => {
    return new Response(await readFile(new URL(address.replace(/\?.*/, ''))));
  });
  search = new QuoteSearch({ base: folder.href, language: 'en-GB' });
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

async function find(typed: string, speaker?: string): Promise<string[]> {
  const answer = await search.search(typed, { speaker });
  return (answer?.quotes ?? []).map(({ interview, turn }) => `${interview.slug}#${turn.id}`);
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
    const [quote] = (await search.search('nothing else starter'))?.quotes ?? [];
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
    const answer = await search.search('single point');
    expect(answer?.speakers).toEqual([
      { name: 'Ada', count: 1 },
      { name: 'Bo Quist', count: 1 },
    ]);
    expect(await find('single point', 'Ada')).toEqual(['boats#t=10']);
    expect(await find('flour', 'Cy')).toEqual([]);
  });

  it('finds every word of every interview in the turn where it stands', async () => {
    for (const [slug, text] of Object.entries(TALKS)) {
      const { chapters } = compile(text, slug).transcript;
      for (const turn of chapters.flatMap(({ turns }) => turns)) {
        for (const word of turn.text.match(/[\p{L}’]{3,}/gu) ?? []) {
          const answer = await search.search(word);
          expect(
            answer?.quotes.map((quote) => quote.turn.id),
            word,
          ).toContain(turn.id);
        }
      }
    }
  });
});

it('counts its quotes by speaker, series, year, language and tag', async () => {
  const engine = (await import(`${folder.href}pagefind/pagefind.js`)) as PagefindWeb;
  const [bread, boats] = [5, 1];
  expect(await engine.filters()).toEqual({
    speaker: { Ada: 4, 'Bo Quist': 2, Cy: 2 },
    series: { Trades: bread },
    year: { '2020': boats, '2021': bread },
    language: { nl: bread, 'en-GB': boats },
    tag: { food: bread, craft: bread },
  });
  for (const filters of [{ series: 'Trades' }, { year: '2021' }, { language: 'nl' }]) {
    expect((await engine.search('single point', { filters })).results).toHaveLength(1);
  }
});

describe('an index in another language than the page', () => {
  const said = (words: string) =>
    quoteRecords({ slug: 'one', ...compile(`**Ada:** ${words}\n`, 'one.md') }, 'en');

  /** Searches an index as a page in English does, whatever the interviews are in. */
  async function findIn(language: string, words: string, typed: string): Promise<string[]> {
    const base = new URL(`${language}-${encodeURIComponent(typed)}/`, folder);
    await writeIndex(said(words), language, new URL('pagefind/', base));
    const load = async (address: string): Promise<PagefindWeb> => {
      const engine = await import(address);
      vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => 'en' }) });
      return engine;
    };
    const found = await new QuoteSearch({ base: base.href, language, load })
      .search(typed)
      .finally(() => vi.stubGlobal('document', undefined));
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
  ])('is found and read by its own rules: %s', async (language, words, typed, expected) => {
    expect(await findIn(language, words, typed)).toEqual(expected);
  });
});

it.each([
  ['index/', /\.pf_index$/],
  ['', /\.pf_meta$/],
  ['fragment/', /\.pf_fragment$/],
])(
  'an index without some of its files (%s) is said to be so, and not to lack the words',
  async (part, name) => {
    const base = new URL(`without-${part || 'meta/'}`, folder);
    const index = new URL('pagefind/', base);
    await writeIndex(records, 'en', index);
    const within = new URL(part, index);
    for (const file of await readdir(within)) {
      if (name.test(file)) await rm(new URL(file, within));
    }
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    const broken = new QuoteSearch({ base: base.href, language: 'en' });
    await expect(broken.search('flour')).rejects.toBeInstanceOf(SearchUnavailable);
    complaints.mockRestore();
  },
);

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
    const first = await bytes(new URL('pagefind/', folder));
    await writeIndex(records, 'en-GB', new URL('again/', folder));
    expect(await bytes(new URL('again/', folder))).toEqual(first);
  });

  it('are the same in memory', async () => {
    const files = await makeIndex(records, 'en-GB');
    const inMemory = Array.from(files, ([path, content]) => [
      path,
      Buffer.from(content).toString('base64'),
    ]);
    expect(Object.fromEntries(inMemory)).toEqual(await bytes(new URL('pagefind/', folder)));
  });

  it('leave out the user interfaces that nobody asked for', async () => {
    const names = Object.keys(await bytes(new URL('pagefind/', folder)));
    expect(names.filter((name) => /ui|highlight/.test(name))).toEqual([]);
    expect(names).toContain('pagefind.js');
  });

  it('fail with Pagefind’s own words where they cannot be written', async () => {
    const taken = new URL('taken', folder);
    await writeFile(taken, 'a file, not a folder');
    await expect(writeIndex(records, 'en', new URL('taken/pagefind/', folder))).rejects.toThrow();
  });
});
