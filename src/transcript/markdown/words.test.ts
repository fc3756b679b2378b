import { describe, expect, test } from 'vitest';
import { countWords, firstWords } from './words.ts';

test.each([
  ['It isn’t — is it?', 4],
  ['3 … 2 … 1', 3],
  ['— … !', 0],
  ['', 0],
  ['我是 Ada', 3],
  ['a\n\nb\u00a0c', 3],
])('“%s” counts %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

describe('the first words', () => {
  test('end at a word, without its comma, and say that more follows', () => {
    expect(firstWords('  One, two,\nthree, four', 3)).toBe('One, two, three…');
  });

  test('are all the words where there are no more', () => {
    expect(firstWords('One, two.', 2)).toBe('One, two.');
  });
});
