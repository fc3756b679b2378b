import type { Shard, ShardedInterview } from './shards.ts';

/** One of the parts that a site is built in, side by side. */
export interface SitePart {
  /** Counted from 1; 0 is what joins the others: the pages that show more than one interview. */
  nth: number;
  of: number;
}

/** What a part makes. */
export interface PartPlan {
  /** The slugs of the interviews whose pages it makes. */
  pages: ReadonlySet<string>;
  /** The folders of the shards that it makes. */
  shards: ReadonlySet<string>;
  /** The slugs of all interviews that it has to read for either. */
  read: ReadonlySet<string>;
}

/**
 * Reads which part is meant, such as `2/4`.
 *
 * @throws Error where the text is none
 */
export function readPart(text: string): SitePart {
  const [, nth = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const part = { nth: Number(nth), of: Number(of) };
  if (nth === '' || part.of < 1 || part.nth > part.of)
    throw new Error(`Unexpected part “${text}”, expected one such as 2/4`);
  return part;
}

/**
 * Says what a part of the site makes. Over all parts each page and each shard
 * is made once, and all have about as many bytes to read. The interviews of a
 * shard are in one part where they can be, since both need them compiled.
 *
 * @param shards all shards of the site, in their order
 */
export function planPart(shards: readonly Shard<ShardedInterview>[], part: SitePart): PartPlan {
  const all = shards.flatMap(({ interviews }) => interviews);
  if (part.nth === 0) {
    const read = new Set(all.map(({ id }) => id));
    return { pages: new Set(), shards: new Set(shards.map(({ folder }) => folder)), read };
  }
  // An empty file has to be somewhere as well.
  const sizeOf = ({ bytes }: ShardedInterview) => bytes + 1;
  const total = all.reduce((sum, one) => sum + sizeOf(one), 0);
  const isOurs = (place: number) => Math.floor((place / total) * part.of) === part.nth - 1;
  const pages = new Set<string>();
  const folders = new Set<string>();
  const read = new Set<string>();
  let before = 0;
  for (const { folder, interviews } of shards) {
    const start = before;
    for (const one of interviews) {
      if (isOurs(before)) pages.add(one.id);
      before += sizeOf(one);
    }
    if (!isOurs((start + before) / 2)) continue;
    folders.add(folder);
    for (const { id } of interviews) read.add(id);
  }
  for (const id of pages) read.add(id);
  return { pages, shards: folders, read };
}
