import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Division } from '../../archive/division.ts';
import { planPart } from '../../archive/parts.ts';
import { divide, type Shard } from '../../archive/shards.ts';
import { type CachedInterview, readManifest } from '../../loader/compiled-files.ts';
import { SHARD_LIST, type ShardEntry } from '../shard-list.ts';
import { makeShards } from './make-shards.ts';
import { publishFiles } from './publish-files.ts';
import { indexerVersion, ShardCache, shardDigest } from './shard-cache.ts';

/** What a search index is made of, and where. */
export interface SearchIndexOptions {
  /** The project's folder. */
  root: URL;
  /** Astro's cache folder. */
  cacheDir: URL;
  /** BCP 47 tag of interviews that name no language of their own. */
  language: string;
  division: Division;
}

/** A shard with the name of all that it holds. */
type PlannedShard = Shard<CachedInterview & { language: string }> & { digest: string };

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

  /** The shards that this build is to make, or to take from the cache. */
  async plan(): Promise<PlannedShard[]> {
    const { root, cacheDir, language, division } = this.#options;
    const version = await indexerVersion(root);
    const interviews = await readManifest(cacheDir);
    const all = divide(
      interviews.map((one) => ({ ...one, language: one.language ?? language })),
      division.shardBytes,
    );
    const ours = division.part && planPart(all, division.part).shards;
    return all
      .filter(({ folder }) => !ours || ours.has(folder))
      .map((shard) => ({ ...shard, digest: shardDigest(shard, language, version) }));
  }

  /**
   * Makes the shards that the cache does not hold yet.
   *
   * @returns all shards, and how many of them were made
   */
  async make(): Promise<{ shards: ShardEntry[]; made: number }> {
    const { cacheDir, language } = this.#options;
    const divided = await this.plan();
    const held = await Promise.all(divided.map(({ digest }) => this.#cache.has(digest)));
    const missing = divided.filter((_, n) => !held[n]);
    await makeShards(
      missing.map((shard) => ({
        cacheDir: cacheDir.href,
        siteLanguage: language,
        language: shard.language,
        digest: shard.digest,
        interviews: shard.interviews.map(({ id, digest, language: own }) => ({
          id,
          digest,
          language: own,
        })),
      })),
    );
    return {
      shards: divided.map(({ language: own, folder, digest }) => ({
        language: own,
        // Named by what is in it: no file of an index is ever taken for one of another build's.
        folder: `${folder.slice(0, -1)}-${digest}/`,
        digest,
      })),
      made: missing.length,
    };
  }

  /** Removes from the cache all shards but these. */
  async prune(shards: readonly ShardEntry[]): Promise<void> {
    await this.#cache.prune(new Set(shards.map(({ digest }) => digest)));
  }

  /**
   * Puts shards where the site is published, in place of what is there. A shard
   * that is there already stays.
   */
  async publish(shards: readonly ShardEntry[], folder: URL): Promise<void> {
    const list = new URL(SHARD_LIST, folder);
    const before = await readShardList(list);
    // Until all is there again, nobody is to trust what is there.
    await rm(list, { force: true });
    const isThere = ({ folder: own, digest }: ShardEntry) =>
      before.some((one) => one.folder === own && one.digest === digest);
    const kept = new Set(shards.filter(isThere).map((shard) => shard.folder));
    await removeOthers(folder, kept);
    for (const shard of shards) {
      if (!kept.has(shard.folder))
        await publishFiles(this.folderOf(shard), new URL(shard.folder, folder));
    }
    await mkdir(folder, { recursive: true });
    await writeFile(list, JSON.stringify(shards));
  }
}

/** The shards that are published; none where that cannot be known. */
async function readShardList(list: URL): Promise<ShardEntry[]> {
  try {
    return JSON.parse(await readFile(list, 'utf8')) as ShardEntry[];
  } catch {
    return [];
  }
}

/** Removes what is not of some shards, whose folders are of two ranks. */
async function removeOthers(folder: URL, kept: ReadonlySet<string>): Promise<void> {
  for (const language of await readdir(folder).catch(() => [])) {
    const own = new URL(`${language}/`, folder);
    for (const name of await readdir(own).catch(() => [])) {
      if (!kept.has(`${language}/${name}/`)) await rm(new URL(name, own), { recursive: true });
    }
    const isLeft = [...kept].some((one) => one.startsWith(`${language}/`));
    if (!isLeft) await rm(new URL(language, folder), { recursive: true });
  }
}
