/** A card's size in pixels: what Open Graph and Twitter show large. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The folder of the cards, within the output and under the site's base. */
export const CARDS_FOLDER = 'cards/';

/** The name of a card's file, in the cache and where it is published. */
export function cardFile(digest: string): string {
  return `${digest}.png`;
}
