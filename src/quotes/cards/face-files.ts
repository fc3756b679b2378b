import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../../loader/whole-files.ts';
import { charactersOf } from '../../styles/light-face.ts';
import { familyName, type ReadCharacters, type Slice } from './faces.ts';
import { charactersIn } from './font-characters.ts';

/** The file of a face that has all weights. */
const RE_VARIABLE = /-wght-[a-z]+\.woff2$/;

/** Where faces are kept as Pango reads them, a folder for each family. */
function facesFolder(cacheDir: URL): URL {
  return new URL('verbatim/card-faces/', cacheDir);
}

/**
 * A slice of a face at its one weight and as TrueType, which Pango reads; it
 * has no reader for WOFF2. Kept from one build to the next.
 *
 * @param cacheDir Astro's cache folder
 */
export async function readSlice(slice: Slice, cacheDir: URL): Promise<Uint8Array> {
  const woff2 = await readFile(slice.file);
  const digest = createHash('sha256').update(woff2).digest('hex').slice(0, 16);
  const family = familyName(slice.face, slice.weight);
  const target = new URL(`${family}/${digest}.ttf`, facesFolder(cacheDir));
  const kept = await readFile(target).catch(() => undefined);
  if (kept) return kept;
  // Most builds find all faces in the cache, and need not load what narrows them.
  const { default: subsetFont } = await import('subset-font');
  const font = await subsetFont(woff2, charactersOf(slice.range), {
    targetFormat: 'sfnt',
    ...(RE_VARIABLE.test(slice.file) && { variationAxes: { wght: slice.weight } }),
  });
  await writeWhole(target, font);
  return font;
}

/** Tells which characters a slice draws, each slice read once. */
export function characterReader(cacheDir: URL): ReadCharacters {
  const read = new Map<string, Promise<ReadonlySet<number>>>();
  return (slice) => {
    const key = `${slice.file} ${slice.weight}`;
    const found = read.get(key) ?? readSlice(slice, cacheDir).then(charactersIn);
    read.set(key, found);
    return found;
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A family gets its name from its folder: those in the files name weights as well. */
function nameRule(family: string): string {
  return `<match target="scan"><test name="file" compare="contains"><string>/${family}/</string></test>
<edit name="family" mode="assign"><string>${family}</string></edit>
<edit name="style" mode="assign"><string>Regular</string></edit>
<edit name="weight" mode="assign"><const>regular</const></edit></match>`;
}

/** Outlines as they are drawn, on every machine the same. */
const DRAWING = `<match target="font">
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="autohint" mode="assign"><bool>false</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
<edit name="rgba" mode="assign"><const>none</const></edit>
</match>`;

/**
 * Makes ready the faces that cards are drawn with, and tells fontconfig of
 * them and of no others: what a machine has besides must not show.
 *
 * @param cacheDir Astro's cache folder
 * @returns the path of a fontconfig file, for `FONTCONFIG_FILE`
 */
export async function keepFaces(slices: Iterable<Slice>, cacheDir: URL): Promise<string> {
  const folder = facesFolder(cacheDir);
  const families = new Set<string>();
  for (const slice of slices) {
    families.add(familyName(slice.face, slice.weight));
    await readSlice(slice, cacheDir);
  }
  const config = new URL('fonts.conf', folder);
  await writeWhole(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${[...families].map((family) => `<dir>${escapeXml(fileURLToPath(new URL(family, folder)))}</dir>`).join('\n')}
<cachedir>${escapeXml(fileURLToPath(new URL('fontconfig/', folder)))}</cachedir>
${[...families].map(nameRule).join('\n')}
${DRAWING}
</fontconfig>
`,
  );
  return fileURLToPath(config);
}
