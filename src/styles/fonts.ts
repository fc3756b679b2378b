import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fontProviders } from 'astro/config';
import { lightFace } from './light-face.ts';

const require = createRequire(import.meta.url);

/** Where narrowed faces are kept between builds, from the project's folder. */
const LIGHT_FACES = './.cache/verbatim/faces/';

/** The scripts that the faces cover besides Latin; each is fetched only where a page uses it. */
const MORE_SCRIPTS = ['latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;

interface Face {
  name: string;
  cssVariable: `--font-${string}`;
  /** The npm package that carries the files. */
  package: string;
  file: string;
  weight: string;
  /** Its name is reserved: it must be used as it is. */
  isReserved: boolean;
  fallbacks: string[];
}

const FACES: readonly Face[] = [
  {
    name: 'Source Serif 4',
    cssVariable: '--font-serif',
    package: '@fontsource-variable/source-serif-4',
    file: 'source-serif-4',
    weight: '200 900',
    isReserved: true,
    fallbacks: ['Georgia', 'serif'],
  },
  {
    name: 'Inter',
    cssVariable: '--font-sans',
    package: '@fontsource-variable/inter',
    file: 'inter',
    weight: '100 900',
    isReserved: false,
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

/** The weights that the styles set. */
const WEIGHTS = [400, 700] as const;

async function latinVariants(face: Face): Promise<[Variant, ...Variant[]]> {
  const [normal, italic] = [source(face, 'latin', 'normal'), source(face, 'latin', 'italic')];
  if (face.isReserved) return [normal, italic];
  const range = { characters: normal.unicodeRange[0], weights: WEIGHTS };
  const folder = new URL(`../../${LIGHT_FACES}`, import.meta.url);
  const path = await lightFace(require.resolve(normal.src[0]), range, folder);
  // Astro puts a digest of the path into the page, which must be the same wherever the project lies.
  const src = LIGHT_FACES + basename(path);
  return [{ ...normal, src: [src], weight: WEIGHTS.join(' ') }, italic];
}

function dyslexicVariant(weight: 400 | 700) {
  const src: [string] = [
    `@fontsource/opendyslexic/files/opendyslexic-latin-${weight}-normal.woff2`,
  ];
  // Who chose it is shown no other; pages fetch it before they first need it.
  const only = 'block' as const;
  return { src, weight: String(weight), style: 'normal' as const, display: only };
}

type Plain = ReturnType<typeof dyslexicVariant>;

/** A face as two families, since a whole family is preloaded or none of it. */
async function familiesOf(face: Face) {
  return [
    {
      provider: fontProviders.local(),
      name: face.name,
      cssVariable: face.cssVariable,
      fallbacks: face.fallbacks,
      options: { variants: await latinVariants(face) },
    },
    {
      provider: fontProviders.local(),
      name: `${face.name} more`,
      cssVariable: `${face.cssVariable}-more` as const,
      fallbacks: [],
      options: { variants: moreVariants(face) },
    },
  ];
}

/**
 * A face made for readers with dyslexia, who know it by its name; fetched by
 * those alone who choose it. Its name is reserved: it must be used as it is.
 * The browser slants it by itself.
 */
const DYSLEXIC_FACE = {
  provider: fontProviders.local(),
  name: 'OpenDyslexic',
  cssVariable: '--font-dyslexic' as const,
  // What it has no characters for comes in the site's own faces.
  fallbacks: [],
  options: { variants: [dyslexicVariant(400), dyslexicVariant(700)] as [Plain, Plain] },
};

/**
 * The site's faces for Astro's font support, self-hosted from npm packages:
 * Latin, which every page shows at once, apart from the other scripts.
 */
export const fonts = [...(await Promise.all(FACES.map(familiesOf))).flat(), DYSLEXIC_FACE];
