import { expect, it } from 'vitest';
import { isUnfinished } from './unfinished.ts';

it.each([
  ['v', true],
  ['open vi', true],
  ['vir', false],
  ['of ', false],
  ['"point of"', false],
  ['橋', false],
  ['', false],
])('“%s” may well go on: %s', (typed, expected) => {
  expect(isUnfinished(typed)).toBe(expected);
});
