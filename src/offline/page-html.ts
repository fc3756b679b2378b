import type { SiteBuild } from './site-build.ts';

/** Whether a page is of the site at a base path: it names that site’s manifest. */
export function belongsTo(html: string, base: string): boolean {
  return html.includes(` href="${base}manifest.webmanifest"`);
}

/**
 * A page’s own title, without the site’s and with its character references;
 * none of a page that only leads on to where its words are now.
 */
export function titleIn(html: string): string {
  if (html.includes('<former-interview ')) return '';
  return /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** The paths of the files that a page names, of those whose names stand for their bytes. */
export function assetsIn(html: string, base: string): string[] {
  const paths = Array.from(html.matchAll(/ (?:href|src)="([^"?#]+)"/g), ([, path = '']) => path);
  return [...new Set(paths.filter((path) => path.startsWith(`${base}_astro/`)))];
}

/**
 * Whether a page goes with the scripts and styles of a build: it names no
 * others. One that a host or the browser has kept from another build may not.
 */
export function goesWith(html: string, { base, program }: SiteBuild): boolean {
  const code = assetsIn(html, base).filter((path) => /\.(?:js|css)$/.test(path));
  return code.every((path) => program.includes(path));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A title without the character references that builds write. It becomes a text, never markup. */
export function withoutReferences(title: string): string {
  return title.replace(
    /&(?:#(\d{1,6})|(amp|lt|gt|quot|apos));/g,
    (_, number: string | undefined, name: string) =>
      number === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(number)),
  );
}
