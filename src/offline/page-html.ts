/** Whether a page is of the site at a base path: it names that site’s manifest. */
export function belongsTo(html: string, base: string): boolean {
  return html.includes(` href="${base}manifest.webmanifest"`);
}

/** A page’s own title, without the site’s and with its character references. */
export function titleIn(html: string): string {
  return /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** The paths of the files that a page names, of those whose names stand for their bytes. */
export function assetsIn(html: string, base: string): string[] {
  const paths = Array.from(html.matchAll(/ (?:href|src)="([^"?#]+)"/g), ([, path = '']) => path);
  return [...new Set(paths.filter((path) => path.startsWith(`${base}_astro/`)))];
}
