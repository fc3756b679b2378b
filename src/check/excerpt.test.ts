import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, widthOfCells } from './cells.ts';
import { excerptOf } from './excerpt.ts';

/** The excerpt with the mark below it. */
function shown(line: string, place: string, room = 40): string[] {
  const { text, before, marked, words } = excerptOf(line, line.indexOf(place), place.length, room);
  return words === undefined ? [text, `${' '.repeat(before)}${'^'.repeat(marked)}`] : [text, words];
}

test('a line that fits is shown whole, with the mark below the place', () => {
  expect(shown('(0:99) Ada: It is.', '0:99')).toEqual(['(0:99) Ada: It is.', ' ^^^^']);
});

test('the mark is at least one column, also behind the end of the line', () => {
  expect(excerptOf('Ada', 3, 1, 40)).toEqual({ text: 'Ada', before: 3, marked: 1 });
  expect(excerptOf('Ada', 99, 5, 40)).toEqual({ text: 'Ada', before: 3, marked: 1 });
  expect(excerptOf('a\u200Bb', 1, 1, 40)).toMatchObject({ before: 1, marked: 1 });
  expect(excerptOf('', 0, 1, 40)).toEqual({ text: '', before: 0, marked: 1 });
});

test.each([
  ['\tAda: so', 'so', 9],
  ['日本: so', 'so', 6],
  ['😀👩‍👩‍👧 so', 'so', 5],
  ['Ame\u0301lie so', 'so', 7],
  ['a\u200B\u200Db so', 'so', 3],
  ['a\u001B so', 'so', 3],
])('in %j the mark of “%s” is behind %i columns', (line, place, before) => {
  expect(excerptOf(line, line.indexOf(place), place.length, 40)).toMatchObject({
    before,
    marked: 2,
  });
});

test('a wide place has a wide mark, and half of a character stands for all of it', () => {
  expect(shown('so 日本 so', '日本')).toEqual(['so 日本 so', '   ^^^^']);
  expect(excerptOf('a😀b', 2, 1, 40)).toMatchObject({ before: 1, marked: 2 });
});

test('a long line is cut on both sides of the place', () => {
  const long = 'word '.repeat(120_000);
  expect(shown(`${long}HERE ${long}`, 'HERE')).toEqual([
    '… word word HERE word word word word wo…',
    '            ^^^^',
  ]);
  expect(shown(`HERE ${long}`, 'HERE')).toEqual([
    'HERE word word word word word word wor…',
    '^^^^',
  ]);
  expect(shown(`${long}HERE`, 'HERE')).toEqual([
    '…ord word word word word word word HERE',
    `${' '.repeat(35)}^^^^`,
  ]);
});

test('a place that is longer than the room is marked as far as it is shown', () => {
  const { text, before, marked } = excerptOf(`so ${'x'.repeat(600_000)} so`, 3, 600_000, 40);
  expect({ text, before, marked }).toEqual({ text: `…${'x'.repeat(38)}…`, before: 1, marked: 38 });
});

test('what runs from right to left has its place named, since terminals differ on where it is', () => {
  expect(shown('(0:99) עדה: כן', '0:99')).toEqual(['(0:99) עדה: כן', ' ^^^^']);
  expect(shown('(0:01) עדה: כן', 'עדה')).toEqual(['(0:01) עדה: כן', 'עדה']);
  expect(excerptOf('עדה: [0:99] כן', 6, 1, 40).words).toBe('0:99]');
  expect(excerptOf(`עדה: ${'א'.repeat(99)}`, 5, 1, 40).words).toBe('א'.repeat(24));
});

test('whatever a line holds, the excerpt fits the room and the mark is in it', () => {
  const piece = fc.constantFrom(
    'a',
    'word ',
    '日',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    '\t',
    '\u200B',
    '🇩🇪',
    'ש',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 400 }),
      fc.nat({ max: 800 }),
      fc.nat({ max: 60 }),
      fc.integer({ min: 20, max: 100 }),
      (pieces, index, length, room) => {
        const { text, before, marked } = excerptOf(pieces.join(''), index, length, room);
        expect(widthOfCells(cellsOf(text))).toBeLessThanOrEqual(room);
        expect(before + marked).toBeLessThanOrEqual(room);
        expect(marked).toBeGreaterThan(0);
      },
    ),
  );
});
