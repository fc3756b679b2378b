import { readFile } from 'node:fs/promises';
import type { Withdrawal } from '../transcript/index.ts';
import { writeWhole } from './whole-files.ts';

/** An address at which an interview stood: where it is now, or why it was withdrawn. */
export interface FormerInterview {
  slug: string;
  to?: string;
  reason?: string;
  /** The ids under which its quotes had pages. */
  quotes: string[];
  /**
   * Where it was joined to the other, which may have the same ids for other words:
   * by id, that of its words in the other; and which addresses were withdrawn.
   */
  joined?: {
    leads: readonly (readonly [id: string, to: string])[];
    withdrawn: readonly Withdrawal[];
  };
}

/** The addresses at which pages may have stood that stand there no more. */
export interface FormerAddresses {
  interviews: readonly FormerInterview[];
  /** By the slug of an interview: the ids under which its quotes had pages. */
  quotes: Readonly<Record<string, readonly string[]>>;
}

function formerFile(cacheDir: URL): URL {
  return new URL('verbatim/former.json', cacheDir);
}

/** Notes at which addresses interviews and quotes stood before, for the pages that stand there now. */
export async function writeFormer(cacheDir: URL, former: FormerAddresses): Promise<void> {
  await writeWhole(formerFile(cacheDir), JSON.stringify(former));
}

/** The addresses at which interviews and quotes stood before, as the last load of the content left them. */
export async function readFormer(cacheDir: URL): Promise<FormerAddresses> {
  return JSON.parse(await readFile(formerFile(cacheDir), 'utf8')) as FormerAddresses;
}
