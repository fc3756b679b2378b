import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, checkFile } from './check-file.ts';

/** A thread that checks each file that it is sent, and sends back what it found. */
parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await checkFile(file, workerData as CheckOptions));
});
