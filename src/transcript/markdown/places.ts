import type { Place } from '../problems/problems.ts';

/** Finds the lines and columns of a body's characters in its file. */
export class Places {
  readonly #starts: number[] = [0];
  readonly #linesBefore: number;

  /**
   * @param body the text after the front matter, with any of the three line ends
   * @param linesBefore lines of the file before the body
   */
  constructor(body: string, linesBefore: number) {
    this.#linesBefore = linesBefore;
    for (const end of body.matchAll(/\r\n|\n|\r/g)) this.#starts.push(end.index + end[0].length);
  }

  /** The place of a character, counted from the body's beginning. */
  at(offset: number): Place {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1 + this.#linesBefore, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
