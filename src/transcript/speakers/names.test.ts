import { expect, test } from 'vitest';
import { foldName, looksLikeName } from './names.ts';

test.each([
  'Ada',
  'Ada Byron',
  'Ludwig van Beethoven',
  'SPEAKER 1',
  'Bill and Ted',
  '艾達',
  'نور',
  '“Doc” Brown',
])('%s looks like a name', (label) => {
  expect(looksLikeName(label)).toBe(true);
});

test.each(['You know what', 'slides', 'One Two Three Four Five Six', '—'])(
  '%s does not look like a name',
  (label) => {
    expect(looksLikeName(label)).toBe(false);
  },
);

test('names are one however they are spaced, cased or composed', () => {
  expect(foldName(' ADA\u00a0  Zoe\u0301 ')).toBe(foldName('Ada Zoé'));
});
