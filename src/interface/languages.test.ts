import { describe, expect, it, test } from 'vitest';
import { parseQuery } from '../search/query.ts';
import { en } from './en.ts';
import { interfaceFor, LANGUAGES } from './languages.ts';

/** All texts below an object, by the path that leads there. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as object).flatMap(([key, own]) => textsOf(own, `${path}.${key}`));
}

/** All that is counted, by the path that leads there. */
function countedIn(words: unknown, path = ''): [string, object][] {
  if (typeof words === 'string') return [];
  const isCounted = Object.values(words as object).some((text) => /\{count\}/.test(String(text)));
  const own = Object.entries(words as object);
  return isCounted && 'other' in (words as object)
    ? [[path, words as object]]
    : own.flatMap(([key, more]) => countedIn(more, `${path}.${key}`));
}

/** The names in braces, each once. */
const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** The path of a text whichever plural form it is. */
const withoutForm = (path: string) => path.replace(/\.(zero|one|two|few|many|other)$/, '');

const ENGLISH = new Map(textsOf(en));

describe.each(Object.entries(LANGUAGES))('the interface in %s', (tag, words) => {
  it('has all words, and none that no other language has', () => {
    const paths = textsOf(words).map(([path]) => withoutForm(path));
    expect(new Set(paths)).toEqual(new Set([...ENGLISH.keys()].map(withoutForm)));
    expect(textsOf(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('puts in what English puts in; the number may be a word where there is one or two', () => {
    for (const [path, text] of textsOf(words)) {
      const english = ENGLISH.get(path) ?? ENGLISH.get(`${withoutForm(path)}.other`) ?? '';
      const isWord = /\.(zero|one|two)$/.test(path) && placesIn(text).length === 0;
      if (!isWord) expect(placesIn(text), `${path}: ${text}`).toEqual(placesIn(english));
    }
  });

  it('has each plural form of its language and no other', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const counted = countedIn(words);
    expect(counted.map(([path]) => path)).toEqual(countedIn(en).map(([path]) => path));
    expect(counted.length).toBeGreaterThan(4);
    for (const [path, own] of counted) {
      expect(new Set(Object.keys(own)), path).toEqual(new Set(forms));
    }
  });

  it('shows how to search by examples that are read as what they show', () => {
    const { helpPhrase, helpWord, helpSpeaker } = words.searchPage;
    const [phrase, ...others] = parseQuery(helpPhrase).terms;
    expect([phrase?.phrase, phrase && phrase.words.length > 0, others]).toEqual([true, true, []]);
    expect(parseQuery(helpWord)).toMatchObject({ terms: [], excluded: [expect.anything()] });
    expect(parseQuery(helpSpeaker).terms).toEqual([]);
  });

  it('calls a button in full by the word that it shows, for those who speak to it', () => {
    const { findStrip, interview } = words;
    const buttons = [
      [findStrip.previous, findStrip.previousHit],
      [findStrip.next, findStrip.nextHit],
      [findStrip.close, findStrip.closeSearch],
      [interview.quote, interview.quoteTurn],
    ] as const;
    for (const [shown, full] of buttons) expect(full.toLowerCase()).toContain(shown.toLowerCase());
  });
});

test.each([
  ['de-AT', [], 'de-AT', 'Suche'],
  ['zh-TW', [], 'zh-TW', '搜尋'],
  ['zh-HK', [], 'zh-HK', '搜尋'],
  ['zh-CN', ['de'], 'de', 'Suche'],
  ['he', ['ja'], 'ja', '検索'],
  ['he', ['yi'], 'en', 'Search'],
])('an interview in %s on a site in %j has the interface of %s', (own, site, lang, search) => {
  const ui = interfaceFor(own, ...site);
  expect(ui.lang).toBe(lang);
  expect(ui.words.searchPage.title).toBe(search);
});

test('Arabic is written from right to left, the others are not', () => {
  const rtl = Object.keys(LANGUAGES).filter((tag) => interfaceFor(tag).writing.dir === 'rtl');
  expect(rtl).toEqual(['ar']);
});
