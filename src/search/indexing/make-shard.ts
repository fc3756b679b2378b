import { readCompilation } from '../../loader/compiled-files.ts';
import { type QuoteRecord, quoteRecords } from './records.ts';
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
  interviews: { id: string; digest: string }[];
}

/**
 * Makes a shard of compiled interviews, into the cache.
 *
 * @returns how many quotes it holds
 * @throws Error where the cache lacks an interview, or Pagefind fails
 */
export async function makeShard(order: ShardOrder): Promise<number> {
  const cacheDir = new URL(order.cacheDir);
  const records: QuoteRecord[] = [];
  for (const { id, digest } of order.interviews) {
    const { facts, transcript } = await readCompilation(cacheDir, digest);
    records.push(...quoteRecords({ slug: id, facts, transcript }, order.siteLanguage));
  }
  await new ShardCache(cacheDir).add(order.digest, (folder) =>
    writeShard(records, order.language, folder),
  );
  return records.length;
}
