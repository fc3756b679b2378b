import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { interviewPath } from '../loader/interview-files.ts';
import { startPool, workersFor } from '../workers/pool.ts';
import { type CheckOptions, checkFile } from './check-file.ts';
import type { CheckedFile } from './checked.ts';

/** Files that one thread checks in about the time that it takes to start another. */
const FILES_PER_THREAD = 20;

/** How the files of a site are to be checked. */
export interface SiteCheckOptions extends Omit<CheckOptions, 'published'> {
  /** By the file's path from the working folder: the lines of the ledger about it. */
  published: ReadonlyMap<string, string>;
}

/** A thread is told of the ledger what is about its file alone. */
function optionsFor(file: string, { published, ...options }: SiteCheckOptions): CheckOptions {
  const root = pathToFileURL(`${process.cwd()}/`);
  return { ...options, published: published.get(interviewPath(root, resolve(file))) };
}

/** Has threads check files, each the next that no other has taken. */
async function* checkInThreads(
  files: readonly string[],
  options: SiteCheckOptions,
  threads: number,
): AsyncGenerator<CheckedFile> {
  const pool = startPool({ module: new URL('check-worker.ts', import.meta.url) }, threads);
  const pending = files.map(
    (file): Promise<CheckedFile> => pool.run({ file, options: optionsFor(file, options) }),
  );
  // A failure is thrown when its file's turn comes, if it does.
  for (const checked of pending) checked.catch(() => {});
  try {
    for (const checked of pending) yield await checked;
  } finally {
    await pool.destroy();
  }
}

/**
 * Checks files, many of them on all processors.
 *
 * @param files paths, which the problems will name
 * @returns one after the other in the order of the files, each as soon as may be
 */
export async function* checkFiles(
  files: readonly string[],
  options: SiteCheckOptions,
): AsyncGenerator<CheckedFile> {
  const threads = workersFor(files.length, FILES_PER_THREAD);
  if (threads > 1) yield* checkInThreads(files, options, threads);
  else for (const file of files) yield await checkFile(file, optionsFor(file, options));
}
