import type { Commit, FileChange } from './git-log.ts';

/** The contents of a file as they stood at the end of a day. */
export interface FileVersion {
  /** `YYYY-MM-DD`; empty for the first version, which is no correction of any. */
  date: string;
  /** The object id of the contents. */
  blob: string;
}

/** A change of one file, and its day. */
type DatedChange = FileChange & { day: string };

/**
 * The changes of each file, the newest first, followed through renames; a file
 * that was a draft before, or somewhere else, begins where it was published.
 *
 * @param commits the newest first
 * @param files the paths that the files have now
 * @param isPublished whether a path is that of a published transcript
 */
export function changesByFile(
  commits: readonly Commit[],
  files: readonly string[],
  isPublished: (path: string) => boolean,
): Map<string, DatedChange[]> {
  /** By the path that a file has at the commit that is looked at. */
  const followed = new Map(files.map((file) => [file, file]));
  const found = new Map<string, DatedChange[]>();
  for (const { day, changes } of commits) {
    // Two files may have changed names with each other.
    const renamed: [string, string][] = [];
    for (const change of changes) {
      const file = change.to === undefined ? undefined : followed.get(change.to);
      if (file === undefined || change.to === undefined) continue;
      const { from, ...rest } = change;
      const wasPublished = from !== undefined && isPublished(from);
      const own = found.get(file) ?? [];
      own.push({ ...rest, day, ...(wasPublished && { from }) });
      found.set(file, own);
      followed.delete(change.to);
      if (wasPublished) renamed.push([from, file]);
    }
    for (const [path, file] of renamed) followed.set(path, file);
  }
  return found;
}

/** Whether a day comes after all days of a partial date. */
function isAfter(day: string, date: string): boolean {
  return day.slice(0, date.length) > date;
}

/**
 * The versions of a file whose differences are corrections: how it stood at the
 * end of the day on which it was published, and at the end of each later day
 * that changed it.
 *
 * @param changes of the file, the newest first
 * @param since the day since when the site shows changes; what is older is never shown
 * @param published when the interview was published, `YYYY`, `YYYY-MM` or
 *   `YYYY-MM-DD`; where it is left out, on the day of the file's first commit
 * @returns the oldest first; none where nothing changed since
 */
export function versionsSince(
  changes: readonly DatedChange[],
  since: string,
  published?: string,
): FileVersion[] {
  const first = changes.find(({ from }) => from === undefined)?.day;
  const start = published ?? first ?? since;
  const end = changes.findIndex(
    ({ day, from }) => from === undefined || !isAfter(day, since) || !isAfter(day, start),
  );
  const counted = end === -1 ? changes : changes.slice(0, end);
  const oldest = counted.at(-1);
  if (!oldest) return [];
  // Of a day's versions the last counts.
  const days = counted.filter(({ day }, index) => counted[index - 1]?.day !== day);
  const versions = days.map(({ day, after }) => ({ date: day, blob: after })).reverse();
  return [{ date: '', blob: oldest.before }, ...versions];
}
