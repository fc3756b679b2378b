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

/** Pango counts a pixel as 1,024 of its units. */
const PANGO_SCALE = 1024;

/** Right-to-left mark: what begins with a Latin name is still read from the right. */
const RLM = '\u200F';

/** Which part of its letters a text loses at a time until it fits. */
const SHORTER = 0.88;

async function setAt(text: string, style: TextStyle, size: number, width: number): Promise<Mask> {
  const line = Math.round(size * style.leading * PANGO_SCALE);
  const attributes =
    `font_desc="${style.families} ${size}px" line_height="${line}" ` +
    `lang="${escapeHtml(style.language)}" insert_hyphens="false"`;
  const own = style.dir === 'rtl' ? `${RLM}${text}` : text;
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
  return { width: info.width, height: info.height, coverage: new Uint8Array(data) };
}

/** Room that a letter takes at the least, in sizes, in any face and script. */
const NARROW = 0.3;

/** Whether a size is too large for sure, so that it need not be tried. */
function isHopeless(text: string, { leading }: TextStyle, size: number, room: Room): boolean {
  const lines = Math.ceil((widthOf(text) * NARROW * size) / room.width);
  return lines > 1 && lines * leading * size > room.height;
}

/**
 * Sets a text as large as there is room for. Where even the smallest size is
 * too large, its last words are left out, with “…”.
 *
 * @returns the lines as one mask, no wider than they are
 */
export async function setText(text: string, style: TextStyle, room: Room): Promise<Mask> {
  let mask: Mask | undefined;
  for (const size of style.sizes) {
    if (isHopeless(text, style, size, room)) continue;
    mask = await setAt(text, style, size, room.width);
    if (mask.height <= room.height && mask.width <= room.width) return mask;
  }
  const smallest = style.sizes.at(-1) ?? 1;
  for (let shorter = text; widthOf(shorter) > 1; ) {
    const cut = cutText(shorter, Math.floor(widthOf(shorter) * SHORTER), style.language);
    if (cut === shorter) break;
    shorter = cut;
    mask = await setAt(shorter, style, smallest, room.width);
    if (mask.height <= room.height && mask.width <= room.width) return mask;
  }
  throw new Error(`Unexpected text that fits no card: ${text.slice(0, 40)}`);
}
