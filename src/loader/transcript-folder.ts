import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const RE_ENDING = /\.(?:md|markdown)$/i;

/** What begins so is a draft, or an editor's own: the file, or the folder with all that is in it. */
const RE_HIDDEN = /(?:^|\/)[._]/;

/**
 * Whether a file is a transcript and no draft.
 *
 * @param path from the folder of the transcripts, with forward slashes
 */
export function isTranscript(path: string): boolean {
  return RE_ENDING.test(path) && !RE_HIDDEN.test(path);
}

/** A transcript's path without the ending of its name. */
export function withoutEnding(path: string): string {
  return path.replace(RE_ENDING, '');
}

/** Whether something is a file; a link that leads nowhere is one, so that it is missed, not skipped. */
async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? true;
}

/**
 * Finds the transcripts in a folder and the folders below it, but no drafts.
 *
 * @returns paths from the folder with forward slashes, sorted
 * @throws where the folder cannot be read
 */
export async function findTranscripts(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll(sep, '/');
    if (!isTranscript(path)) continue;
    if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(file)))) paths.push(path);
  }
  return paths.sort();
}
