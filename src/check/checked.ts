import type { Problem } from '../transcript/index.ts';

/** One file after its check. */
export interface CheckedFile {
  /** The path that its problems name. */
  file: string;
  /** In the order of their places. */
  problems: Problem[];
  /** The lines that have problems, by their numbers. */
  lines: ReadonlyMap<number, string>;
  /** How many problems were mended in the file. */
  mended: number;
  /** Whether the file could not be read or written at all. */
  isLost: boolean;
}

/** Writes the outcome of a check, file by file. */
export interface Report {
  /** What to write for a file; it may be nothing. */
  file(checked: CheckedFile): string;
  /** What to write behind the last file. */
  end(counts: Counts): string;
}

/** How much a check found. */
export interface Counts {
  transcripts: number;
  errors: number;
  warnings: number;
  hints: number;
  mended: number;
}
