import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import type { Shard, ShardedInterview } from '../../archive/shards.ts';
import { versionOf } from '../../loader/source-digest.ts';
import { isAbandoned } from '../../loader/whole-files.ts';

/** The sources that say what a shard holds, besides those of the compiler, which the digests cover. */
const SOURCES = [
  'src/search/indexing/{records,shard-files,engine-files,index-pieces,chunk-entries,short-names}.ts',
  'src/search/{card,interview-key}.ts',
];

/** Names the program that makes shards: its sources and all its libraries. */
export function indexerVersion(root: URL): Promise<string> {
  return versionOf(root, SOURCES);
}

/**
 * Names what a shard holds: two shards of one digest are the same files.
 *
 * @param version see {@link indexerVersion}
 */
export function shardDigest(
  { language, interviews }: Shard<ShardedInterview & { digest: string }>,
  siteLanguage: string,
  version: string,
): string {
  const contents = interviews.map(({ id, digest }) => [id, digest]);
  return createHash('sha256')
    .update(JSON.stringify([version, siteLanguage, language, contents]))
    .digest('hex')
    .slice(0, 16);
}

/** A folder that keeps each shard in one folder, under the digest of all that made it. */
export class ShardCache {
  readonly #folder: URL;

  /** @param cacheDir Astro's cache folder */
  constructor(cacheDir: URL) {
    this.#folder = new URL('verbatim/shards/', cacheDir);
  }

  /** Where the shard of a digest is kept, with a slash at its end. */
  folderOf(digest: string): URL {
    return new URL(`${digest}/`, this.#folder);
  }

  /** Whether the shard of a digest is kept. */
  async has(digest: string): Promise<boolean> {
    return stat(this.folderOf(digest)).then(
      () => true,
      () => false,
    );
  }

  /**
   * Makes a shard under another name first, so that nobody ever takes half a one for whole.
   *
   * @param write writes the shard's files into a folder
   */
  async add(digest: string, write: (folder: URL) => Promise<void>): Promise<void> {
    const temporary = new URL(`${digest}.${randomUUID()}/`, this.#folder);
    await mkdir(temporary, { recursive: true });
    try {
      await write(temporary);
      await rename(temporary, this.folderOf(digest)).catch(async (error: unknown) => {
        // Another build has made the same shard meanwhile.
        if (!(await this.has(digest))) throw error;
      });
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }

  /** Removes every shard but those named, and what a stopped build left of others. */
  async prune(digests: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const folder = this.folderOf(name);
      // A name with a dot is temporary: another build may be writing there.
      const isOld = name.includes('.') ? await isAbandoned(folder) : !digests.has(name);
      if (isOld) await rm(folder, { recursive: true, force: true });
    }
  }
}
