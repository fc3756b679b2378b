import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { encode } from 'cborg';

/** What each of Pagefind's compressed files begins with. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** CBOR's head of an array of one value (RFC 8949, 3.1). */
const ARRAY_OF_ONE = 0x81;

/** A word of the index with all its places, as it is encoded. */
export interface Entry {
  word: string;
  bytes: Uint8Array;
}

/**
 * Reads one of Pagefind's compressed files.
 *
 * @throws Error where it does not begin as Pagefind 1.6 lets it begin
 */
export async function unpack(file: URL): Promise<Buffer> {
  const bytes = await promisify(gunzip)(await readFile(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error(`Unexpected start of ${file.pathname}: another version of Pagefind`);
  }
  return bytes.subarray(SIGNATURE.length);
}

/** Compresses bytes in the manner of Pagefind's files. */
export function pack(bytes: Uint8Array): Promise<Buffer> {
  return promisify(gzip)(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
}

/** Where a CBOR value ends: lists and texts of known lengths and whole numbers (RFC 8949, 3). */
function endOfValue(bytes: Buffer, from: number): number {
  let at = from;
  for (let values = 1; values > 0; values -= 1) {
    const { kind, size, end } = headAt(bytes, at);
    at = kind === 2 || kind === 3 ? end + size : end;
    if (kind === 4) values += size;
    else if (kind > 4) throw new Error('Unexpected CBOR value: another version of Pagefind');
  }
  return at;
}

/** A CBOR value's major type, its number, length or count, and where its head ends. */
function headAt(bytes: Buffer, at: number): { kind: number; size: number; end: number } {
  const [kind, short] = [bytes.readUInt8(at) >> 5, bytes.readUInt8(at) & 0x1f];
  if (short < 24) return { kind, size: short, end: at + 1 };
  const width = 2 ** (short - 24);
  if (width > 4) throw new Error('Unexpected CBOR length: another version of Pagefind');
  return { kind, size: bytes.readUIntBE(at + 1, width), end: at + 1 + width };
}

/** The words of a chunk: `[[entry, entry…]]`, of which an entry's own bytes stay as they are. */
export function entriesOf(chunk: Buffer): Entry[] {
  const entries: Entry[] = [];
  let at = headAt(chunk, 1).end;
  while (at < chunk.length) {
    const end = endOfValue(chunk, at);
    // `[word, places…]`
    const word = headAt(chunk, headAt(chunk, at).end);
    entries.push({
      word: chunk.toString('utf8', word.end, word.end + word.size),
      bytes: chunk.subarray(at, end),
    });
    at = end;
  }
  return entries;
}

/** The chunk of some words: the other way round than {@link entriesOf}. */
export function chunkOf(entries: readonly Entry[]): Buffer {
  // The encoder writes the array's head; the entries follow untouched.
  const head = encode(new Array(entries.length).fill(0)).subarray(0, -entries.length);
  return Buffer.concat([Uint8Array.of(ARRAY_OF_ONE), head, ...entries.map(({ bytes }) => bytes)]);
}
