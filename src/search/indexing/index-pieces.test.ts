import { readdir, stat } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { QuoteSearch } from '../client.ts';
import { beginningOf, intoPieces, justBefore } from './index-pieces.ts';
import { fetchFile, type PublishedIndex, publishIndex } from './published-index.ts';

/** Rust, in which the engine is written, compares texts by the bytes of UTF-8. */
const sorted = (words: readonly string[]) =>
  words.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((one) => {
  const last = [...one].at(-1)?.codePointAt(0) ?? 0;
  return one.isWellFormed() && last > 0;
});

describe('a border between two words', () => {
  it('has the one before it and the other after it', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b);
        const [before = '', after = ''] = sorted([a, b]);
        const from = beginningOf(after, before);
        expect(sorted([before, justBefore(from), from, after])).toEqual([
          before,
          justBefore(from),
          from,
          after,
        ]);
      }),
    );
  });

  it('leaves no room for a word between', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const [before = '', between = '', after = ''] = sorted([a, b, c]);
        fc.pre(before !== between && between !== after);
        const from = beginningOf(after, before);
        const isAfter = sorted([between, from])[0] === from;
        const isBefore = sorted([between, justBefore(from)])[0] === between;
        expect(isAfter || isBefore).toBe(true);
      }),
    );
  });
});

it('pieces hold all parts in their order, and are no bigger than asked unless one part is', () => {
  const sizes = fc.array(fc.nat({ max: 20 }), { maxLength: 40 });
  fc.assert(
    fc.property(sizes, (all) => {
      const parts = all.map((size, n) => ({ n, bytes: new Uint8Array(size) }));
      const pieces = intoPieces(parts, 30);
      expect(pieces.flat()).toEqual(parts);
      for (const piece of pieces) {
        const size = piece.reduce((sum, { bytes }) => sum + bytes.length, 0);
        expect(piece.length === 1 || size <= 30).toBe(true);
      }
    }),
  );
});

/** Words of one alphabet in which many begin alike: a…, aa…, and so on. */
function wordsOf(alphabet: string, count: number): string[] {
  const letters = [...alphabet];
  return Array.from({ length: count }, (_, n) =>
    Array.from({ length: 5 }, (__, place) => {
      return letters[Math.floor(n / letters.length ** (4 - place)) % letters.length];
    }).join(''),
  );
}

describe.each([
  { language: 'en', words: wordsOf('abcinorst', 4000) },
  { language: 'ru', words: wordsOf('абвиностя', 4000) },
  { language: 'ko', words: wordsOf('가나다마바사아자하', 4000) },
])('the index of an interview of many words, $language', ({ language, words }) => {
  let published: PublishedIndex;
  let search: QuoteSearch;

  beforeAll(async () => {
    vi.stubGlobal('fetch', fetchFile);
    const turns = words.map((_, n) => words.slice(n, n + 100)).filter((__, n) => n % 100 === 0);
    const talk = turns.map((some) => `**Bo:** ${some.join(' ')}`).join('\n\n');
    published = await publishIndex({ talk: `---\ntitle: T\n---\n\n${talk}\n` }, language);
    search = new QuoteSearch({ base: published.base, language });
  });

  afterAll(() => published.remove());

  const found = async (query: string) => (await search.search({ query }))?.tally.total ?? 0;

  it('lies in small pieces', async () => {
    const folder = new URL('index/', await published.folderOf(language));
    const names = await readdir(folder);
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(new URL(name, folder))).size),
    );
    expect(names.length).toBeGreaterThan(4);
    expect(Math.max(...sizes)).toBeLessThan(9_000);
  });

  it('finds each word, whichever piece it is in', async () => {
    for (const one of words.filter((_, n) => n % 97 === 0)) {
      expect(await found(one), one).toBeGreaterThan(0);
    }
  });

  it('finds what begins with a word that is being typed, in all pieces', async () => {
    const begun = [...(words[500] ?? '')].slice(0, 3).join('');
    const turns = new Set(
      words.flatMap((one, n) => (one.startsWith(begun) ? [Math.floor(n / 100)] : [])),
    );
    expect(await found(begun)).toBe(turns.size);
  });
});
