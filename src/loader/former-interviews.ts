import { readFile } from 'node:fs/promises';
import { writeWhole } from './whole-files.ts';

/** An address at which an interview stood: where it is now, or why it was withdrawn. */
export interface FormerInterview {
  slug: string;
  to?: string;
  reason?: string;
}

function formerFile(cacheDir: URL): URL {
  return new URL('verbatim/former.json', cacheDir);
}

/** Notes at which addresses interviews stood before, for the pages that stand there now. */
export async function writeFormer(
  cacheDir: URL,
  former: readonly FormerInterview[],
): Promise<void> {
  await writeWhole(formerFile(cacheDir), JSON.stringify(former));
}

/** The addresses at which interviews stood before, as the last load of the content left them. */
export async function readFormer(cacheDir: URL): Promise<FormerInterview[]> {
  return JSON.parse(await readFile(formerFile(cacheDir), 'utf8')) as FormerInterview[];
}
