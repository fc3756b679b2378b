import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { type Problem, ProblemList } from '../transcript/index.ts';

/** The folder of the interviews, from the project's folder. */
export const INTERVIEWS_FOLDER = 'content/interviews/';

/** One transcript file and the address that it is published under. */
export interface InterviewFile {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** The slug of the path below the interviews' folder. */
  id: string;
}

const RE_ENDING = /\.(?:md|markdown)$/i;

/** Whether a path from the project's folder is that of a transcript. */
export function isInterviewFile(file: string): boolean {
  return file.startsWith(INTERVIEWS_FOLDER) && RE_ENDING.test(file);
}

/** The slug of a transcript file: its path below the interviews' folder, part by part. */
export function interviewId(file: string): string {
  const path = file.slice(INTERVIEWS_FOLDER.length).replace(RE_ENDING, '');
  return path
    .split('/')
    .map((part) => slug(part.trim()))
    .filter(Boolean)
    .join('/');
}

/**
 * Finds the transcripts of a site.
 *
 * @param root the project's folder
 * @returns the files sorted by path, and the problems of those that cannot have
 *   an address of their own
 */
export async function findInterviewFiles(
  root: URL,
): Promise<{ files: InterviewFile[]; problems: Problem[] }> {
  const paths: string[] = [];
  for await (const path of glob(`${INTERVIEWS_FOLDER}**/*.{md,markdown}`, {
    cwd: fileURLToPath(root),
  })) {
    paths.push(path.replaceAll('\\', '/'));
  }
  const taken = new Map<string, string>();
  const files: InterviewFile[] = [];
  const problems: Problem[] = [];
  for (const file of paths.sort()) {
    const id = interviewId(file);
    const list = new ProblemList(file);
    const other = taken.get(id);
    if (id === '') {
      list.add(
        'slug-invalid',
        { line: 1, column: 1 },
        'Unexpected file name without a letter or digit',
      );
    } else if (other !== undefined) {
      list.add(
        'slug-duplicate',
        { line: 1, column: 1 },
        `Unexpected second interview at “${id}”, expected one: ${other} is there`,
      );
    } else {
      taken.set(id, file);
      files.push({ file, id });
    }
    problems.push(...list.problems);
  }
  return { files, problems };
}
