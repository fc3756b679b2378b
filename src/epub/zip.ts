import { strToU8, type Zippable, zipSync } from 'fflate';

/** The first day that a ZIP can name, in the time of wherever it is written: the bytes are the same everywhere. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Packs files into an EPUB container (EPUB 3.3, 4.3): `mimetype` first, stored
 * and without extra fields. The same files give the same bytes.
 *
 * @param files texts by path, in their order
 */
export function packEpub(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const packed: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries(files)) packed[path] = strToU8(text);
  return new Uint8Array(zipSync(packed, { level: 6, mtime: NO_DATE }));
}
