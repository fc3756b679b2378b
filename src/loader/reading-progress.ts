import process from 'node:process';
import type { ReadingProgress } from './interview-reader.ts';

/** A build that is done before this, in milliseconds, need not say what it is doing. */
const QUIET = 2000;
/** So often a terminal shows it anew, and a log has another line, in milliseconds. */
const TERMINAL = 200;
const LOG = 5000;

const number = (value: number) => Math.round(value).toLocaleString('en');

/** Where progress is shown. */
export interface ProgressOutput {
  isTerminal: boolean;
  /** Writes to a terminal as it is. */
  write(text: string): void;
  /** Writes a line of its own. */
  line(text: string): void;
}

/** Shows on standard error, beside the build's log. */
export function progressOutput(line: (text: string) => void): ProgressOutput {
  const { stderr } = process;
  return { isTerminal: stderr.isTTY === true, write: (text) => stderr.write(text), line };
}

/**
 * What is going on, in words.
 *
 * @param elapsed milliseconds since the beginning
 */
export function describeProgress({ done, files, words }: ReadingProgress, elapsed: number): string {
  const left = (elapsed / Math.max(done, 1)) * (files - done);
  const rate = words / (elapsed / 1000);
  return (
    `Reading interviews: ${number(done)} of ${number(files)}, ${number(words)} words, ` +
    `${number(rate)} a second, about ${number(left / 1000)} s left`
  );
}

/**
 * Shows how far the reading has come, once it takes longer than two seconds:
 * in one line that changes on a terminal, in some lines elsewhere.
 *
 * @param now the time in milliseconds
 */
export function showProgress(output: ProgressOutput, now: () => number = () => performance.now()) {
  const start = now();
  let shown = start + QUIET - (output.isTerminal ? TERMINAL : LOG);
  let isOpen = false;
  let isOver = false;
  return {
    tell(progress: ReadingProgress): void {
      const time = now();
      if (isOver) return;
      if (time - shown < (output.isTerminal ? TERMINAL : LOG) || progress.done === 0) return;
      shown = time;
      const text = describeProgress(progress, time - start);
      if (output.isTerminal) output.write(`\r${text}\u001B[K`);
      else output.line(text);
      isOpen = output.isTerminal;
    },
    /** Clears the line, and shows nothing from now on. */
    end(): void {
      isOver = true;
      if (isOpen) output.write('\r\u001B[K');
      isOpen = false;
    },
  };
}
