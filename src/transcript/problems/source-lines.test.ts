import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SourceLines } from './source-lines.ts';

test('any of the three line ends parts lines, and a mark at the start is before them', () => {
  const lines = new SourceLines('\uFEFFa\r\nb\rc\n\nd');
  expect([1, 2, 3, 4, 5].map((line) => lines.line(line))).toEqual(['a', 'b', 'c', '', 'd']);
  expect(lines.line(0)).toBeUndefined();
  expect(lines.line(6)).toBeUndefined();
});

test.each([
  [1, 1, 1],
  [1, 3, 3],
  [1, 4, undefined],
  [2, 1, 5],
  [2, 2, undefined],
  [2, 3, 7],
  [3, 1, 8],
  [3, 2, undefined],
  [1, 0, undefined],
])('the place %i:%i is behind %s code units, if it is one', (line, column, offset) => {
  expect(new SourceLines('\uFEFFab\r\n😀\n').offset({ line, column })).toBe(offset);
});

test('the offset of each place leads to the words of its line', () => {
  const piece = fc.constantFrom('a', 'é', '\t', '\r', '\n', '\r\n', '\uFEFF', ' ');
  fc.assert(
    fc.property(fc.array(piece), fc.nat(), fc.nat(), (pieces, line, column) => {
      const text = pieces.join('');
      const lines = new SourceLines(text);
      const words = lines.line(line);
      const offset = lines.offset({ line, column });
      if (words === undefined || column < 1 || column > words.length + 1) {
        expect(offset).toBeUndefined();
      } else {
        expect(text.slice(offset).startsWith(words.slice(column - 1))).toBe(true);
      }
    }),
  );
});
