import { type Cell, cellsOf, widthOfCells } from './cells.ts';

/** As much of a line as there is room for, with a place in it. */
export interface Excerpt {
  text: string;
  /** Terminal columns that stand before the place. */
  before: number;
  /** Terminal columns of the place. */
  marked: number;
  /** The words at the place, where a mark below them could be elsewhere than they are. */
  words?: string;
}

const ELLIPSIS = '…';

/** Of the room beside the place, the share that is for what stands before it. */
const BEFORE = 1 / 3;

/** Code units that are looked at for each column: accents and joined pictures take several. */
const UNITS_PER_COLUMN = 4;

/** Characters that are quoted where the place has no length. */
const QUOTED = 24;

/** Blocks of scripts that run from right to left. */
const RE_RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const textOf = (cells: readonly Cell[]) => cells.map(({ text }) => text).join('');

/** How many cells, from the first on, fit into some columns. */
function fitting(cells: readonly Cell[], columns: number): number {
  let left = columns;
  const end = cells.findIndex(({ width }) => {
    left -= width;
    return left < 0;
  });
  return end === -1 ? cells.length : end;
}

/** The part of a line that is near enough to a place to be shown with it. */
function vicinity(line: string, index: number, room: number): { from: number; to: number } {
  const reach = room * UNITS_PER_COLUMN;
  const from = Math.max(0, index - reach);
  // Half a character is none.
  const isHalf = /[\uDC00-\uDFFF]/.test(line.charAt(from));
  return { from: isHalf ? from - 1 : from, to: Math.min(line.length, index + reach) };
}

/** What to call the place by: its own characters, or the word that begins there. */
function wordsAt(rest: readonly Cell[], marked: readonly Cell[]): string {
  if (marked.length > 1) return textOf(marked);
  const end = rest.findIndex(({ text }) => text.trim() === '');
  return textOf(rest.slice(0, Math.min(end === -1 ? QUOTED : Math.max(1, end), QUOTED)));
}

/**
 * Cuts a line to the room there is around a place.
 *
 * Terminals disagree on where they set what runs from right to left: where such
 * words stand before the end of the place, its words are given besides.
 *
 * @param line the line, however long
 * @param index code units before the place; behind the line is its end
 * @param length code units of the place; it shows one character at least
 * @param room terminal columns, at least 20
 */
export function excerptOf(line: string, index: number, length: number, room: number): Excerpt {
  const start = Math.min(index, line.length);
  const { from, to } = vicinity(line, start, room);
  const cells = cellsOf(line.slice(from, to));
  const behind = cells.findLastIndex((cell) => from + cell.start <= start);
  const first = start >= to ? cells.length : Math.max(0, behind);
  const after = cells.findIndex((cell) => from + cell.start >= start + length);
  const last = after === -1 ? cells.length : Math.max(after, first + 1);

  const isWhole = from === 0 && to === line.length && widthOfCells(cells) < room;
  const space = isWhole ? room : room - 2 * ELLIPSIS.length;
  const end = first + fitting(cells.slice(first, last), space);
  const beside = space - Math.max(1, widthOfCells(cells.slice(first, end)));
  const share = Math.max(Math.floor(beside * BEFORE), beside - widthOfCells(cells.slice(end)));
  const begin = first - fitting(cells.slice(0, first).toReversed(), share);
  const tail = end + fitting(cells.slice(end), beside - widthOfCells(cells.slice(begin, first)));

  const opening = from > 0 || begin > 0 ? ELLIPSIS : '';
  const closing = to < line.length || tail < cells.length ? ELLIPSIS : '';
  const marked = cells.slice(first, end);
  const shown = cells.slice(begin, tail);
  const text = `${opening}${textOf(shown)}${closing}`;
  const isTurned = RE_RIGHT_TO_LEFT.test(textOf(cells.slice(begin, end)));
  return {
    text,
    before: opening.length + widthOfCells(cells.slice(begin, first)),
    marked: Math.max(1, widthOfCells(marked)),
    ...(isTurned && { words: wordsAt(cells.slice(first), marked) }),
  };
}
