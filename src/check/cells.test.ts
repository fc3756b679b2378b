import { expect, test } from 'vitest';
import { cellsOf, showable, widthOfCells } from './cells.ts';

test.each([
  ['plain', 5],
  ['\t', 4],
  ['日本語', 6],
  ['ｱ', 1],
  ['Ａ', 2],
  ['한국', 4],
  ['\u1112\u1161\u11AB', 2],
  ['e\u0301', 1],
  ['שָׁלוֹם', 4],
  ['का', 2],
  ['😀', 2],
  ['👩‍👩‍👧', 2],
  ['🇩🇪', 2],
  ['1️⃣', 2],
  ['©', 1],
  ['\u200B', 0],
  ['\u00AD', 1],
  ['\u001B', 1],
])('%j takes %i columns', (text, width) => {
  expect(widthOfCells(cellsOf(text))).toBe(width);
});

test('each character knows where it begins', () => {
  expect(cellsOf('a😀e\u0301\tb').map(({ start }) => start)).toEqual([0, 1, 3, 5, 6]);
});

test('what would drive the terminal or turn the line around is not printed', () => {
  const printed = cellsOf('a\u001B[2J\u202Eb\u2067')
    .map(({ text }) => text)
    .join('');
  expect(printed).toBe('a\uFFFD[2J\uFFFDb\uFFFD');
  expect(showable('a\r\nb\u001Bc\u009B')).toBe('a b\uFFFDc\uFFFD');
});
