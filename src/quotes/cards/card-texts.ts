import type { Card } from '../card.ts';
import type { Style } from './faces.ts';

/** How a text of a card is set, and how high it may be in pixels. */
interface Setting {
  style: Style;
  /** In pixels, the largest first. */
  sizes: readonly number[];
  /** Height of a line, in sizes. */
  leading: number;
  /** The words have all the room that the others leave. */
  height?: number;
}

/** How each text of a card is set. */
export const CARD_TEXTS = {
  question: { style: 'sans', sizes: [32, 29], leading: 1.36, height: 90 },
  words: { style: 'serif', sizes: [92, 80, 70, 62, 55, 49, 44, 40], leading: 1.3 },
  speaker: { style: 'label', sizes: [33, 29, 25], leading: 1.3, height: 48 },
  title: { style: 'sans', sizes: [26, 24], leading: 1.36, height: 74 },
  site: { style: 'serif', sizes: [28, 25], leading: 1.3, height: 40 },
} as const satisfies Record<string, Setting>;

/** One of a card's texts. */
export type CardText = keyof typeof CARD_TEXTS;

/** The texts of a card as they are set; the title has the date behind it. */
export function textsOf(card: Card): Readonly<Record<CardText, string>> {
  const { question, words, speaker, title, date, site } = card;
  return { question, words, speaker, site, title: [title, date].filter(Boolean).join(' · ') };
}
