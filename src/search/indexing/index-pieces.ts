import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { decode, encode } from 'cborg';
import { chunkOf, type Entry, entriesOf, pack, unpack } from './chunk-entries.ts';
import { shortNames } from './short-names.ts';

/**
 * The most bytes of a piece before compression, unless one word alone has
 * more: about 3 kB as they travel. Smaller ones save less than the list of all
 * pieces grows, which every first search brings.
 */
const PIECE_BYTES = 6_000;

/** No word sorts after it. */
const LAST_CHARACTER = '\u{10FFFF}';

/** A stretch of the index's words: its first and last word as the engine compares them, its file's name. */
type Chunk = [from: string, to: string, name: string];

/** A record: its file's name, its words, and the name of its bundle where it shares a file. */
type IndexRecord = [name: string, words: number, bundle: string];

/** The head of an index: version, records, chunks of words, chunks of filters, and more. */
type Head = [version: string, records: IndexRecord[], chunks: Chunk[], ...others: unknown[]];

/** Neighbours together, up to the size of a piece. */
export function intoPieces<Part extends { bytes: Uint8Array }>(
  parts: readonly Part[],
  most = PIECE_BYTES,
): Part[][] {
  const pieces: Part[][] = [];
  let size = 0;
  for (const part of parts) {
    const piece = pieces.at(-1);
    size += part.bytes.length;
    if (piece && size <= most) {
      piece.push(part);
    } else {
      pieces.push([part]);
      size = part.bytes.length;
    }
  }
  return pieces;
}

/** As much of a word's beginning as tells it from the word before it. */
export function beginningOf(word: string, before: string): string {
  const letters = [...word];
  const others = [...before];
  const same = letters.findIndex((letter, n) => letter !== others[n]);
  return letters.slice(0, same + 1).join('');
}

/** A text that sorts before this one, and after every word before it. */
export function justBefore(text: string): string {
  const letters = [...text];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  // Surrogates are no characters.
  const previous = last === 0xe000 ? 0xd7ff : last - 1;
  return letters.join('') + String.fromCodePoint(previous) + LAST_CHARACTER;
}

/** Where the files of an index lie. */
interface IndexFiles {
  head(hash: string): URL;
  chunk(name: string): URL;
  record(name: string): URL;
}

/** A name that tells these bytes from others, in Pagefind's manner. */
function nameOf(bytes: Uint8Array, language: string): string {
  return `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
}

async function writePieces(
  entries: readonly Entry[],
  files: IndexFiles,
  language: string,
): Promise<Chunk[]> {
  const pieces = intoPieces(entries);
  const starts = pieces.map((piece, n) =>
    beginningOf(piece[0]?.word ?? '', pieces[n - 1]?.at(-1)?.word ?? ''),
  );
  return Promise.all(
    pieces.map(async (piece, n): Promise<Chunk> => {
      const bytes = chunkOf(piece);
      const name = nameOf(bytes, language);
      await writeFile(files.chunk(name), await pack(bytes));
      // Without gaps: a word is looked for as it is typed, and kept as it is stemmed.
      const next = starts[n + 1];
      const to = next === undefined ? LAST_CHARACTER : justBefore(next);
      return [n === 0 ? '' : (starts[n] ?? ''), to, name];
    }),
  );
}

/** Gives records shorter names, which the head lists all: a third less of them. */
async function renameRecords(
  records: readonly IndexRecord[],
  files: IndexFiles,
  language: string,
): Promise<IndexRecord[]> {
  // Those that share files go by the names that stand in the files.
  if (records.some(([, , bundle]) => bundle !== '')) return [...records];
  const start = `${language}_`;
  const names = shortNames(records.map(([name]) => name.slice(start.length)));
  return Promise.all(
    records.map(async ([name, words, bundle], n): Promise<IndexRecord> => {
      const short = start + names[n];
      await rename(files.record(name), files.record(short));
      return [short, words, bundle];
    }),
  );
}

/** @returns what the index is called by from now on */
async function divideLanguage(files: IndexFiles, language: string, hash: string): Promise<string> {
  const [version, records, chunks, ...others] = decode(await unpack(files.head(hash))) as Head;
  const old = chunks.map(([, , name]) => files.chunk(name));
  const entries = await Promise.all(old.map(async (file) => entriesOf(await unpack(file))));
  await Promise.all(old.map((file) => rm(file)));
  const pieces = await writePieces(entries.flat(), files, language);
  const named = await renameRecords(records, files, language);
  const head = encode([version, named, pieces, ...others] satisfies Head);
  const name = nameOf(head, language);
  await rm(files.head(hash));
  await writeFile(files.head(name), await pack(head));
  return name;
}

/**
 * Divides the chunks of an index into pieces of some 3 kB, so that a search
 * loads little more than its own words. Pagefind 1.6 makes chunks eight times
 * that size, never divides those of languages that put no spaces between
 * words (https://github.com/Pagefind/pagefind/issues/1211), and leaves gaps
 * between chunks in which a word that is stemmed may be looked for. It can go
 * when Pagefind lets the size be chosen.
 *
 * @param folder the index's, with a slash at its end
 * @throws Error where a file is not as Pagefind 1.6 writes it
 */
export async function divideChunks(folder: URL): Promise<void> {
  const list = new URL('pagefind-entry.json', folder);
  const entry = JSON.parse(await readFile(list, 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const files: IndexFiles = {
    head: (hash) => new URL(`pagefind.${hash}.pf_meta`, folder),
    chunk: (name) => new URL(`index/${name}.pf_index`, folder),
    record: (name) => new URL(`fragment/${name}.pf_fragment`, folder),
  };
  for (const [language, index] of Object.entries(entry.languages)) {
    index.hash = await divideLanguage(files, language, index.hash);
  }
  await writeFile(list, JSON.stringify(entry));
}
