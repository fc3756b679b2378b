import { expect, it } from 'vitest';
import { themeOf } from '../theme/theme-settings.ts';
import { ICONS, iconType, paperColours } from './site-icons.ts';
import type { SiteSettings } from './site-settings.ts';
import { webManifest } from './web-manifest.ts';

const SITE: SiteSettings = {
  title: 'A long title of an archive',
  description: 'Talks.',
  language: 'he',
  interface: 'interview',
  url: new URL('https://example.org/talks/'),
  isPlaced: true,
  quotes: 'none',
  ebooks: false,
  offline: true,
  headers: [],
  icon: 'favicon.svg',
  theme: themeOf(),
};

interface Icon {
  src: string;
  type: string;
  sizes: string;
  purpose: string;
}

it('the manifest stays below the site’s base, and reads as the site does', () => {
  const manifest = webManifest(SITE, '#fbfaf7');
  const own = { id: '/talks/', start_url: '/talks/', scope: '/talks/', dir: 'rtl', lang: 'he' };
  expect(manifest).toMatchObject({ ...own, name: SITE.title, background_color: '#fbfaf7' });
  expect(manifest).not.toHaveProperty('short_name');
  for (const { src } of manifest['icons'] as Icon[]) expect(src).toMatch(/^\/talks\//);
  expect(webManifest({ ...SITE, title: 'Talks' }, '#fff')).toHaveProperty('short_name', 'Talks');
});

it('it has what browsers ask of a site that is to be installed', () => {
  const icons = webManifest(SITE, '#fff')['icons'] as Icon[];
  const find = (sizes: string, purpose: string) =>
    icons.find((one) => one.sizes === sizes && one.purpose === purpose)?.type;
  expect(find('192x192', 'any')).toBe('image/png');
  expect(find('512x512', 'any')).toBe('image/png');
  expect(find('512x512', 'maskable')).toBe('image/png');
  expect(find('any', 'any')).toBe('image/svg+xml');
  const png = webManifest({ ...SITE, icon: 'seal.png' }, '#fff')['icons'] as Icon[];
  expect(png).toHaveLength(ICONS.length);
  expect(iconType('seal.png')).toBe('image/png');
});

it('its colour is that of the paper, and styles without one are reported', () => {
  expect(paperColours(':root { --paper: light-dark(#fbfaf7, #16171a); }')).toEqual({
    light: '#fbfaf7',
    dark: '#16171a',
  });
  expect(() => paperColours(':root {}')).toThrow('--paper');
});
