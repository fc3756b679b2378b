import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fontProviders } from 'astro/config';
import {
  type FacePackage,
  faceFile,
  nearestWeight,
  readFacePackage,
} from '../theme/face-package.ts';
import { OWN_FACES, type ThemeFaces } from '../theme/theme-settings.ts';
import { lightFace } from './light-face.ts';

const require = createRequire(import.meta.url);

/** Where narrowed faces are kept between builds, from the project's folder. */
const LIGHT_FACES = './.cache/verbatim/faces/';

/** The scripts of the site’s first faces besides Latin; each is fetched only where a page uses it. */
const MORE_SCRIPTS = ['latin-ext', 'cyrillic', 'greek', 'vietnamese'];

/** Slices that are the whole of a script; those of East Asia are many, and go by numbers. */
const RE_SCRIPT = /^(?!(?:latin|math|symbols)$)[a-z]+(?:-ext)?$/;

/** The weights that the styles set. */
const WEIGHTS = [400, 700] as const;

// `optional`: a face that comes late is kept for the next page, so that no line ever moves.
const display = 'optional' as const;

type Style = 'normal' | 'italic';

function source(face: FacePackage, script: string, weight: number, style: Style) {
  const [lightest, heaviest] = [face.weights[0], face.weights.at(-1)];
  return {
    src: [faceFile(face, script, weight, style)] as [string],
    weight: face.isVariable ? `${lightest} ${heaviest}` : String(nearestWeight(face, weight)),
    style,
    unicodeRange: [face.ranges[script] ?? ''] as [string],
    display,
  };
}

type Variant = ReturnType<typeof source>;
type Variants = [Variant, ...Variant[]];

/** A script in the weights that pages show: one file of a variable face, two of another. */
function upright(face: FacePackage, script: string): Variants {
  const [regular, bold] = WEIGHTS.map((weight) => source(face, script, weight, 'normal'));
  if (!regular || !bold) throw new Error('Unexpected lack of weights');
  return regular.src[0] === bold.src[0] ? [regular] : [regular, bold];
}

/** The sans as it is drawn, whose name is not reserved, without what pages do not show. */
async function narrowed(face: FacePackage, normal: Variant): Promise<Variant> {
  const range = { characters: normal.unicodeRange[0], weights: WEIGHTS };
  const folder = new URL(`../../${LIGHT_FACES}`, import.meta.url);
  const path = await lightFace(require.resolve(faceFile(face, 'latin', 400)), range, folder);
  // Astro puts a digest of the path into the page, which must be the same wherever the project lies.
  return { ...normal, src: [LIGHT_FACES + basename(path)], weight: WEIGHTS.join(' ') };
}

async function latinVariants(face: FacePackage): Promise<Variants> {
  const [regular, ...bold] = upright(face, 'latin');
  const italics = face.hasItalic ? [source(face, 'latin', 400, 'italic')] : [];
  const isOwnSans = face.name === OWN_FACES.sans;
  return [isOwnSans ? await narrowed(face, regular) : regular, ...bold, ...italics];
}

function moreScripts({ name, ranges }: FacePackage): string[] {
  const isFirst = Object.values(OWN_FACES).includes(name);
  return isFirst ? MORE_SCRIPTS : Object.keys(ranges).filter((slice) => RE_SCRIPT.test(slice));
}

/** A face as two families, since a whole family is preloaded or none of it. */
async function familiesOf(cssVariable: `--font-${string}`, face: FacePackage) {
  const [first, ...others] = moreScripts(face).flatMap((script) => upright(face, script));
  const latin = {
    provider: fontProviders.local(),
    name: face.family.replace(/ Variable$/, ''),
    cssVariable,
    fallbacks: face.hasSerifs ? ['Georgia', 'serif'] : ['Arial', 'sans-serif'],
    options: { variants: await latinVariants(face) },
  };
  if (!first) return [latin];
  const more = {
    provider: fontProviders.local(),
    name: `${latin.name} more`,
    cssVariable: `${cssVariable}-more` as const,
    fallbacks: [],
    options: { variants: [first, ...others] as Variants },
  };
  return [latin, more];
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
 * A site's faces for Astro's font support, self-hosted from npm packages:
 * Latin, which every page shows at once, apart from the other scripts.
 */
export async function fontsOf({ serif, sans }: ThemeFaces) {
  return [
    ...(await familiesOf('--font-serif', readFacePackage(serif))),
    ...(await familiesOf('--font-sans', readFacePackage(sans))),
    DYSLEXIC_FACE,
  ];
}
