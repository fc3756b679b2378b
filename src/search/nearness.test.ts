import { expect, it } from 'vitest';
import { findHits } from './hits.ts';
import { nearnessOf } from './nearness.ts';
import { parseQuery } from './query.ts';

function nearness(text: string, query = 'open cloud'): number {
  const { terms } = parseQuery(query);
  return nearnessOf(text, findHits(text, terms), terms.length);
}

it.each([
  ['words side by side', 'an open cloud', 'an open and very large cloud'],
  ['words of one sentence', 'open, and large, a cloud', 'It was open. Then a cloud came'],
  ['words as they were typed', 'an open cloud', 'an opened cloud'],
  ['all of the words', 'open it was, and long after came the cloud', 'an open door'],
  [
    'the nearest of several places',
    'open doors were there and a cloud, an open cloud',
    'open doors were there and a cloud',
  ],
  [
    'the word itself, though another form stands nearer',
    'the opened cloud had an open end',
    'the opened cloud had an end',
  ],
])('%s answer better', (_, better, worse) => {
  expect(nearness(better)).toBeGreaterThan(nearness(worse));
});

it('a text without hits is not near at all', () => {
  expect(nearness('nothing of it')).toBe(0);
});
