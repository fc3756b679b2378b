import { expect, test } from 'vitest';
import { type ProgressOutput, showProgress } from './reading-progress.ts';

/** Tells of 1,000 files, one every ten milliseconds. */
function shownOn(isTerminal: boolean): string[] {
  const shown: string[] = [];
  let time = 0;
  const output: ProgressOutput = {
    isTerminal,
    write: (text) => shown.push(text),
    line: (text) => shown.push(`${text}\n`),
  };
  const progress = showProgress(output, () => time);
  for (let done = 1; done <= 1000; done += 1) {
    time += 10;
    progress.tell({ done, files: 1000, words: done * 100 });
  }
  progress.end();
  // In `dev`, files are read again when they are saved.
  time += 60_000;
  progress.tell({ done: 1, files: 1, words: 100 });
  return shown;
}

test('a log has a line after two seconds, and one every five seconds from then on', () => {
  expect(shownOn(false)).toEqual([
    'Reading interviews: 200 of 1,000, 20,000 words, 10,000 a second, about 8 s left\n',
    'Reading interviews: 700 of 1,000, 70,000 words, 10,000 a second, about 3 s left\n',
  ]);
});

test('a terminal has one line that changes, and none in the end', () => {
  const shown = shownOn(true);
  expect(shown.length).toBeGreaterThan(20);
  expect(shown[0]).toBe(
    '\rReading interviews: 200 of 1,000, 20,000 words, 10,000 a second, about 8 s left\u001B[K',
  );
  expect(shown.at(-1)).toBe('\r\u001B[K');
  expect(shown.join('')).not.toContain('\n');
});

test('a short reading shows nothing', () => {
  const shown: string[] = [];
  const put = (text: string) => void shown.push(text);
  const progress = showProgress({ isTerminal: true, write: put, line: put });
  progress.tell({ done: 1, files: 2, words: 10 });
  progress.end();
  expect(shown).toEqual([]);
});
