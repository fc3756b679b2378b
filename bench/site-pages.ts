import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The HTML files below a folder, as paths from it, sorted. */
export async function findPages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}
