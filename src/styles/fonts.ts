import { createRequire } from 'node:module';
import { fontProviders } from 'astro/config';

const require = createRequire(import.meta.url);

/** The scripts that the faces cover besides Latin; each is fetched only where a page uses it. */
const MORE_SCRIPTS = ['latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;

interface Face {
  name: string;
  cssVariable: `--font-${string}`;
  /** The npm package that carries the files. */
  package: string;
  file: string;
  weight: string;
  fallbacks: string[];
}

const FACES: readonly Face[] = [
  {
    name: 'Source Serif 4',
    cssVariable: '--font-serif',
    package: '@fontsource-variable/source-serif-4',
    file: 'source-serif-4',
    weight: '200 900',
    fallbacks: ['Georgia', 'serif'],
  },
  {
    name: 'Inter',
    cssVariable: '--font-sans',
    package: '@fontsource-variable/inter',
    file: 'inter',
    weight: '100 900',
    fallbacks: ['Arial', 'sans-serif'],
  },
];

// `optional`: a face that comes late is kept for the next page, so that no line ever moves.
const display = 'optional' as const;

function source(face: Face, script: string, style: 'normal' | 'italic') {
  const src: [string] = [`${face.package}/files/${face.file}-${script}-wght-${style}.woff2`];
  const ranges: Record<string, string> = require(`${face.package}/unicode.json`);
  const unicodeRange: [string] = [ranges[script] ?? ''];
  return { src, weight: face.weight, style, unicodeRange, display };
}

type Variant = ReturnType<typeof source>;

function moreVariants(face: Face): [Variant, ...Variant[]] {
  const [first, ...others] = MORE_SCRIPTS.map((script) => source(face, script, 'normal'));
  if (!first) throw new Error('Unexpected empty list of scripts');
  return [first, ...others];
}

function latinVariants(face: Face): [Variant, ...Variant[]] {
  return [source(face, 'latin', 'normal'), source(face, 'latin', 'italic')];
}

/**
 * The site's faces for Astro's font support, self-hosted from npm packages.
 *
 * Each face is two families, since a whole family is preloaded or none of it:
 * Latin, which every page shows at once, and the other scripts.
 */
export const fonts = FACES.flatMap((face) => [
  {
    provider: fontProviders.local(),
    name: face.name,
    cssVariable: face.cssVariable,
    fallbacks: face.fallbacks,
    options: { variants: latinVariants(face) },
  },
  {
    provider: fontProviders.local(),
    name: `${face.name} more`,
    cssVariable: `${face.cssVariable}-more` as const,
    fallbacks: [],
    options: { variants: moreVariants(face) },
  },
]);
