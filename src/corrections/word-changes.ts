import { diffArrays } from 'diff';
import { type Word, wordsOf } from './words.ts';

/** A stretch of words that stand in both texts, or in one of them alone. */
export interface Piece {
  kind: 'same' | 'was' | 'now';
  text: string;
}

/** Beyond so many changed words, two texts are two texts, and no search finds out more. */
const MOST_CHANGED = 1500;

/** A stretch of words, before it is a text. */
export interface WordRun {
  kind: Piece['kind'];
  /** Those of the new text, where they stand in both. */
  words: Word[];
}

/** What of some words has changed; marks and spaces are no words. */
export function changedWords(before: readonly Word[], after: readonly Word[]): WordRun[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MOST_CHANGED,
  });
  const runs = changes?.map(({ added, removed, value }): WordRun => {
    return { kind: added ? 'now' : removed ? 'was' : 'same', words: value };
  });
  return (
    runs ?? [
      { kind: 'was', words: [...before] },
      { kind: 'now', words: [...after] },
    ]
  );
}

/** Writes runs of words as pieces of text. */
export function piecesOf(runs: readonly WordRun[]): Piece[] {
  return runs
    .filter(({ words }) => words.length > 0)
    .map(({ kind, words }) => ({ kind, text: words.map(({ text }) => text).join('') }));
}

/**
 * What has changed from one text to another, word by word.
 *
 * @param language BCP 47 tag of the texts
 * @returns the pieces in the order in which they are read; put together, those
 *   that stand in both or in the new text alone are the new text
 */
export function wordChanges(before: string, after: string, language: string): Piece[] {
  return piecesOf(changedWords(wordsOf(before, language), wordsOf(after, language)));
}

/** Words that are left on either side of a change, to show where it stands. */
const AROUND = 8;
const ELLIPSIS = '…';

/** Cuts a run of unchanged words down to those beside a change. */
function shorten(words: readonly Word[], isFirst: boolean, isLast: boolean): Word[] {
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  if (words.length <= head + tail + 2) return [...words];
  const gap = { text: `${ELLIPSIS} `, key: ELLIPSIS };
  return [...words.slice(0, head), gap, ...(tail === 0 ? [] : words.slice(-tail))];
}

/** Cuts what has not changed between and around the changes down to some words. */
export function withoutLongRuns(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, index) =>
    run.kind === 'same'
      ? { ...run, words: shorten(run.words, index === 0, index === runs.length - 1) }
      : run,
  );
}
