import { mkdir, rm, writeFile } from 'node:fs/promises';
import { readManifest } from '../../loader/compiled-files.ts';
import { SHARD_LIST, type ShardEntry } from '../shard-list.ts';
import { makeShards } from './make-shards.ts';
import { publishFiles } from './publish-files.ts';
import { indexerVersion, ShardCache, shardDigest } from './shard-cache.ts';
import { divide } from './shards.ts';

/** The most words of one shard: about 3,700 quotes, which Pagefind indexes in five seconds. */
const SHARD_WORDS = 1_000_000;

/** What a search index is made of, and where. */
export interface SearchIndexOptions {
  /** The project's folder. */
  root: URL;
  /** Astro's cache folder. */
  cacheDir: URL;
  /** BCP 47 tag of interviews that name no language of their own. */
  language: string;
  /** The most words of one shard. */
  shardWords?: number | undefined;
}

/** The search index of all interviews that the last load of the content left. */
export class SearchIndex {
  readonly #options: SearchIndexOptions;
  readonly #cache: ShardCache;

  constructor(options: SearchIndexOptions) {
    this.#options = options;
    this.#cache = new ShardCache(options.cacheDir);
  }

  /** Where the files of a shard lie. */
  folderOf({ digest }: ShardEntry): URL {
    return this.#cache.folderOf(digest);
  }

  /**
   * Makes the shards that the cache does not hold yet.
   *
   * @returns all shards, and how many of them were made
   */
  async make(): Promise<{ shards: ShardEntry[]; made: number }> {
    const { root, cacheDir, language, shardWords = SHARD_WORDS } = this.#options;
    const version = await indexerVersion(root);
    const interviews = await readManifest(cacheDir);
    const divided = divide(
      interviews.map((one) => ({ ...one, language: one.language ?? language })),
      shardWords,
    ).map((shard) => ({ ...shard, digest: shardDigest(shard, language, version) }));
    const held = await Promise.all(divided.map(({ digest }) => this.#cache.has(digest)));
    const missing = divided.filter((_, n) => !held[n]);
    await makeShards(
      missing.map((shard) => ({
        cacheDir: cacheDir.href,
        siteLanguage: language,
        language: shard.language,
        digest: shard.digest,
        interviews: shard.interviews.map(({ id, digest }) => ({ id, digest })),
      })),
    );
    return {
      shards: divided.map(({ language: own, folder, digest }) => ({
        language: own,
        folder,
        digest,
      })),
      made: missing.length,
    };
  }

  /** Removes from the cache all shards but these. */
  async prune(shards: readonly ShardEntry[]): Promise<void> {
    await this.#cache.prune(new Set(shards.map(({ digest }) => digest)));
  }

  /** Puts shards where the site is published, in place of what is there. */
  async publish(shards: readonly ShardEntry[], folder: URL): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const shard of shards) {
      await publishFiles(this.folderOf(shard), new URL(shard.folder, folder));
    }
    await writeFile(new URL(SHARD_LIST, folder), JSON.stringify(shards));
  }
}
