import sharp from 'sharp';
import { escapeHtml } from '../../data/escape-html.ts';
import { cutText, widthOf } from '../cut-text.ts';
import type { Mask } from './sheet.ts';

/** How a text is set. */
export interface TextStyle {
  /** The families, as Pango takes them. */
  families: string;
  /** BCP 47 tag of the text. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** Sizes in pixels that it may have, the largest first. */
  sizes: readonly number[];
  /** Height of a line, in sizes. */
  leading: number;
}

/** The room that a text must keep to, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** A text as it is set, no wider and no higher than its ink. */
export interface SetText extends Mask {
  /** Of its letters, in pixels. */
  size: number;
}

/** Pango counts a pixel as 1,024 of its units. */
const PANGO_SCALE = 1024;

/** Right-to-left mark: what begins with a Latin name is still read from the right. */
const RLM = '\u200F';

/** What Pango’s markup may not hold. */
const RE_CONTROL = /\p{Cc}/gu;

/** Something to draw: of a text without it no picture can be made. */
const RE_DRAWN = /[^\p{C}\p{Z}\p{Variation_Selector}]/u;

/** Which part of its letters a text loses at a time until it fits. */
const SHORTER = 0.88;

async function setAt(
  text: string,
  style: TextStyle,
  size: number,
  width: number,
): Promise<SetText> {
  const line = Math.round(size * style.leading * PANGO_SCALE);
  const attributes =
    `font_desc="${style.families} ${size}px" line_height="${line}" ` +
    `lang="${escapeHtml(style.language)}" insert_hyphens="false"`;
  const seen = text.replaceAll(RE_CONTROL, ' ');
  const own = style.dir === 'rtl' ? `${RLM}${seen}` : seen;
  const { data, info } = await sharp({
    text: {
      text: `<span ${attributes}>${escapeHtml(own)}</span>`,
      width,
      wrap: 'word-char',
      dpi: 72,
    },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, coverage: new Uint8Array(data), size };
}

/** Room that a letter takes at the least, in sizes, in any face and script. */
const NARROW = 0.3;

/** Whether a size is too large for sure, so that it need not be tried. */
function isHopeless(text: string, { leading }: TextStyle, size: number, room: Room): boolean {
  const lines = Math.ceil((widthOf(text) * NARROW * size) / room.width);
  return lines > 1 && lines * leading * size > room.height;
}

/** The part of a text that there is room for, where letters carry marks to the sky. */
function crop(set: SetText, room: Room): SetText {
  const [width, height] = [Math.min(set.width, room.width), Math.min(set.height, room.height)];
  const coverage = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    coverage.set(set.coverage.subarray(y * set.width, y * set.width + width), y * width);
  }
  return { ...set, width, height, coverage };
}

/**
 * Sets a text as large as there is room for. Where even the smallest size is
 * too large, its last words are left out, with “…”.
 */
export async function setText(text: string, style: TextStyle, room: Room): Promise<SetText> {
  let set: SetText = { width: 0, height: 0, coverage: new Uint8Array(0), size: 0 };
  if (!RE_DRAWN.test(text)) return set;
  const fits = ({ width, height }: SetText) => width <= room.width && height <= room.height;
  for (const size of style.sizes) {
    if (isHopeless(text, style, size, room)) continue;
    set = await setAt(text, style, size, room.width);
    if (fits(set)) return set;
  }
  const smallest = style.sizes.at(-1) ?? 1;
  for (let shorter = text; ; ) {
    const cut = cutText(shorter, Math.floor(widthOf(shorter) * SHORTER), style.language);
    if (cut === shorter || cut === '…') return crop(set, room);
    shorter = cut;
    set = await setAt(shorter, style, smallest, room.width);
    if (fits(set)) return set;
  }
}
