import type { KnownItem, SpeakerItem } from './known-items.ts';
import type { SearchDrive } from './search-drive.ts';

/** How well and how soon a search answers queries of one kind. */
export interface SearchQuality {
  queries: number;
  /** Queries of which another turn holds all words as well. */
  ambiguous: number;
  /** Shares of the queries whose right turn stood first, or among so many first. */
  first: number;
  inFive: number;
  inFifteen: number;
  /** From the last key to the paint, in milliseconds; none where nothing was ever found. */
  median?: number;
  p95?: number;
  misses: Miss[];
}

/** A query whose right turn did not stand first. */
export interface Miss extends KnownItem {
  /** Where the right turn stood, counted from 1; none where it was not shown. */
  place?: number;
  /** The turn that stood first. */
  instead?: string;
}

function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Types queries one after the other into one search page, and compares what is shown with what is right. */
export async function measureQuality(
  drive: SearchDrive,
  items: readonly KnownItem[],
): Promise<SearchQuality> {
  const times: number[] = [];
  const places: number[] = [];
  const misses: Miss[] = [];
  for (const item of items) {
    const { addresses, milliseconds } = await drive.type(item.query);
    if (milliseconds !== undefined) times.push(milliseconds);
    const place = addresses.indexOf(item.address) + 1;
    if (place > 0) places.push(place);
    if (place === 1) continue;
    const [instead] = addresses;
    misses.push({
      ...item,
      ...(place > 0 && { place }),
      ...(instead !== undefined && { instead }),
    });
  }
  times.sort((a, b) => a - b);
  const within = (most: number) => places.filter((place) => place <= most).length / items.length;
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return {
    queries: items.length,
    ambiguous: items.filter(({ isAmbiguous }) => isAmbiguous).length,
    first: within(1),
    inFive: within(5),
    inFifteen: within(15),
    ...(median !== undefined && { median }),
    ...(p95 !== undefined && { p95 }),
    misses,
  };
}

/**
 * Searches words among what one speaker says.
 *
 * @param speakerOf who speaks a turn, by its address
 * @returns how many answers had a quote, and each by that speaker
 */
export async function countPrecise(
  drive: SearchDrive,
  items: readonly SpeakerItem[],
  speakerOf: ReadonlyMap<string, string>,
): Promise<number> {
  let precise = 0;
  for (const { query, speaker } of items) {
    const { addresses } = await drive.visit(query, speaker);
    const isOwn = (address: string) => speakerOf.get(address) === speaker;
    if (addresses.length > 0 && addresses.every(isOwn)) precise += 1;
  }
  return precise;
}
