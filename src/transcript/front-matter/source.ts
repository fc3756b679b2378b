import type { Place } from '../problems/problems.ts';

/** A transcript file taken apart into front matter and body. */
export interface Source {
  /** The YAML between the fences; absent where the file has none. */
  frontMatter?: { yaml: string; line: number };
  body: string;
  /** Lines of the file that stand before the body. */
  linesBefore: number;
  /** Where the front matter begins that never ends. */
  unclosed?: Place;
}

const RE_OPENING_FENCE = /^---[ \t]*(?:\r\n|\n|\r)/;
const RE_CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/;
const RE_LINE_END = /\r\n|\n|\r/g;
const BYTE_ORDER_MARK = '\uFEFF';

function countLines(text: string): number {
  return text.match(RE_LINE_END)?.length ?? 0;
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/**
 * Takes a file's text apart. Any of the three line ends is understood; a byte
 * order mark is dropped.
 *
 * @param text the whole file
 */
export function splitSource(text: string): Source {
  const content = withoutMark(text);
  const opening = RE_OPENING_FENCE.exec(content);
  if (!opening) return { body: content, linesBefore: 0 };
  const start = opening[0].length;
  let lineStart = start;
  while (lineStart < content.length) {
    RE_LINE_END.lastIndex = lineStart;
    const end = RE_LINE_END.exec(content);
    const lineEnd = end ? end.index : content.length;
    const next = end ? lineEnd + end[0].length : content.length;
    if (RE_CLOSING_FENCE.test(content.slice(lineStart, lineEnd))) {
      return {
        frontMatter: { yaml: content.slice(start, lineStart), line: 2 },
        body: withoutMark(content.slice(next)),
        linesBefore: countLines(content.slice(0, next)),
      };
    }
    lineStart = next;
  }
  return { body: content, linesBefore: 0, unclosed: { line: 1, column: 1 } };
}
