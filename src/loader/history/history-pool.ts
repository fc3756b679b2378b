import { startPool, workersFor } from '../../workers/pool.ts';
import { type HistoryOrder, keepChanges, type VersionedFile } from './history-changes.ts';

/** Files whose versions are read from git, held in memory and compared at a time. */
const FILES_AT_ONCE = 8;

async function keepInThreads(orders: readonly HistoryOrder[], threads: number): Promise<string[]> {
  const module = new URL('history-changes.ts', import.meta.url);
  const pool = startPool({ module, name: keepChanges.name }, threads);
  try {
    const changed = orders.map((order): Promise<string[]> => pool.run(order));
    return (await Promise.all(changed)).flat();
  } finally {
    await pool.destroy();
  }
}

/**
 * Brings what changed in files into the cache, of many of them on all processors:
 * git is asked for a second at most, and their versions are compiled for a minute.
 *
 * @param folder of the interviews, in the repository
 * @param cacheDir Astro's cache folder
 * @returns the files in which anything changed
 * @throws where the repository lacks the contents of a version
 */
export async function keepAllChanges(
  folder: string,
  cacheDir: URL,
  files: readonly VersionedFile[],
): Promise<string[]> {
  const orders: HistoryOrder[] = [];
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const some = files.slice(from, from + FILES_AT_ONCE);
    orders.push({ folder, cacheDir: cacheDir.href, files: some });
  }
  const threads = workersFor(orders.length);
  if (threads > 1) return keepInThreads(orders, threads);
  const changed: string[] = [];
  for (const order of orders) changed.push(...(await keepChanges(order)));
  return changed;
}
