import { directionOf } from '../transcript/direction.ts';
import { ICONS, iconType } from './site-icons.ts';
import type { SiteSettings } from './site-settings.ts';

/** Longer names are cut below an icon. */
const SHORT_NAME = 12;

/**
 * The site’s web app manifest (https://www.w3.org/TR/appmanifest/).
 *
 * @param paper the colour of the page before it is there, such as `#fbfaf7`
 */
export function webManifest(
  { title, description, language, url, icon }: SiteSettings,
  paper: string,
): Record<string, unknown> {
  const base = url.pathname;
  const made = ICONS.map(({ name, size, isMaskable }) => ({
    src: `${base}icons/${name}.png`,
    type: 'image/png',
    sizes: `${size}x${size}`,
    purpose: isMaskable ? 'maskable' : 'any',
  }));
  const drawn = { src: base + icon, type: iconType(icon), sizes: 'any', purpose: 'any' };
  return {
    name: title,
    ...([...title].length <= SHORT_NAME && { short_name: title }),
    ...(description && { description }),
    lang: language,
    dir: directionOf(language),
    id: base,
    start_url: base,
    scope: base,
    // With the browser’s buttons: readers go back from a link to where they were.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: icon.endsWith('.svg') ? [drawn, ...made] : made,
  };
}
