import type { Fix } from './problems.ts';
import { SourceLines } from './source-lines.ts';

/** A fix by what it replaces: code units from `start` up to `end`. */
interface Change {
  start: number;
  end: number;
  text: string;
}

function changeOf({ from, to, text }: Fix, lines: SourceLines): Change | undefined {
  const start = lines.offset(from);
  const end = lines.offset(to);
  if (start === undefined || end === undefined || end < start) return undefined;
  return { start, end, text };
}

/** Whether a change can be made besides one that stands before it; of two additions at one place neither is first. */
function isApart(before: Change, change: Change): boolean {
  return change.start > before.end || (change.start === before.end && change.start > before.start);
}

/**
 * Replaces the spans that fixes name, and nothing else. Of fixes that overlap
 * the first is made: what the other was about may be another thing now.
 *
 * @param text the whole file
 * @param fixes in any order; one whose place is not in the file is left out
 * @returns the text as it is then, and how many fixes were made
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { text: string; applied: number } {
  const lines = new SourceLines(text);
  const changes = fixes
    .map((fix) => changeOf(fix, lines))
    .filter((change) => change !== undefined)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let last: Change | undefined;
  let applied = 0;
  for (const change of changes) {
    if (last && !isApart(last, change)) continue;
    pieces.push(text.slice(last?.end ?? 0, change.start), change.text);
    last = change;
    applied += 1;
  }
  pieces.push(text.slice(last?.end ?? 0));
  return { text: pieces.join(''), applied };
}
