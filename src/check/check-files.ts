import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CheckOptions, checkFile } from './check-file.ts';
import type { CheckedFile } from './checked.ts';

/** Files that one thread checks in about the time that it takes to start another. */
const FILES_PER_THREAD = 20;

/** Has threads check files, each the next that no other has taken. */
async function* checkInThreads(
  files: readonly string[],
  options: CheckOptions,
  count: number,
): AsyncGenerator<CheckedFile> {
  const pending = files.map((file) => ({ file, ...Promise.withResolvers<CheckedFile>() }));
  const waiting = pending.values();
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('check-worker.ts', import.meta.url), { workerData: options });
    let current: (typeof pending)[number] | undefined;
    const takeNext = () => {
      current = waiting.next().value;
      if (current) worker.postMessage(current.file);
    };
    worker.on('message', (checked: CheckedFile) => {
      current?.resolve(checked);
      takeNext();
    });
    worker.on('error', (error) => current?.reject(error));
    takeNext();
    return worker;
  });
  // A failure is thrown when its file's turn comes, if it does.
  for (const { promise } of pending) promise.catch(() => {});
  try {
    for (const { promise } of pending) yield await promise;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
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
  options: CheckOptions,
): AsyncGenerator<CheckedFile> {
  const threads = Math.min(availableParallelism(), Math.floor(files.length / FILES_PER_THREAD));
  if (threads > 1) yield* checkInThreads(files, options, threads);
  else for (const file of files) yield await checkFile(file, options);
}
