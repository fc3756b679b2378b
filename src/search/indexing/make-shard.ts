import { readCompilation } from '../../loader/compiled-files.ts';
import { quoteRecords } from './records.ts';
import { ShardCache } from './shard-cache.ts';
import { writeShard } from './shard-files.ts';

/** A shard to be made; it travels to a thread. */
export interface ShardOrder {
  /** Astro's cache folder, as an address. */
  cacheDir: string;
  /** BCP 47 tag of interviews that name no language of their own. */
  siteLanguage: string;
  /** What words are stemmed by, without script and region. */
  language: string;
  digest: string;
  interviews: { id: string; digest: string; language: string }[];
}

/** Reads one interview after the other: a large shard's words need not be in memory together. */
async function* recordsOf({ cacheDir, siteLanguage, interviews }: ShardOrder) {
  for (const { id, digest, language } of interviews) {
    const { facts, transcript } = await readCompilation(new URL(cacheDir), digest);
    // The name of a translation's file may say its language.
    yield quoteRecords({ slug: id, facts: { ...facts, language }, transcript }, siteLanguage);
  }
}

/**
 * Makes a shard of compiled interviews, into the cache.
 *
 * @throws Error where the cache lacks an interview, or Pagefind fails
 */
export async function makeShard(order: ShardOrder): Promise<void> {
  const cacheDir = new URL(order.cacheDir);
  await new ShardCache(cacheDir).add(order.digest, (folder) =>
    writeShard(recordsOf(order), order.language, folder),
  );
}
