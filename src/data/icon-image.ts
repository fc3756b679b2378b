import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { IconPlan } from './site-icons.ts';

/** How much of a maskable icon the picture may take: more could be cut off (https://w3c.github.io/manifest/#icon-masks). */
const SAFE = 0.8;

/** SVG pictures are drawn this finely before they are brought to size, in dots per inch. */
const DENSITY = 1200;

/**
 * Draws an icon as PNG.
 *
 * @param source the site’s own icon, SVG or PNG
 * @param paper the colour behind a maskable icon, such as `#fbfaf7`
 * @throws Error where the icon is not there, or is no picture
 */
export async function drawIcon(source: URL, plan: IconPlan, paper: string): Promise<Uint8Array> {
  const file = fileURLToPath(source);
  await access(file).catch(() => {
    throw new Error(`${file} is not there, expected the icon that content/site.yaml names`);
  });
  const inner = plan.isMaskable ? Math.round(plan.size * SAFE) : plan.size;
  const edge = (plan.size - inner) / 2;
  const [before, after] = [Math.floor(edge), Math.ceil(edge)];
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const background = plan.isMaskable ? paper : clear;
  const drawn = sharp(file, { density: DENSITY })
    .resize(inner, inner, { fit: 'contain', background: clear })
    .extend({ top: before, left: before, bottom: after, right: after, background });
  return (plan.isMaskable ? drawn.flatten({ background }) : drawn)
    .png({ compressionLevel: 9 })
    .toBuffer();
}
