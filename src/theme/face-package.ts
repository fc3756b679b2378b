import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

/** What a package of Fontsource says of the typeface that it carries, in `metadata.json`. */
const metadata = z.object({
  id: z.string(),
  family: z.string(),
  subsets: z.array(z.string()),
  weights: z.array(z.number()).nonempty(),
  styles: z.array(z.string()),
  category: z.string(),
  variable: z.union([z.literal(false), z.record(z.string(), z.unknown())]),
});

/** A typeface that an npm package of Fontsource carries, in slices of some characters each. */
export interface FacePackage {
  /** The package's name: `@fontsource-variable/inter`. */
  name: string;
  /** What its files are named after. */
  id: string;
  family: string;
  /** Its weights, from the lightest on; a variable one has all between them. */
  weights: readonly number[];
  isVariable: boolean;
  hasItalic: boolean;
  hasSerifs: boolean;
  /** CSS `unicode-range` of each slice. */
  ranges: Readonly<Record<string, string>>;
}

/** Packages that may carry a typeface. */
export const RE_FACE_PACKAGE = /^@fontsource(?:-variable)?\/[a-z\d-]+$/;

/**
 * Reads what a package says of its typeface.
 *
 * @param name of an installed package of Fontsource
 * @throws where it is not installed, or is no such package
 */
export function readFacePackage(name: string): FacePackage {
  const { id, family, styles, category, variable, ...face } = metadata.parse(
    require(`${name}/metadata.json`),
  );
  const ranges: Record<string, string> = require(`${name}/unicode.json`);
  return {
    name,
    id,
    family,
    weights: face.weights.toSorted((a, b) => a - b),
    isVariable: variable !== false && name.startsWith('@fontsource-variable/'),
    hasItalic: styles.includes('italic'),
    hasSerifs: category === 'serif',
    ranges: Object.fromEntries(
      Object.entries(ranges).map(([slice, range]) => [slice.replace(/^\[(.+)\]$/, '$1'), range]),
    ),
  };
}

/** The weight of a face that comes nearest to one that is asked for. */
export function nearestWeight({ weights, isVariable }: FacePackage, weight: number): number {
  const [lightest = weight, heaviest = weight] = [weights[0], weights.at(-1)];
  if (isVariable) return Math.min(Math.max(weight, lightest), heaviest);
  const distance = (one: number) => Math.abs(one - weight);
  return weights.reduce((best, one) => (distance(one) < distance(best) ? one : best), lightest);
}

/**
 * The file of a slice, as a module is named.
 *
 * @param weight one that the face has; a variable face has one file for all
 */
export function faceFile(
  face: FacePackage,
  slice: string,
  weight: number,
  style: 'normal' | 'italic' = 'normal',
): string {
  const weights = face.isVariable ? 'wght' : nearestWeight(face, weight);
  return `${face.name}/files/${face.id}-${slice}-${weights}-${style}.woff2`;
}
