/** One character as a terminal shows it. */
export interface Cell {
  /** Where it begins in the text, in code units. */
  start: number;
  /** What is printed. */
  text: string;
  /** Columns of the terminal that it takes; none, where it only joins or parts others. */
  width: number;
}

/** What a tab is printed as, since where a terminal would stop depends on what stands before. */
const TAB = '    ';

/** What is printed for a character that would drive the terminal or turn the line around. */
const STAND_IN = '\uFFFD';

const RE_PLAIN = /^[\x20-\x7E]*$/;
const RE_DRIVING = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** Accents, joiners, and the later parts of Korean syllables; a soft hyphen does show. */
const RE_NO_WIDTH = /^(?:[\p{Mn}\p{Me}\u1160-\u11FF]|(?!\u00AD)\p{Cf})$/u;

/** East Asian wide and full-width characters, by their blocks. */
const RE_WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u;

/** Characters that are pictures by themselves, or are made so. */
const RE_PICTURE = /^\p{Emoji_Presentation}|^\p{Emoji}.*[\uFE0F\u20E3]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function widthOf(character: string): number {
  if (RE_PICTURE.test(character)) return 2;
  let width = 0;
  for (const one of character) {
    if (RE_WIDE.test(one)) width += 2;
    else if (!RE_NO_WIDTH.test(one)) width += 1;
  }
  return width;
}

function cellOf(character: string, start: number): Cell {
  if (character === '\t') return { start, text: TAB, width: TAB.length };
  if (RE_DRIVING.test(character)) return { start, text: STAND_IN, width: 1 };
  return { start, text: character, width: widthOf(character) };
}

/** Takes a line apart into what a terminal shows as one character each. */
export function cellsOf(line: string): Cell[] {
  // Plain text is by far the most, and to look for accents and the like takes long.
  if (RE_PLAIN.test(line)) return Array.from(line, (text, start) => ({ start, text, width: 1 }));
  return Array.from(segmenter.segment(line), ({ segment, index }) => cellOf(segment, index));
}

/** The terminal columns that characters take together. */
export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** A text on one line that does nothing to the terminal but show. */
export function showable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(new RegExp(RE_DRIVING, 'gu'), STAND_IN);
}
