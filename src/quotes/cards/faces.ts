import { createRequire } from 'node:module';
import {
  type FacePackage,
  faceFile,
  nearestWeight,
  readFacePackage,
} from '../../theme/face-package.ts';
import type { ThemeFaces } from '../../theme/theme-settings.ts';

const require = createRequire(import.meta.url);

/** The two settings of the site: who answers is set in the serif, all else in the sans. */
export type Style = 'serif' | 'sans' | 'label';

/** A typeface at one weight. */
interface Face {
  /** The package that carries it. */
  name: string;
  weight: number;
}

/** The faces of the site, which come first. */
function ownFace(style: Style, { serif, sans }: ThemeFaces): Face {
  if (style === 'serif') return { name: serif, weight: 400 };
  return { name: sans, weight: style === 'sans' ? 500 : 600 };
}

const EMOJI = 'noto-emoji';

/**
 * Faces for the scripts that the site's own lack. Those of East Asia share
 * their characters and draw them differently: the one of the interview's
 * language goes first.
 */
const SCRIPTS: readonly (Face & { script?: string })[] = [
  { name: '@fontsource-variable/noto-naskh-arabic', weight: 400 },
  { name: '@fontsource-variable/noto-serif-hebrew', weight: 400 },
  { name: '@fontsource-variable/noto-serif-jp', weight: 400, script: 'Jpan' },
  { name: '@fontsource-variable/noto-serif-tc', weight: 400, script: 'Hant' },
  { name: '@fontsource-variable/noto-serif-sc', weight: 400, script: 'Hans' },
  { name: '@fontsource-variable/noto-serif-kr', weight: 400, script: 'Kore' },
  { name: '@fontsource-variable/noto-serif-devanagari', weight: 400 },
  { name: '@fontsource-variable/noto-serif-bengali', weight: 400 },
  { name: '@fontsource-variable/noto-serif-tamil', weight: 400 },
  { name: '@fontsource-variable/noto-serif-thai', weight: 400 },
  { name: '@fontsource-variable/noto-serif-armenian', weight: 400 },
  { name: '@fontsource-variable/noto-serif-georgian', weight: 400 },
  { name: '@fontsource-variable/noto-serif-ethiopic', weight: 400 },
  { name: `@fontsource-variable/${EMOJI}`, weight: 400 },
];

/** Slices of those faces that the site's own have already. */
const OWN_SLICES = new Set([
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'vietnamese',
]);

/** Some characters of a face, as one file. */
export interface Slice {
  face: string;
  weight: number;
  /** Its name within the package. */
  slice: string;
  /** CSS `unicode-range` of its characters. */
  range: string;
  /** Its file as WOFF2. */
  file: string;
}

type Range = readonly [from: number, to: number];

interface IndexedSlice extends Slice {
  ranges: readonly Range[];
}

function rangesOf(range: string): Range[] {
  return range.split(',').map((part) => {
    const [from = 0, to = from] = part
      .trim()
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to];
  });
}

/** The slices of a face; none where its package is not installed. */
function slicesOf({ name, weight }: Face, isOwn: boolean): IndexedSlice[] {
  let face: FacePackage;
  try {
    face = readFacePackage(name);
  } catch {
    return [];
  }
  return Object.entries(face.ranges)
    .filter(([slice]) => isOwn || !OWN_SLICES.has(slice))
    .map(([slice, range]) => ({
      face: face.id,
      weight: nearestWeight(face, weight),
      slice,
      range,
      // Of hundreds of slices a site needs a few: the others are not looked for.
      get file() {
        return require.resolve(faceFile(face, slice, weight));
      },
      ranges: rangesOf(range),
    }));
}

/** What nobody sees: white space, controls, joiners, directions, variation selectors. */
const RE_UNSEEN = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** What is drawn as emoji, whatever other faces have it. */
const RE_EMOJI = /\p{Emoji_Presentation}/u;

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}

/** Tells which characters a slice really draws. */
export type ReadCharacters = (slice: Slice) => Promise<ReadonlySet<number>>;

/** The faces that are installed, and which of them draw which character. */
export class Faces {
  readonly #own: Readonly<Record<Style, IndexedSlice[]>>;
  readonly #scripts = SCRIPTS.map((face) => ({ ...face, slices: slicesOf(face, false) }));
  readonly #read: ReadCharacters;
  readonly #known = new Map<string, Slice | undefined>();

  /** @param own those of the site */
  constructor(own: ThemeFaces, read: ReadCharacters) {
    this.#read = read;
    this.#own = {
      serif: slicesOf(ownFace('serif', own), true),
      sans: slicesOf(ownFace('sans', own), true),
      label: slicesOf(ownFace('label', own), true),
    };
  }

  /**
   * The slices that a text needs, and the characters that no face has.
   *
   * @param language BCP 47 tag of the text
   */
  async slicesFor(
    style: Style,
    text: string,
    language: string,
  ): Promise<{ slices: Set<Slice>; missing: Set<string> }> {
    const slices = new Set<Slice>();
    const missing = new Set<string>();
    for (const character of new Set(text)) {
      if (RE_UNSEEN.test(character)) continue;
      const key = `${style} ${language} ${character}`;
      if (!this.#known.has(key)) {
        const stack = [...this.#own[style], ...this.#own.serif, ...this.#others(language)];
        this.#known.set(key, await this.#sliceWith(character, stack));
      }
      const slice = this.#known.get(key);
      if (slice) slices.add(slice);
      else missing.add(character);
    }
    return { slices, missing };
  }

  async #sliceWith(character: string, stack: readonly IndexedSlice[]): Promise<Slice | undefined> {
    const code = character.codePointAt(0) ?? 0;
    const isEmoji = RE_EMOJI.test(character);
    for (const slice of stack) {
      if (isEmoji && slice.face !== EMOJI) continue;
      if (!slice.ranges.some(([from, to]) => code >= from && code <= to)) continue;
      if ((await this.#read(slice)).has(code)) return slice;
    }
    return undefined;
  }

  #others(language: string): IndexedSlice[] {
    const faces = orderedFor(language, this.#scripts);
    return faces.flatMap(({ slices }) => slices);
  }
}

/** The faces of scripts with that of a language first. */
function orderedFor<One extends { script?: string }>(
  language: string,
  faces: readonly One[],
): One[] {
  const script = scriptOf(language);
  const isOwn = (one: One) => one.script !== undefined && one.script === script;
  return [...faces.filter(isOwn), ...faces.filter((one) => !isOwn(one))];
}

/**
 * The families that a text is set in, the first one that has a character
 * giving it: as Pango takes them, with commas.
 *
 * @param own the faces of the site
 * @param language BCP 47 tag of the text
 */
export function familiesOf(style: Style, own: ThemeFaces, language: string): string {
  const [first, serif] = [style, 'serif' as const].map((one) => {
    const { name, weight } = ownFace(one, own);
    const face = readFacePackage(name);
    return familyName(face.id, nearestWeight(face, weight));
  });
  const others = orderedFor(language, SCRIPTS).map(({ name, weight }) =>
    familyName(name.replace(/^.*\//, ''), weight),
  );
  return [...new Set([first, serif, ...others])].join(',');
}

/** What a face of one weight is called when pictures are drawn, whatever its files say. */
export function familyName(face: string, weight: number): string {
  return `card-${face}-${weight}`;
}
