import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from './hits.ts';
import { parseQuery } from './query.ts';

const marked = (text: string, query: string) =>
  findHits(text, parseQuery(query).terms).map(({ from, to }) => text.slice(from, to));

describe('hits', () => {
  it.each([
    ['in any case', 'Simon said SIMON', 'simon', ['Simon', 'SIMON']],
    ['with or without accents', 'Café, cafe\u0301, CAFE', 'café', ['Café', 'cafe\u0301', 'CAFE']],
    ['without their accents typed', 'naïve Œuvre', 'naive', ['naïve']],
    [
      'as the beginning of a longer word',
      'virtualization of virtues',
      'virtual',
      ['virtualization'],
    ],
    [
      'in another form',
      'partners partnering partnered partner',
      'partnering',
      ['partners', 'partnering', 'partnered', 'partner'],
    ],
    ['in the plural and the singular', 'company, companies', 'companies', ['company', 'companies']],
    ['with either apostrophe, or none', "don't don’t dont", 'don’t', ["don't", 'don’t', 'dont']],
    ['over a hyphen', 'Hyper-V and HyperV', 'hyperv', ['Hyper-V', 'HyperV']],
    ['typed with a hyphen', 'Hyper-V and HyperV', 'hyper-v', ['Hyper-V', 'HyperV']],
    ['without the punctuation beside them', '(cloud), “cloud”', 'cloud', ['cloud', 'cloud']],
    ['in scripts without spaces', '仮想化技術は重要です', '技術', ['技術']],
    ['in scripts from right to left', 'שלום עולם', 'עולם', ['עולם']],
  ])('are found %s', (_, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it.each([
    ['inside a word', 'overcloud', 'cloud'],
    ['in short words that merely begin alike', 'air aim', 'ai'],
    ['of one word apart, as if hyphened', 'hyper v', 'hyper-v'],
  ])('are not found %s', (_, text, query) => {
    expect(marked(text, query)).toEqual([]);
  });

  it('mark a phrase as one, over line breaks and commas', () => {
    const text = 'a single\n\npoint of failure, a single, point of failure';
    expect(marked(text, '"single point of failure"')).toEqual([
      'single\n\npoint of failure',
      'single, point of failure',
    ]);
  });

  it('mark no word of a phrase that does not stand there whole', () => {
    expect(marked('a single failure has points', '"single point"')).toEqual([]);
    expect(marked('a single points', '"single point"')).toEqual([]);
  });

  it('say which terms stand where, also where they overlap', () => {
    expect(findHits('private cloud', parseQuery('cloud "private cloud"').terms)).toEqual([
      { from: 0, to: 13, terms: 3, exact: 3, at: 0 },
    ]);
  });

  it('are in order, apart from each other and inside the text', () => {
    const words = fc.constantFrom(
      'cloud',
      'Clouds',
      'hyper',
      '-',
      'v',
      '"',
      '技',
      '術',
      '’',
      '\u0301',
      '\n',
    );
    const text = fc
      .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 3 })))
      .map((all) => all.join(' '));
    const glued = fc.array(words).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, glued), fc.oneof(text, glued), (haystack, query) => {
        let end = 0;
        for (const { from, to, terms } of findHits(haystack, parseQuery(query).terms)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(terms).not.toBe(0);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(haystack.length);
      }),
    );
  });

  it('find each word of a text that is looked for as it stands', () => {
    const letters = fc.stringMatching(/^[\p{L}\p{N}]{1,10}$/u);
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1 }), fc.nat(), (all, n) => {
        const wanted = all[n % all.length] ?? '';
        fc.pre(parseQuery(wanted).terms.length > 0);
        const found = marked(all.join(' '), wanted);
        expect(found.some((hit) => hit.includes(wanted))).toBe(true);
      }),
    );
  });

  it.each([
    ['a long paragraph', 'cloud of '],
    ['a run of glued words', 'a-'],
    ['stray accents', '\u0301.'],
  ])('take no long time in %s', (_, unit) => {
    const text = unit.repeat(400_000 / unit.length);
    const start = performance.now();
    findHits(text, parseQuery('aaaaaaaaaaaaaaaa "cloud of clouds" aaa').terms);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
