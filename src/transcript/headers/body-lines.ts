import type { Place } from '../problems/problems.ts';

/** The lines of a body. */
export interface BodyLines {
  /** Lines of the file before the body. */
  linesBefore: number;
  /** The body's lines as they stand in the file. */
  sourceLines: readonly string[];
}

/** The line of the file that a place is in. */
export function lineAt({ line }: Place, { linesBefore, sourceLines }: BodyLines): string {
  return sourceLines[line - linesBefore - 1] ?? '';
}

/** Where some words of a turn header stand; its beginning where markup stands within them. */
export function placeOfWords(words: string, header: Place, lines: BodyLines): Place {
  const found = lineAt(header, lines).indexOf(words, header.column - 1);
  return found === -1 ? header : { line: header.line, column: found + 1 };
}
