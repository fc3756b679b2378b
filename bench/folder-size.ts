import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder holds, all folders in it included. */
export interface FolderSize {
  files: number;
  bytes: number;
}

/** The paths of all files in a folder and below. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Measures some files. */
export async function sizeOfFiles(files: readonly string[]): Promise<FolderSize> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(file)).size;
  return { files: files.length, bytes };
}
