import { readFile, stat } from 'node:fs/promises';
import type { Ledger } from '../permalinks/ledger.ts';
import { readLedger } from '../permalinks/ledger-text.ts';
import { type Problem, ProblemList } from '../transcript/index.ts';
import { decodeText } from './encoding.ts';

/** The ledger of published addresses, from the project's folder. */
export const LEDGER_FILE = 'content/permalinks.json';

/** The ledger as it is on disk. */
export interface LedgerFile {
  ledger: Ledger;
  /** Lines that are no addresses: then nothing of it counts. */
  problems: Problem[];
}

async function readText(root: URL): Promise<Buffer | undefined> {
  return readFile(new URL(LEDGER_FILE, root)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/**
 * Reads `content/permalinks.json`.
 *
 * @param root the project's folder
 * @returns nothing where there is none
 */
export async function readLedgerFile(root: URL): Promise<LedgerFile | undefined> {
  const bytes = await readText(root);
  if (!bytes) return undefined;
  const list = new ProblemList(LEDGER_FILE);
  const { ledger, faults } = readLedger(decodeText(bytes, list));
  for (const { message, ...place } of faults) list.add('permalinks-syntax', place, message);
  return list.problems.length > 0
    ? { ledger: { parts: new Map() }, problems: list.problems }
    : { ledger, problems: [] };
}

/** Changes whenever the file does. */
export async function ledgerStamp(root: URL): Promise<string> {
  return stat(new URL(LEDGER_FILE, root)).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => '',
  );
}
