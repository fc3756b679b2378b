import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { digestOf } from '../../loader/source-digest.ts';
import type { Shard, ShardedInterview } from './shards.ts';

/** The sources that say what a shard holds, besides those of the compiler, which the digests cover. */
const SOURCES = [
  'records.ts',
  'shard-files.ts',
  'engine-files.ts',
  'index-pieces.ts',
  'chunk-entries.ts',
  'short-names.ts',
  '../card.ts',
  '../interview-key.ts',
] as const;

/** Names the program that makes shards: its sources and all its libraries. */
export async function indexerVersion(root: URL): Promise<string> {
  const folder = new URL('src/search/indexing/', root);
  return digestOf([
    ...SOURCES.map((name) => new URL(name, folder)),
    new URL('package-lock.json', root),
  ]);
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

  /** Removes every shard but those named. */
  async prune(digests: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    // Only whole shards: another build may be writing one under its temporary name.
    const old = names.filter((name) => !name.includes('.') && !digests.has(name));
    await Promise.all(old.map((name) => rm(this.folderOf(name), { recursive: true, force: true })));
  }
}
