import { fileURLToPath } from 'node:url';
import { SETTINGS_FILE, type SettingsCheck } from '../../data/site-settings.ts';
import { type Problem, ProblemList } from '../../transcript/index.ts';
import { INTERVIEWS_FOLDER } from '../interview-files.ts';
import { type Commit, type HistoryState, readLog, readState } from './git-log.ts';

/** Since when changes are shown, and where the settings say so. */
export type HistorySetting = NonNullable<SettingsCheck['history']>;

/**
 * What is wrong with a history that can be read: it begins too late, or lacks files.
 *
 * @param files the interviews, by their paths from the project's folder
 */
export function problemsOf(
  state: HistoryState,
  commits: readonly Commit[],
  files: Iterable<string>,
  { since, place }: HistorySetting,
): Problem[] {
  const list = new ProblemList(SETTINGS_FILE);
  const cut = commits.find(({ isFirst }) => isFirst);
  if (state.isShallow && cut) {
    const message = `Unexpected clone whose history begins on ${cut.day}, expected all since ${since}`;
    list.add('history-missing', place, message);
  }
  return [...list.problems, ...[...files].flatMap((file) => untracked(file, state))];
}

/** Reports that no commit holds a file. */
function untracked(file: string, { files }: HistoryState): Problem[] {
  if (files.has(file.slice(INTERVIEWS_FOLDER.length))) return [];
  const list = new ProblemList(file);
  const message = 'Unexpected file that is not in the git history, expected a commit of it';
  list.add('history-untracked', { line: 1, column: 1 }, message);
  return list.problems;
}

/** Reports that there is no history, or none that can be read. */
export function missingHistory(error: unknown, { place }: HistorySetting): Problem[] {
  const list = new ProblemList(SETTINGS_FILE);
  const reason = error instanceof Error ? error.message : String(error);
  list.add('history-missing', place, `Unexpected lack of a git history: ${reason}`);
  return list.problems;
}

/**
 * Finds what a build would say of the git history, without a look at the
 * contents of its versions.
 *
 * @param root the project's folder
 * @param files the interviews, by their paths from there
 */
export async function checkHistory(
  root: URL,
  files: readonly string[],
  setting: HistorySetting,
): Promise<Problem[]> {
  if (files.length === 0) return [];
  const folder = fileURLToPath(new URL(INTERVIEWS_FOLDER, root));
  try {
    const state = await readState(folder);
    return problemsOf(state, await readLog(folder, setting.since), files, setting);
  } catch (error) {
    return missingHistory(error, setting);
  }
}
