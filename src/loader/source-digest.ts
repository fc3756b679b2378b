import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Names a program by what its files hold: another name where any of it has
 * changed. A file that is not there counts as empty.
 *
 * @returns SHA-256 in hexadecimal
 */
export async function digestOf(files: readonly URL[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file).catch(() => ''));
  return hash.digest('hex');
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

/**
 * Names the whole program: its sources, its settings and its libraries. What
 * it makes of the same content is the same as long as this is.
 *
 * @param root the project's folder
 */
export async function programVersion(root: URL): Promise<string> {
  const names: string[] = [];
  for await (const name of glob('src/**/*.{ts,astro,css}', { cwd: fileURLToPath(root) })) {
    if (!name.endsWith('.test.ts')) names.push(name.replaceAll('\\', '/'));
  }
  return digestOf(
    [...names.sort(), 'astro.config.mjs', 'package-lock.json'].map((name) => new URL(name, root)),
  );
}
