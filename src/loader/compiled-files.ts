import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { Compilation } from '../transcript/index.ts';

/** Where an interview's compilation is kept, and what the search index is divided by. */
export interface CachedInterview {
  /** The slug: file name without ending, the interview's address. */
  id: string;
  /** The key of the cache. */
  digest: string;
  words: number;
  /** BCP 47 tag, where the interview names its own. */
  language?: string;
}

/** The folder of compiled transcripts, each in one file. */
export function transcriptsFolder(cacheDir: URL): URL {
  return new URL('verbatim/transcripts/', cacheDir);
}

function manifestFile(cacheDir: URL): URL {
  return new URL('verbatim/interviews.json', cacheDir);
}

/** A compiled transcript, or `undefined` where the file is not one. */
export async function readCompiled(path: URL): Promise<Compilation | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Compilation;
  } catch {
    // Absent, or cut short by a crash of an older version: either way, compile again.
    return undefined;
  }
}

/** Writes under another name first, so that nobody ever reads half a file. */
export async function writeWhole(path: URL, text: string): Promise<void> {
  await mkdir(new URL('.', path), { recursive: true });
  const temporary = new URL(`${path.href}.${randomUUID()}`);
  await writeFile(temporary, text);
  await rename(temporary, path);
}

/** Notes which interviews the site has, for what is built after the pages. */
export async function writeManifest(cacheDir: URL, interviews: CachedInterview[]): Promise<void> {
  await writeWhole(manifestFile(cacheDir), JSON.stringify(interviews));
}

/** The site's interviews, sorted by slug, as the last load of the content left them. */
export async function readManifest(cacheDir: URL): Promise<CachedInterview[]> {
  return JSON.parse(await readFile(manifestFile(cacheDir), 'utf8')) as CachedInterview[];
}

/**
 * The compiled transcript under a digest.
 *
 * @throws where the cache does not hold it: the content was not loaded before
 */
export async function readCompilation(cacheDir: URL, digest: string): Promise<Compilation> {
  const path = new URL(`${digest}.json`, transcriptsFolder(cacheDir));
  const compilation = await readCompiled(path);
  if (!compilation) throw new Error(`Unexpected gap in the cache: no transcript ${digest}`);
  return compilation;
}
