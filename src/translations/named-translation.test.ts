import { expect, test } from 'vitest';
import { namedTranslation } from './named-translation.ts';

const there = (...paths: string[]) => {
  const set = new Set(paths);
  return (path: string) => set.has(path);
};

test.each([
  ['talk.de', 'de'],
  ['talk.pt-BR', 'pt-BR'],
  ['talk.zh-hant', 'zh-Hant'],
  ['talk.DE', 'de'],
])('%s beside talk is its translation into %s', (path, language) => {
  expect(namedTranslation(path, there('talk'))).toEqual({ of: 'talk', language });
});

test('a translation stands in the folder of its original', () => {
  expect(namedTranslation('1999/talk.de', there('1999/talk'))?.of).toBe('1999/talk');
  expect(namedTranslation('1999/talk.de', there('talk'))).toBeUndefined();
});

test.each([
  'v1.2',
  'talk.v2',
  'talk.xx',
  'talk.new',
  'talk.draft',
  'talk.de_AT',
  'talk.',
  '.de',
  'talk.de-',
])('%s is no translation, whatever stands beside it', (path) => {
  expect(namedTranslation(path, () => true)).toBeUndefined();
});

test('a file with a language in its name and no original beside it is an interview like any other', () => {
  expect(namedTranslation('notes.en', there('notes.en', 'notes.de'))).toBeUndefined();
});
