import { expect, test } from 'vitest';
import { HEADER_FILES, WRITERS } from './header-files.ts';
import { DIRECTIVES, headerPolicy, policyIn, withPolicyFirst } from './policy.ts';
import type { SiteHeaders } from './site-headers.ts';

const SITE: SiteHeaders = {
  base: '/talks/',
  all: {
    'Content-Security-Policy': "default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  },
  folders: {
    '_astro/': { 'Cache-Control': 'immutable' },
    'cards/': { 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  entries: ['_astro/', 'cards/', '2/', '20/', '3/', '404.html', 'interviews/', 'sw.js'],
};

const PAGE = `${DIRECTIVES.join(';')}; script-src 'self' 'sha256-file=' 'sha256-inline='; style-src 'self';`;

test('a page allows nothing that is not named, and no script of a text', () => {
  expect(DIRECTIVES).toContain("default-src 'none'");
  expect(DIRECTIVES).toContain("base-uri 'none'");
  expect(DIRECTIVES).toContain("require-trusted-types-for 'script'");
  expect(DIRECTIVES.join(' ')).not.toMatch(/unsafe|https?:|\*|data:/);
});

test('a page is held to its policy from its first element on', () => {
  const [charset, title] = ['<meta charset="utf-8">', '<title>$& $1</title><script>1</script>'];
  const meta = `<meta http-equiv="content-security-policy" content="${PAGE}">`;
  const html = withPolicyFirst(`<head>${charset}${title}${meta}</head>`);
  expect(html).toBe(`<head>${charset}${meta}${title}</head>`);
  expect(withPolicyFirst(`<head>${charset}${title}</head>`)).toContain(charset + title);
});

test('the header says who may frame a page, lets the worker of the search run, and names no file twice', () => {
  const html = `<meta http-equiv="content-security-policy" content="${PAGE}">`;
  const policy = headerPolicy(policyIn(html) ?? '', new Set(['sha256-file=']));
  expect(policy).toContain("script-src 'self' 'sha256-inline=' 'wasm-unsafe-eval';");
  expect(policy).toContain("; frame-ancestors 'none'");
  expect(policy).not.toContain('sha256-file=');
});

/** The values that a host which joins rules sends with a file. */
function joined(text: string, path: string, name: string): string[] {
  return text.split(/\n(?=\/)/).flatMap((rule) => {
    const [place = '', ...lines] = rule.split('\n');
    const isMeant = place.endsWith('*') ? path.startsWith(place.slice(0, -1)) : path === place;
    const values = lines.filter((line) => line.startsWith(`  ${name}: `));
    return isMeant ? values.map((line) => line.slice(name.length + 4)) : [];
  });
}

test.each([
  ['/talks/', 'no-cache', 'same-origin'],
  ['/talks/404.html', 'no-cache', 'same-origin'],
  ['/talks/sw.js', 'no-cache', 'same-origin'],
  ['/talks/interviews/flood/', 'no-cache', 'same-origin'],
  ['/talks/_astro/a.js', 'immutable', 'same-origin'],
  ['/talks/cards/a.png', 'no-cache', 'cross-origin'],
])('a host that joins rules sends each header once: %s', (path, cache, resource) => {
  const text = WRITERS._headers.write(SITE);
  expect(joined(text, path, 'Cache-Control')).toEqual([cache]);
  expect(joined(text, path, 'Cross-Origin-Resource-Policy')).toEqual([resource]);
  expect(joined(text, path, 'Content-Security-Policy')).toHaveLength(1);
});

test('an archive of a thousand lists keeps within a hundred rules', () => {
  const lists = Array.from({ length: 1000 }, (_, n) => `${n + 2}/`);
  const text = WRITERS._headers.write({ ...SITE, entries: [...SITE.entries, ...lists] });
  expect(text.match(/^\//gm)?.length).toBeLessThan(100);
  expect(joined(text, '/talks/20/', 'Content-Security-Policy')).toHaveLength(1);
});

test.each(HEADER_FILES)('every header stands in the file for %s', (file) => {
  const text = WRITERS[file].write(SITE);
  for (const name of Object.keys(SITE.all)) expect(text).toContain(name);
  expect(text).toContain('_astro/');
  expect(text).toContain('/talks/');
});

test('the file for Vercel is JSON, where the last rule wins', () => {
  const { headers } = JSON.parse(WRITERS.vercel.write(SITE));
  expect(headers.map(({ source }: { source: string }) => source)).toEqual([
    '/talks/(.*)',
    '/talks/_astro/(.*)',
    '/talks/cards/(.*)',
  ]);
});
