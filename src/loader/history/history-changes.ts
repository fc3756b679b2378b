import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DatedChange,
  type DatedVersion,
  versionChanges,
} from '../../corrections/version-changes.ts';
import { compile, ProblemList, type Transcript, turnsOf } from '../../transcript/index.ts';
import { readCompilation } from '../compiled-files.ts';
import { decodeText } from '../encoding.ts';
import { INTERVIEWS_FOLDER } from '../interview-files.ts';
import type { FileVersion } from './file-versions.ts';
import { readBlobs } from './git.ts';

/** Files whose versions are held in memory at a time. */
const FILES_AT_ONCE = 32;

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

/**
 * Compiles the versions of files with the compiler that makes the pages, and
 * tells what changed from each to the next.
 *
 * @param folder of the interviews, in the repository
 * @param cacheDir holds the transcripts as they are now
 * @throws where the repository lacks the contents of a version
 */
export async function* historyChanges<File extends VersionedFile>(
  folder: string,
  cacheDir: URL,
  files: readonly File[],
): AsyncGenerator<{ file: File; changes: DatedChange[] }> {
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const some = files.slice(from, from + FILES_AT_ONCE);
    const ids = some.flatMap(({ versions }) => versions.map(({ blob }) => blob));
    const blobs = await readBlobs(folder, [...new Set(ids)]);
    for (const one of some) {
      const { transcript } = await readCompilation(cacheDir, one.digest);
      const bytes = await readFile(join(folder, one.file.slice(INTERVIEWS_FOLDER.length)));
      const now = { bytes, transcript };
      const versions = one.versions.flatMap((version) => compiled(version, one.file, blobs, now));
      yield { file: one, changes: versionChanges(versions, transcript, one.language) };
    }
  }
}
