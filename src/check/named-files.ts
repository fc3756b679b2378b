import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { findTranscripts } from '../loader/transcript-folder.ts';

/** The transcripts that one name stands for. */
async function filesOf(name: string): Promise<string[]> {
  // What is not there is reported when it is read.
  const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) return [name];
  return (await findTranscripts(name)).map((path) => join(name, path).replaceAll(sep, '/'));
}

/**
 * The files that are named, each once; a folder stands for all transcripts in
 * it and below, but for drafts.
 *
 * @throws where a folder cannot be read
 */
export async function namedFiles(names: readonly string[]): Promise<string[]> {
  const files = new Map<string, string>();
  for (const name of names) {
    for (const file of await filesOf(name)) {
      const path = resolve(file);
      if (!files.has(path)) files.set(path, file);
    }
  }
  return [...files.values()];
}
