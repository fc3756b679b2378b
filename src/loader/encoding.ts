import type { Place, ProblemList } from '../transcript/index.ts';

/** U+FFFD, which stands in a decoded text where bytes were not UTF-8, and its own bytes. */
const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** UTF-16 without a mark is seen by its zero bytes: they are valid UTF-8, and no text holds any. */
const ZERO = '\0';

const RE_LINE_END = /\r\n|\n|\r/;
const BYTE_ORDER_MARK = '\uFEFF';

/** A place both in the decoded text and in the file's bytes. */
interface Spot {
  index: number;
  offset: number;
}

/** The first bytes that are not UTF-8. */
function firstBad(text: string, bytes: Buffer): Spot | undefined {
  let from = 0;
  let offset = 0;
  for (;;) {
    const index = text.indexOf(REPLACEMENT, from);
    if (index === -1) return undefined;
    offset += Buffer.byteLength(text.slice(from, index));
    const end = offset + REPLACEMENT_BYTES.length;
    // The file may hold the character itself.
    if (!bytes.subarray(offset, end).equals(REPLACEMENT_BYTES)) return { index, offset };
    offset = end;
    from = index + REPLACEMENT.length;
  }
}

function firstZero(text: string, bytes: Buffer): Spot | undefined {
  const index = text.indexOf(ZERO);
  return index === -1 ? undefined : { index, offset: bytes.indexOf(0) };
}

function placeOf(text: string, index: number): Place {
  const lines = text.slice(0, index).split(RE_LINE_END);
  const last = lines.at(-1) ?? '';
  const shown = last.startsWith(BYTE_ORDER_MARK) ? last.slice(1) : last;
  return { line: lines.length, column: shown.length + 1 };
}

/**
 * Reads a file's bytes as UTF-8, with or without a byte order mark.
 *
 * @param problems takes the place of the first byte that is not UTF-8
 * @returns the text; empty where the bytes are not UTF-8, since to guess would
 *   publish garbled words
 */
export function decodeText(bytes: Buffer, problems: ProblemList): string {
  const text = bytes.toString('utf8');
  const [bad] = [firstBad(text, bytes), firstZero(text, bytes)]
    .filter((spot) => spot !== undefined)
    .sort((a, b) => a.offset - b.offset);
  if (!bad) return text;
  const byte = (bytes[bad.offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const message = `Unexpected byte 0x${byte}, expected text in UTF-8`;
  problems.add('encoding', placeOf(text, bad.index), message);
  return '';
}
