import type { Card } from '../card.ts';
import { CardCache } from './card-cache.ts';
import { drawCard } from './draw-card.ts';

/** A card to be drawn, and what its picture is named by. */
export interface DueCard {
  digest: string;
  card: Card;
}

/** Some cards to be drawn; it travels to a process. */
export interface CardOrder {
  /** Astro's cache folder, as an address. */
  cacheDir: string;
  cards: readonly DueCard[];
}

/** Draws cards into the cache. */
export async function drawOrder({ cacheDir, cards }: CardOrder): Promise<void> {
  const cache = new CardCache(new URL(cacheDir));
  for (const { digest, card } of cards) await cache.add(digest, await drawCard(card));
}
