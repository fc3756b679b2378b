/** A file of the index, as large as it is published. */
export interface IndexFile {
  /** From the site’s base. */
  path: string;
  bytes: number;
}

/** So much of an index is kept on a device ahead of what is looked for, in bytes. */
export const MOST_BYTES = 12_000_000;

/** So many files of it: each is a request. */
export const MOST_FILES = 2500;

function fits(files: readonly IndexFile[]): boolean {
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
  return files.length <= MOST_FILES && bytes <= MOST_BYTES;
}

/**
 * Chooses what a device keeps of the index once the search was used: all of it;
 * of a large one what finds quotes, without their words, which are then kept as
 * they are read; of one that is larger still, nothing ahead.
 */
export function searchFilesToKeep(files: readonly IndexFile[]): string[] {
  const index = files.filter(({ path }) => /^pagefind\/[^/]+\/[^/]+\//.test(path));
  const heads = index.filter(({ path }) => !path.includes('/fragment/'));
  const kept = [index, heads].find(fits) ?? [];
  return kept.map(({ path }) => path);
}
