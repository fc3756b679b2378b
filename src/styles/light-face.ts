import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../loader/whole-files.ts';

/** What a face is narrowed to. */
export interface FaceRange {
  /** CSS `unicode-range` of the characters that are kept. */
  characters: string;
  /** The lightest and the heaviest weight that are kept. */
  weights: readonly [number, number];
}

/** Goes into the names of the files, so that another way to narrow makes new ones. */
const VERSION = 1;

/** The characters of a CSS `unicode-range` such as `U+0000-00FF,U+0131`. */
export function charactersOf(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [from = 0, to = from] = part
        .trim()
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n));
    })
    .join('');
}

/**
 * Writes a variable face without the characters and weights that no page shows,
 * about two thirds of its bytes. The face's licence must allow a changed face of
 * the same name: one with a Reserved Font Name does not (OFL 1.1, 3).
 *
 * @param file the face as WOFF2
 * @param folder where it is kept, under a name that tells it from all others
 * @returns the path of the file, made where it is missing
 */
export async function lightFace(file: string, range: FaceRange, folder: URL): Promise<string> {
  const whole = await readFile(file);
  const digest = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([VERSION, range]));
  const target = new URL(`${digest.digest('hex').slice(0, 16)}.woff2`, folder);
  const path = fileURLToPath(target);
  const isThere = await stat(target).then(
    () => true,
    () => false,
  );
  if (isThere) return path;
  const [min, max] = range.weights;
  // Most builds find the face in the cache, and need not load what narrows it.
  const { default: subsetFont } = await import('subset-font');
  const light = await subsetFont(whole, charactersOf(range.characters), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min, max } },
  });
  await writeWhole(target, light);
  return path;
}
