import type { Gone } from '../permalinks/addresses.ts';
import type { LedgerPart } from '../permalinks/ledger.ts';
import { lineOf } from '../permalinks/ledger-text.ts';
import { type Problem, ProblemList } from '../transcript/index.ts';
import { countOf } from './count-of.ts';
import { LEDGER_FILE } from './ledger-file.ts';

/** Behind the comma that begins a line. */
const COLUMN = 2;

/**
 * Reports addresses whose words are gone, and those of which nobody can tell which words they are for.
 *
 * @param parts of the ledger that are about the interview
 * @param file the interview's, from the project's folder
 * @param slug of the interview whose addresses they are, where it was joined to that one
 */
export function goneProblems(
  parts: readonly LedgerPart[],
  file: string,
  gone: readonly Gone[],
  slug = '',
): Problem[] {
  const list = new ProblemList(LEDGER_FILE);
  for (const { id, behind, isDoubtful } of gone) {
    const [line = parts[0]?.line ?? 1] = parts.flatMap((part) => lineOf(part, id) ?? []);
    const where = behind === undefined ? 'before its first turn' : `behind ${file}:${behind}:1`;
    const message = isDoubtful
      ? `Unexpected lines of two branches for ${slug}#${id} that mean different turns of ${file}, expected one`
      : `Unexpected loss of the words of ${slug}#${id} in ${file}, expected a turn that has them (they stood ${where})`;
    list.add('permalink-gone', { line, column: COLUMN }, message);
  }
  return list.problems;
}

/** What helps where a part of a site cannot look for an interview among all the others. */
const BRING_UP =
  'Run “verbatim permalinks” before a site is built in parts: it finds files that were renamed.';

/**
 * Reports interviews that are gone, and those whose place another has taken.
 *
 * @param isPart whether they were not looked for under other names
 */
export function formerProblems(
  lost: readonly LedgerPart[],
  taken: readonly LedgerPart[],
  isPart = false,
): Problem[] {
  const list = new ProblemList(LEDGER_FILE);
  for (const { slug, line } of lost) {
    const message = `Unexpected loss of the interview “${slug}”, expected a file that has its words`;
    const details = isPart ? { hint: BRING_UP } : {};
    list.add('permalink-gone', { line, column: COLUMN }, message, details);
  }
  for (const { slug, line, moved } of taken) {
    const before = moved === undefined ? 'was withdrawn' : `is at “${moved}” now`;
    const message = `Unexpected interview at “${slug}”, which was published for another that ${before}`;
    list.add('permalink-taken', { line, column: COLUMN }, message);
  }
  return list.problems;
}

/** Reports that the ledger does not hold all addresses that are about to be published. */
export function behindProblem(files: readonly string[]): Problem[] {
  const list = new ProblemList(LEDGER_FILE);
  const [first] = files;
  if (first === undefined) return [];
  const others = files.length > 1 ? ` and ${countOf(files.length - 1, 'other file')}` : '';
  const message = `Unexpected state of before, expected the addresses of ${first}${others} as they are`;
  list.add('permalinks-behind', { line: 1, column: 1 }, message);
  return list.problems;
}
