import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { type Facts, type Problem, ProblemList } from '../transcript/index.ts';
import { namedTranslation } from '../translations/named-translation.ts';
import { findTranscripts, isTranscript, withoutEnding } from './transcript-folder.ts';

/** The folder of the interviews, from the project's folder. */
export const INTERVIEWS_FOLDER = 'content/interviews/';

/** One transcript file and the address that it is published under. */
export interface InterviewFile {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** The slug of the path below the interviews' folder. */
  id: string;
  /** What its name says where it is that of a translation; the front matter may say otherwise. */
  named?: Required<Pick<Facts, 'language' | 'translation-of'>>;
}

/** How a name looks that is not UTF-8: the file cannot be opened by it. */
const RE_UNREADABLE = /\uFFFD/;

/** Whether a path from the project's folder is that of a transcript to be published. */
export function isInterviewFile(file: string): boolean {
  return file.startsWith(INTERVIEWS_FOLDER) && isTranscript(file.slice(INTERVIEWS_FOLDER.length));
}

/** The slug of a transcript file: its path below the interviews' folder, part by part. */
export function interviewId(file: string): string {
  const path = withoutEnding(file.slice(INTERVIEWS_FOLDER.length));
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

/** Gives each file the address that its name says: `talk.de.md` beside `talk.md` is at `talk/de`. */
function addressing(paths: readonly string[]): (file: string) => Omit<InterviewFile, 'file'> {
  const originals = new Map(paths.map((file) => [withoutEnding(file), file]));
  const addressOf = (file: string): Omit<InterviewFile, 'file'> => {
    const found = namedTranslation(withoutEnding(file), (path) => originals.has(path));
    if (!found) return { id: interviewId(file) };
    const of = addressOf(originals.get(found.of) ?? '').id;
    // Nobody can be led to an original that has no address: both are reported.
    if (of === '') return { id: '' };
    const { language } = found;
    return { id: `${of}/${slug(language)}`, named: { language, 'translation-of': of } };
  };
  return addressOf;
}

/** Where an interview has further pages, and what stands there. */
const RE_AMONG_PAGES = /^(?<owner>.+)\/(?<folder>q|beside)\/[^/]+$/;

/** What an interview has in each of these folders. */
const PAGES: Readonly<Record<string, string>> = {
  q: 'the quotes',
  beside: 'the translations',
};

/** The interview among whose further pages another would stand, and which those are. */
function pagesAt(id: string, taken: ReadonlyMap<string, string>) {
  const { owner = '', folder = '' } = RE_AMONG_PAGES.exec(id)?.groups ?? {};
  const other = taken.get(owner);
  return other === undefined ? undefined : { other, folder, what: PAGES[folder] };
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
  const addressOf = addressing(paths);
  const taken = new Map<string, string>();
  const files: InterviewFile[] = [];
  const problems: Problem[] = [];
  for (const file of paths.toSorted()) {
    const { id, named } = addressOf(file);
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
      files.push({ file, id, ...(named && { named }) });
    }
    problems.push(...list.problems);
  }
  // Known only once all are: any interview may have quote pages some day.
  const kept = files.filter(({ file, id }) => {
    const pages = pagesAt(id, taken);
    if (!pages) return true;
    const list = new ProblemList(file);
    const message = `Unexpected interview at “${id}”, expected another folder than “${pages.folder}”: ${pages.what} of ${pages.other} have their pages there`;
    list.add('slug-duplicate', { line: 1, column: 1 }, message, {
      hint: 'Rename the file or its folder: the name is the interview’s address.',
    });
    problems.push(...list.problems);
    return false;
  });
  return { files: kept, problems };
}

/**
 * Finds the transcripts of a site and gives each its address.
 *
 * @param root the project's folder
 * @returns as {@link assignIds}; nothing where the folder is not there
 */
export async function findInterviewFiles(root: URL): Promise<ReturnType<typeof assignIds>> {
  const folder = join(fileURLToPath(root), INTERVIEWS_FOLDER);
  const paths = await findTranscripts(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return assignIds(paths.map((path) => `${INTERVIEWS_FOLDER}${path}`));
}

/** Where a file is, given its path from the project's folder. */
export function pathOfFile(root: URL, file: string): string {
  return fileURLToPath(new URL(file.split('/').map(encodeURIComponent).join('/'), root));
}

/** A file's path from the project's folder, with forward slashes. */
export function interviewPath(root: URL, path: string): string {
  return relative(fileURLToPath(root), path).replaceAll(sep, '/');
}
