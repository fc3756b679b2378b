/** One part of the search index: an index of its own, in one language. */
export interface ShardEntry {
  /** The language that its words are stemmed by, without script and region: `en`. */
  language: string;
  /** Its folder within the index's, with a slash at its end. */
  folder: string;
  /** Names what is in it: another one where any of it has changed. */
  digest: string;
}

/** The file, in the index's folder, that lists the shards. */
export const SHARD_LIST = 'shards.json';

/** The language of a BCP 47 tag without script and region, as Pagefind names its indexes. */
export function primaryTag(language: string): string {
  return language.replace(/-.*/, '').toLowerCase();
}
