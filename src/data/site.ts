import { root } from 'astro:config/server';
import { readSiteSettings, type SiteSettings } from './site-settings.ts';

/** The site's settings, as `content/site.yaml` gives them. */
export const site: SiteSettings = readSiteSettings(root);

/**
 * A path of this site, under its base.
 *
 * @param path from the site's start, without a leading slash: `search/`
 */
export function sitePath(path: string): string {
  return `${site.url.pathname}${path}`;
}
