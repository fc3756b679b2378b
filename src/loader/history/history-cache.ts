import { readdir, readFile, rm } from 'node:fs/promises';
import { parse } from 'node:path';
import type { DatedChange } from '../../corrections/version-changes.ts';
import { isAbandoned, writeWhole } from '../whole-files.ts';

function historyFolder(cacheDir: URL): URL {
  return new URL('verbatim/history/', cacheDir);
}

function historyFile(cacheDir: URL, key: string): URL {
  return new URL(`${key}.json`, historyFolder(cacheDir));
}

/** What changed in an interview, as the cache has it under a key; nothing where it has not. */
export async function recallHistory(
  cacheDir: URL,
  key: string,
): Promise<DatedChange[] | undefined> {
  try {
    return JSON.parse(await readFile(historyFile(cacheDir, key), 'utf8')) as DatedChange[];
  } catch {
    // Absent, or half written when the machine stopped.
    return undefined;
  }
}

/** Keeps what changed in an interview under its key. */
export async function keepHistory(
  cacheDir: URL,
  key: string,
  changes: readonly DatedChange[],
): Promise<void> {
  await writeWhole(historyFile(cacheDir, key), JSON.stringify(changes));
}

/** Removes what is not needed, unless it is so young that another build may have just made it. */
export async function forgetHistories(cacheDir: URL, needed: ReadonlySet<string>): Promise<void> {
  const folder = historyFolder(cacheDir);
  for (const name of await readdir(folder).catch(() => [])) {
    const file = new URL(name, folder);
    const isNeeded = name.endsWith('.json') && needed.has(parse(name).name);
    if (!isNeeded && (await isAbandoned(file))) await rm(file, { force: true });
  }
}
