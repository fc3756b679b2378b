import type { Place } from './problems.ts';

const RE_LINE_END = /\r\n|\n|\r/g;
const BYTE_ORDER_MARK = '\uFEFF';

const RE_SURROGATE_PAIR = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/;

/** Where the lines of a file are, whichever of the three line ends part them. */
export class SourceLines {
  readonly #text: string;
  /** The first code unit of each line, and the one behind its last. */
  readonly #spans: { start: number; end: number }[] = [];

  /** @param text the whole file; columns count behind a byte order mark */
  constructor(text: string) {
    this.#text = text;
    let start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    for (const { 0: lineEnd, index } of text.matchAll(RE_LINE_END)) {
      this.#spans.push({ start, end: index });
      start = index + lineEnd.length;
    }
    this.#spans.push({ start, end: text.length });
  }

  /** The words of a line, counted from 1, without its end; nothing where there is no such line. */
  line(line: number): string | undefined {
    const span = this.#spans[line - 1];
    return span && this.#text.slice(span.start, span.end);
  }

  /**
   * How many code units stand before a place; nothing where the file has no such
   * place, or it would part the two halves of a character.
   */
  offset({ line, column }: Place): number | undefined {
    const span = this.#spans[line - 1];
    if (!span || column < 1 || span.start + column - 1 > span.end) return undefined;
    const offset = span.start + column - 1;
    const around = this.#text.slice(Math.max(0, offset - 1), offset + 1);
    return RE_SURROGATE_PAIR.test(around) ? undefined : offset;
  }
}
