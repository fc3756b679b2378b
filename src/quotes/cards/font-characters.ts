/** What of the bytes of an OpenType font is read: tables by their four letters. */
function tableAt(font: DataView, name: string): number | undefined {
  const count = font.getUint16(4);
  for (let n = 0; n < count; n += 1) {
    const record = 12 + 16 * n;
    const letters = [0, 1, 2, 3].map((at) => String.fromCharCode(font.getUint8(record + at)));
    if (letters.join('') === name) return font.getUint32(record + 8);
  }
  return undefined;
}

/** Format 4: characters of the basic plane, in segments. */
function addSegments(font: DataView, at: number, found: Set<number>): void {
  const size = font.getUint16(at + 6);
  const ends = at + 14;
  const [starts, deltas, offsets] = [1, 2, 3].map((nth) => ends + nth * size + 2) as [
    number,
    number,
    number,
  ];
  for (let n = 0; n < size; n += 2) {
    const [start, end] = [font.getUint16(starts + n), font.getUint16(ends + n)];
    const [delta, offset] = [font.getUint16(deltas + n), font.getUint16(offsets + n)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const own = offset === 0 ? code : font.getUint16(offsets + n + offset + 2 * (code - start));
      if (own !== 0 && ((own + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Format 12: characters of all planes, in groups. */
function addGroups(font: DataView, at: number, found: Set<number>): void {
  const count = font.getUint32(at + 12);
  for (let n = 0; n < count; n += 1) {
    const group = at + 16 + 12 * n;
    const [start, end] = [font.getUint32(group), font.getUint32(group + 4)];
    for (let code = start; code <= end; code += 1) {
      if (font.getUint32(group + 8) + code - start !== 0) found.add(code);
    }
  }
}

/**
 * The characters that a font draws, by its `cmap` table (OpenType 1.9), formats
 * 4 and 12. What a package declares of its slices is more than they hold.
 *
 * @param bytes a font as TrueType or OpenType
 * @returns code points; none where it has no such table
 */
export function charactersIn(bytes: Uint8Array): Set<number> {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set<number>();
  const cmap = tableAt(font, 'cmap');
  if (cmap === undefined) return found;
  for (let n = 0; n < font.getUint16(cmap + 2); n += 1) {
    const at = cmap + font.getUint32(cmap + 4 + 8 * n + 4);
    const format = font.getUint16(at);
    if (format === 4) addSegments(font, at, found);
    else if (format === 12) addGroups(font, at, found);
  }
  return found;
}
