import { readFile, stat } from 'node:fs/promises';
import type { Compilation, Facts } from '../transcript/index.ts';
import { writeWhole } from './whole-files.ts';

/** Where an interview's compilation is kept, and what the search index is divided by. */
export interface CachedInterview {
  /** The slug: file name without ending, the interview's address. */
  id: string;
  /** The key of the cache. */
  digest: string;
  words: number;
  /** BCP 47 tag, where the interview names its own. */
  language?: string;
  /** What the interview says of its quote pages. */
  quotes?: Facts['quotes'];
}

/** The folder of compiled transcripts, each in one file. */
export function transcriptsFolder(cacheDir: URL): URL {
  return new URL('verbatim/transcripts/', cacheDir);
}

function manifestFile(cacheDir: URL): URL {
  return new URL('verbatim/interviews.json', cacheDir);
}

function transcriptFile(cacheDir: URL, digest: string): URL {
  return new URL(`${digest}.json`, transcriptsFolder(cacheDir));
}

/** Notes which interviews the site has, for what is built after the pages. */
export async function writeManifest(cacheDir: URL, interviews: CachedInterview[]): Promise<void> {
  await writeWhole(manifestFile(cacheDir), JSON.stringify(interviews));
}

/**
 * Keeps a compiled transcript under its digest.
 *
 * @returns its bytes
 */
export async function keepCompilation(
  cacheDir: URL,
  digest: string,
  compilation: Compilation,
): Promise<number> {
  const text = JSON.stringify(compilation);
  await writeWhole(transcriptFile(cacheDir, digest), text);
  return Buffer.byteLength(text);
}

/** The bytes of the compiled transcript under a digest; 0 where there is none. */
export async function sizeOfCompilation(cacheDir: URL, digest: string): Promise<number> {
  return stat(transcriptFile(cacheDir, digest)).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The site's interviews, sorted by slug, as the last load of the content left them. */
export async function readManifest(cacheDir: URL): Promise<CachedInterview[]> {
  return JSON.parse(await readFile(manifestFile(cacheDir), 'utf8')) as CachedInterview[];
}

/**
 * The compiled transcript under a digest.
 *
 * @throws where the cache does not hold it whole: the content was not loaded before
 */
export async function readCompilation(cacheDir: URL, digest: string): Promise<Compilation> {
  try {
    return JSON.parse(await readFile(transcriptFile(cacheDir, digest), 'utf8')) as Compilation;
  } catch (error) {
    throw new Error(`Unexpected gap in the cache: no transcript ${digest}`, { cause: error });
  }
}
