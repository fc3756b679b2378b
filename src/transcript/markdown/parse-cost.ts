/**
 * What parsing takes beyond a fixed time a byte, in seconds: measured with
 * micromark 4 on inputs of 20 to 80 KB. The figures are one machine's, and hold
 * for all, so that a file is read alike everywhere.
 *
 * Quotations, rows of tables and marks take the square of their number.
 * micromark 4 already does without most of its repeated splices (issues #23 and
 * #169, pull requests #171 and #185). What is left: reading the containers
 * copies all events whenever a quotation ends, reading text splices adjacent
 * text out of them, `resolveAllAttention` looks back for the beginning of each emphasis,
 * and gfm-table looks through all earlier cells for each cell. Once the time for
 * each of these grows with the input alone, the squares can go, and the budget
 * with them.
 * https://github.com/micromark/micromark/pull/171
 * https://github.com/micromark/micromark/pull/185
 */
const SECONDS = { line: 1e-5, item: 6e-5, mark: 1e-5 };
const SQUARED = { marks: 1e-8, rows: 1.2e-7, quotes: 1.8e-7 };

const RE_LINE_END = /\r\n|\n|\r/g;
const RE_EMPTY_LINE = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/;
const RE_MARK = /[[\]*_`<&!\\]/g;
const RE_ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/gm;
const RE_QUOTE = /(?:^|\n[ \t\r]*\n)[ \t]*>/g;
const RE_ROW = /\|.*$/gm;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Guesses how long the parser would take for some Markdown, so that a file
 * made to keep it busy for minutes is read as text instead.
 *
 * @returns seconds
 */
export function guessParseSeconds(markdown: string): number {
  const quotes = count(markdown, RE_QUOTE);
  let seconds =
    SECONDS.line * count(markdown, RE_LINE_END) +
    SECONDS.item * count(markdown, RE_ITEM) +
    SQUARED.quotes * quotes ** 2;
  for (const block of markdown.split(RE_EMPTY_LINE)) {
    const marks = count(block, RE_MARK);
    const rows = count(block, RE_ROW);
    seconds += SECONDS.mark * marks + SQUARED.marks * marks ** 2 + SQUARED.rows * rows ** 2;
  }
  return seconds;
}

/** Seconds that parsing a file may take, whatever it holds, and for each million characters besides. */
const BUDGET = { file: 0.5, million: 0.7 };

/** The time that is left for the parser in one file. */
export class ParseBudget {
  #left: number;

  /** @param body all that is to be parsed */
  constructor(body: string) {
    this.#left = BUDGET.file + (BUDGET.million * body.length) / 1e6;
  }

  /** Whether a part may be parsed; where it may, its time is taken off. */
  spend(part: string): boolean {
    const seconds = guessParseSeconds(part);
    if (seconds > this.#left) return false;
    this.#left -= seconds;
    return true;
  }
}
