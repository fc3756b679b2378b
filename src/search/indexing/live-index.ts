import { readFile } from 'node:fs/promises';
import { readManifest } from '../../loader/compiled-files.ts';
import { SHARD_LIST, type ShardEntry } from '../shard-list.ts';
import { SearchIndex, type SearchIndexOptions } from './search-index.ts';

/** The search index as `dev` serves it: made again only where the interviews have changed since. */
export class LiveIndex {
  readonly #cacheDir: URL;
  readonly #index: SearchIndex;
  #state = '';
  #shards: Promise<ShardEntry[]> | undefined;

  constructor(options: SearchIndexOptions) {
    this.#cacheDir = options.cacheDir;
    this.#index = new SearchIndex(options);
  }

  async #make(): Promise<ShardEntry[]> {
    const state = JSON.stringify(await readManifest(this.#cacheDir));
    if (state !== this.#state || !this.#shards) {
      this.#state = state;
      // One after the other: the end of one index ends Pagefind's process for all.
      const before = this.#shards?.catch(() => undefined);
      this.#shards = Promise.resolve(before)
        .then(() => this.#index.make())
        .then(({ shards }) => shards);
    }
    return this.#shards;
  }

  /**
   * @param path of a file within the index's folder
   * @returns what it holds; `undefined` where there is no such file
   * @throws Error where the index cannot be made
   */
  async file(path: string): Promise<Uint8Array | undefined> {
    const shards = await this.#make();
    if (path === SHARD_LIST) return Buffer.from(JSON.stringify(shards));
    const shard = shards.find(({ folder }) => path.startsWith(folder));
    const own = shard && path.slice(shard.folder.length);
    if (!shard || !own || own.split('/').includes('..')) return undefined;
    return readFile(new URL(own, this.#index.folderOf(shard))).catch(() => undefined);
  }
}
