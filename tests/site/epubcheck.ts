import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import type { Outcome } from '../project.ts';

/** The checker of the EPUB formats, `epubcheck`: a jar that `EPUBCHECK` names, or a program on the path. */
export const EPUBCHECK: string | undefined =
  process.env['EPUBCHECK'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'epubcheck'))
    .find((path) => existsSync(path));

/** Debian's is the jar itself, which not every shell can run. */
async function isJar(path: string): Promise<boolean> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  return buffer.toString('latin1') === 'PK';
}

/** Runs the checker over a book; the exit code is 0 where it is valid. */
export async function checkEpub(checker: string, book: string): Promise<Outcome> {
  const [program = '', ...args] = (await isJar(checker))
    ? ['java', '-jar', checker, book]
    : [checker, book];
  return new Promise((resolve) => {
    execFile(program, args, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
