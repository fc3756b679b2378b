import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familiesOf, type Translatable } from './families.ts';

const flood = { id: 'flood' };
const german = { id: 'flut', language: 'de', 'translation-of': 'flood' };
const french = { id: 'flood/fr', language: 'fr', 'translation-of': 'flood' };

test('an interview and its translations are known by any of them, the original first', () => {
  const { families, faults } = familiesOf([french, { id: 'other' }, german, flood], 'en');
  expect(faults).toEqual([]);
  for (const id of ['flood', 'flut', 'flood/fr']) {
    expect(families.get(id)?.map((one) => one.id)).toEqual(['flood', 'flut', 'flood/fr']);
  }
  expect(families.has('other')).toBe(false);
});

test.each<[string, Translatable[], string, string | undefined]>([
  [
    'an original that there is none of, with the nearest slug',
    [flood, { ...german, 'translation-of': 'flod' }],
    'translation-unknown',
    'Did you mean “flood”?',
  ],
  [
    'a translation of a translation',
    [flood, german, { id: 'inondation', language: 'fr', 'translation-of': 'flut' }],
    'translation-chained',
    undefined,
  ],
  ['a translation of itself', [{ ...german, id: 'flood' }], 'translation-chained', undefined],
  [
    'a translation without a language',
    [flood, { id: 'flut', 'translation-of': 'flood' }],
    'translation-language',
    undefined,
  ],
  [
    'two translations into one language, however it is written',
    [flood, german, { ...german, id: 'hochwasser', language: 'DE' }],
    'translation-duplicate',
    undefined,
  ],
  [
    'a translation into the language of the original',
    [flood, { ...german, language: 'en' }],
    'translation-duplicate',
    undefined,
  ],
])('what is reported: %s', (_, interviews, rule, hint) => {
  const { families, faults } = familiesOf(interviews, 'en');
  expect(faults.map((one) => [one.rule, one.hint])).toEqual([[rule, hint]]);
  const [{ id } = { id: '' }] = faults;
  expect(families.get(id)).toBeUndefined();
});

test('whatever is declared, each interview is in one family or none, and one with a fault in none', () => {
  const slug = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const interview = fc.record({
    id: slug,
    language: fc.constantFrom('de', 'fr', undefined),
    'translation-of': fc.option(slug, { nil: undefined }),
  });
  const site = fc.uniqueArray(interview, { selector: ({ id }) => id });
  fc.assert(
    fc.property(site, (all) => {
      const { families, faults } = familiesOf(all, 'en');
      for (const [id, family] of families) {
        expect(family.some((one) => one.id === id)).toBe(true);
        expect(family[0]['translation-of']).toBeUndefined();
        for (const one of family) expect(families.get(one.id)).toBe(family);
        const languages = family.map(({ language = 'en' }) => language);
        expect(new Set(languages).size).toBe(languages.length);
      }
      for (const { id } of faults) expect(families.has(id)).toBe(false);
      const translations = all.filter((one) => one['translation-of'] !== undefined);
      for (const { id } of translations) {
        expect(families.has(id)).toBe(faults.every((fault) => fault.id !== id));
      }
    }),
  );
});
