import { createHash } from 'node:crypto';
import { glob, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Names a part of the program by its sources and its libraries: another name
 * where any of them has changed. Tests are none of it.
 *
 * @param root the project's folder
 * @param patterns globs of the sources, from there
 * @returns SHA-256 in hexadecimal
 */
export async function versionOf(root: URL, patterns: readonly string[]): Promise<string> {
  const names: string[] = [];
  const cwd = fileURLToPath(root);
  const found = glob([...patterns, 'package-lock.json'], { cwd, withFileTypes: true });
  for await (const entry of found) {
    const path = join(entry.parentPath, entry.name);
    // A link to a file counts as what it leads to.
    const isFile = entry.isSymbolicLink() ? (await stat(path)).isFile() : entry.isFile();
    if (isFile && !entry.name.endsWith('.test.ts'))
      names.push(relative(cwd, path).replaceAll(sep, '/'));
  }
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(`${name}\0`).update(await readFile(join(cwd, name)));
  return hash.digest('hex');
}

/** Names what the ledger holds of an interview, by its lines. */
export function addressesDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/**
 * Names a compiled interview by all that it is made of.
 *
 * @param version names the compiler
 * @param file the path that problems name; the title may be made of it
 * @param bytes the file's
 * @returns SHA-256 in hexadecimal
 */
export function interviewDigest(version: string, file: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${version}\0${file}\0`).update(bytes).digest('hex');
}
