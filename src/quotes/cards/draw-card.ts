import type { Card } from '../card.ts';
import { CARD_SIZE } from '../card-size.ts';
import { CARD_TEXTS, type CardText, textsOf } from './card-texts.ts';
import { familiesOf } from './faces.ts';
import type { Colour } from './indexed-png.ts';
import { type SetText, setText } from './set-text.ts';
import { type Mask, Sheet } from './sheet.ts';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;

/** The light colours of src/styles/tokens.css. */
const PAPER: Colour = [0xfb, 0xfa, 0xf7];
const INK: Colour = [0x1d, 0x1d, 0x1f];
const QUIET: Colour = [0x6a, 0x67, 0x5f];
const RULE: Colour = [0xe4, 0xe0, 0xd6];

/** The voices' hues in the same order; those in OKLCH as sRGB has them. */
const VOICES: readonly [Colour, ...Colour[]] = [
  [0x8a, 0x5a, 0x00],
  [0x0b, 0x5c, 0x6b],
  [0x8b, 0x2b, 0x42],
  [0x23, 0x62, 0x28],
  [0x60, 0x3b, 0x93],
  [0x87, 0x36, 0x16],
  [0x23, 0x4f, 0x99],
  [0x7f, 0x2f, 0x69],
];

const PRINT = { ink: 0, quiet: 1, voice: 2, rule: 3 } as const;

/** Distances in pixels. */
const EDGE = 72;
const STRIPE = 14;
const TOP = 56;
const BOTTOM = 50;
const GAP = 26;

/** Height of a capital letter, in sizes. */
const CAPITAL = 0.72;

/** The room between the edges. */
const MEASURE = WIDTH - 2 * EDGE - STRIPE;
/** The widest that the site's name may be beside the speaker's. */
const SITE_WIDTH = 380;

/** Draws a card on a sheet, from its edges inwards. */
class CardPainter {
  readonly #card: Card;
  readonly #sheet: Sheet;

  constructor(card: Card) {
    this.#card = card;
    const voice = VOICES[card.voice % VOICES.length] ?? VOICES[0];
    this.#sheet = new Sheet(WIDTH, HEIGHT, PAPER, [INK, QUIET, voice, RULE]);
  }

  async paint(): Promise<Buffer> {
    const { question, words, speaker, title, site } = textsOf(this.#card);
    this.#sheet.fill(PRINT.voice, this.#fromStart(0, STRIPE), 0, STRIPE, HEIGHT);
    let top = TOP;
    if (question) {
      const asked = await this.#set('question', question, MEASURE);
      this.#print(PRINT.quiet, asked, top);
      top += asked.height + GAP;
    }
    const titled = await this.#set('title', title, MEASURE);
    const spoken = speaker ? await this.#set('speaker', speaker, MEASURE - SITE_WIDTH) : undefined;
    const sited = await this.#set('site', site, SITE_WIDTH);
    const titleTop = HEIGHT - BOTTOM - titled.height;
    const nameTop = titleTop - 14 - Math.max(spoken?.height ?? 0, sited.height);
    const rule = nameTop - 22;
    const room = rule - GAP - top;
    const said = await this.#set('words', words, MEASURE, room);
    // A little above the middle, as the eye has it.
    this.#print(PRINT.ink, said, top + Math.round((room - said.height) * 0.42));
    this.#sheet.fill(PRINT.rule, this.#fromStart(EDGE + STRIPE, MEASURE), rule, MEASURE, 2);
    if (spoken) this.#print(PRINT.voice, spoken, nameTop);
    // On the line that the name stands on, though its letters are larger.
    const lower = Math.round(CAPITAL * Math.max(0, (spoken?.size ?? 0) - sited.size));
    this.#print(PRINT.ink, sited, nameTop + lower, MEASURE - sited.width);
    this.#print(PRINT.quiet, titled, titleTop);
    return this.#sheet.toPng();
  }

  /** @param height of the room that is left, for the words */
  #set(name: CardText, text: string, width: number, height = 0): Promise<SetText> {
    const { style, ...set } = { height, ...CARD_TEXTS[name] };
    const { language, dir, faces } = this.#card;
    const families = familiesOf(style, faces, language);
    return setText(text, { ...set, families, language, dir }, { width, height: set.height });
  }

  /** @param indent how far from where lines begin */
  #print(ink: number, mask: Mask, top: number, indent = 0): void {
    this.#sheet.print(ink, mask, this.#fromStart(EDGE + STRIPE + indent, mask.width), top);
  }

  /** The left edge of something that begins so far from the edge where lines begin. */
  #fromStart(distance: number, width: number): number {
    return this.#card.dir === 'rtl' ? WIDTH - distance - width : distance;
  }
}

/**
 * Draws a card.
 *
 * @returns a PNG of {@link CARD_SIZE}
 */
export function drawCard(card: Card): Promise<Buffer> {
  return new CardPainter(card).paint();
}
