import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { type Problem, ProblemList } from '../transcript/index.ts';

/** The folder of the interviews, from the project's folder. */
const INTERVIEWS_FOLDER = 'content/interviews/';

/** One transcript file and the address that it is published under. */
export interface InterviewFile {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** The slug of the path below the interviews' folder. */
  id: string;
}

const RE_ENDING = /\.(?:md|markdown)$/i;

/** What begins so is a draft, or an editor's own: the file, or the folder with all that is in it. */
const RE_HIDDEN = /(?:^|\/)[._]/;

/** How a name looks that is not UTF-8: the file cannot be opened by it. */
const RE_UNREADABLE = /\uFFFD/;

/** Whether a path from the project's folder is that of a transcript to be published. */
export function isInterviewFile(file: string): boolean {
  if (!file.startsWith(INTERVIEWS_FOLDER) || !RE_ENDING.test(file)) return false;
  return !RE_HIDDEN.test(file.slice(INTERVIEWS_FOLDER.length));
}

/** The slug of a transcript file: its path below the interviews' folder, part by part. */
export function interviewId(file: string): string {
  const path = file.slice(INTERVIEWS_FOLDER.length).replace(RE_ENDING, '');
  return (
    path
      // Some file systems take letters and accents apart: the address is one everywhere.
      .normalize('NFC')
      .split('/')
      .map((part) => slug(part.trim()))
      .filter(Boolean)
      .join('/')
  );
}

/**
 * Gives each transcript file its address.
 *
 * @param paths paths from the project's folder
 * @returns the files sorted by path, and the problems of those that cannot have
 *   an address of their own
 */
export function assignIds(paths: readonly string[]): {
  files: InterviewFile[];
  problems: Problem[];
} {
  const taken = new Map<string, string>();
  const files: InterviewFile[] = [];
  const problems: Problem[] = [];
  for (const file of paths.toSorted()) {
    const id = interviewId(file);
    const list = new ProblemList(file);
    const start = { line: 1, column: 1 };
    const other = taken.get(id);
    if (RE_UNREADABLE.test(file)) {
      list.add('slug-invalid', start, 'Unexpected file name that is not in UTF-8');
    } else if (id === '') {
      list.add('slug-invalid', start, 'Unexpected file name without a letter or digit');
    } else if (other !== undefined) {
      const message = `Unexpected second interview at “${id}”, expected one: ${other} is there`;
      list.add('slug-duplicate', start, message);
    } else {
      taken.set(id, file);
      files.push({ file, id });
    }
    problems.push(...list.problems);
  }
  return { files, problems };
}

/** Whether something is a file; a link that leads nowhere is one, so that it is missed, not skipped. */
async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? true;
}

/**
 * Finds the transcripts of a site and gives each its address.
 *
 * @param root the project's folder
 * @returns as {@link assignIds}; nothing where the folder is not there
 */
export async function findInterviewFiles(root: URL): Promise<ReturnType<typeof assignIds>> {
  const folder = fileURLToPath(root);
  const paths: string[] = [];
  const entries = await readdir(join(folder, INTERVIEWS_FOLDER), {
    recursive: true,
    withFileTypes: true,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = interviewPath(root, path);
    if (!isInterviewFile(file)) continue;
    if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) paths.push(file);
  }
  return assignIds(paths);
}

/** A file's path from the project's folder, with forward slashes. */
export function interviewPath(root: URL, path: string): string {
  return relative(fileURLToPath(root), path).replaceAll(sep, '/');
}
