import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatedVersion, versionChanges } from '../../corrections/version-changes.ts';
import { compile, ProblemList, type Transcript, turnsOf } from '../../transcript/index.ts';
import { readCompilation } from '../compiled-files.ts';
import { decodeText } from '../encoding.ts';
import { INTERVIEWS_FOLDER } from '../interview-files.ts';
import type { FileVersion } from './file-versions.ts';
import { readBlobs } from './git.ts';
import { keepHistory } from './history-cache.ts';

/** An interview with the versions whose differences are corrections. */
export interface VersionedFile {
  /** Path from the project's folder. */
  file: string;
  /** The key of the transcript as it is now, in the cache. */
  digest: string;
  /** BCP 47 tag of the words. */
  language: string;
  /** The oldest first. */
  versions: FileVersion[];
  /** Names what changed in it, in the cache. */
  key: string;
}

/** A file as it is now. */
interface Current {
  bytes: Buffer;
  transcript: Transcript;
}

/** A version's transcript; nothing where it could not be read, or nobody spoke in it. */
function compiled(
  { date, blob }: FileVersion,
  file: string,
  blobs: ReadonlyMap<string, Buffer>,
  now: Current,
): DatedVersion[] {
  const bytes = blobs.get(blob) ?? Buffer.alloc(0);
  // The last version mostly is the file as it is, which has been compiled.
  if (bytes.equals(now.bytes)) return [{ date, transcript: now.transcript }];
  const text = decodeText(bytes, new ProblemList(file));
  const { transcript } = compile(text, file);
  return turnsOf(transcript).length === 0 ? [] : [{ date, transcript }];
}

/** Some files whose versions are to be compared; it travels to a thread. */
export interface HistoryOrder {
  /** The folder of the interviews, in the repository. */
  folder: string;
  /** Astro's cache folder, as an address: it holds the transcripts as they are now. */
  cacheDir: string;
  files: readonly VersionedFile[];
}

/**
 * Compiles the versions of files with the compiler that makes the pages, and
 * keeps in the cache what changed from each to the next.
 *
 * @returns the files in which anything did
 * @throws where the repository lacks the contents of a version
 */
export async function keepChanges(order: HistoryOrder): Promise<string[]> {
  const { folder, files } = order;
  const cacheDir = new URL(order.cacheDir);
  const ids = files.flatMap(({ versions }) => versions.map(({ blob }) => blob));
  const blobs = await readBlobs(folder, [...new Set(ids)]);
  const changed: string[] = [];
  for (const { file, digest, language, versions: all, key } of files) {
    const { transcript } = await readCompilation(cacheDir, digest);
    const bytes = await readFile(join(folder, file.slice(INTERVIEWS_FOLDER.length)));
    const now = { bytes, transcript };
    const versions = all.flatMap((version) => compiled(version, file, blobs, now));
    const changes = versionChanges(versions, transcript, language);
    await keepHistory(cacheDir, key, changes);
    if (changes.length > 0) changed.push(file);
  }
  return changed;
}
