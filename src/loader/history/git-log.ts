import { git } from './git.ts';

/** What a commit did to one file. */
export interface FileChange {
  /** Its paths before and after, from the folder that was asked for; one is missing where it was added or removed. */
  from?: string;
  to?: string;
  /** The object ids of its contents; all zeros where there are none. */
  before: string;
  after: string;
}

/** A commit of the published line of history. */
export interface Commit {
  /** The committer's day, `YYYY-MM-DD`: when the change came into this line. */
  day: string;
  /** Whether nothing is known of what was before. */
  isFirst: boolean;
  changes: FileChange[];
}

/** What stands before a commit in the log; no path or status begins so. */
const COMMIT = '\u0001';

/** A day's margin for the clocks of all zones; the days themselves are compared later. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString();
}

/**
 * Reads what `git log -z --raw` prints.
 *
 * @returns the newest first
 */
export function parseLog(output: string): Commit[] {
  const commits: Commit[] = [];
  const fields = output.split('\0').values();
  const next = () => fields.next().value ?? '';
  for (const field of fields) {
    const text = field.replace(/^\n/, '');
    if (text.startsWith(COMMIT)) {
      const [day = '', ...parents] = text.slice(COMMIT.length).trim().split(' ');
      commits.push({ day, isFirst: parents.length === 0, changes: [] });
    } else if (text.startsWith(':')) {
      const [, , before = '', after = '', status = ''] = text.split(' ');
      const path = next();
      const to = /^[RC]/.test(status) ? next() : path;
      commits.at(-1)?.changes.push({
        before,
        after,
        ...(status !== 'A' && { from: path }),
        ...(status !== 'D' && { to }),
      });
    }
  }
  return commits;
}

/**
 * The commits that changed a folder's files since some day, with one call for
 * all of them: a log of each file by itself would walk through the whole history
 * each time. Of a merge, the one that was published counts, as one change; files
 * are followed when they are renamed within the folder.
 *
 * @param since `YYYY-MM-DD`
 * @returns the newest first
 */
export async function readLog(folder: string, since: string): Promise<Commit[]> {
  const output = await git(folder, [
    ...['log', '-z', '--raw', '--no-abbrev', '--no-color', '-M', '--first-parent', '-m'],
    ...['--relative', `--format=${COMMIT}%cs %P`, `--since=${dayBefore(since)}`, 'HEAD', '--', '.'],
  ]);
  return parseLog(output.toString('utf8'));
}

/** Where a folder's history stands. */
export interface HistoryState {
  /** The commit that is checked out. */
  head: string;
  /** Whether older commits were left out when the repository was cloned. */
  isShallow: boolean;
  /** The files that it holds, by their paths from the folder. */
  files: ReadonlySet<string>;
}

/**
 * Looks at a folder's repository.
 *
 * @throws where it has none, or no commit, or there is no git
 */
export async function readState(folder: string): Promise<HistoryState> {
  const said = await git(folder, ['rev-parse', '--is-shallow-repository', 'HEAD']);
  const [shallow, head = ''] = said.toString('utf8').trim().split('\n');
  const tree = await git(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD']);
  const files = new Set(tree.toString('utf8').split('\0').filter(Boolean));
  return { head, isShallow: shallow === 'true', files };
}
