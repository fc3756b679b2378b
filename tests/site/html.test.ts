import { createHash } from 'node:crypto';
import { cp, glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyIn } from '../../src/security/policy.ts';
import { ARCHIVE } from '../browser/archive.ts';
import { HOSTILE_SITE } from '../hostile/hostile-site.ts';
import { makeProject, type Project, ROOT } from '../project.ts';
import { type BuiltPage, builtPages, markupProblems } from './built-pages.ts';
import { type BuiltText, deadLinks } from './dead-links.ts';

/** The sources of each directive of a policy. */
type Policy = ReadonlyMap<string, readonly string[]>;

function policyOf(text: string): Policy {
  const directives = text.split(';').map((one) => one.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** The hashes of all that a page holds in its own text and a browser would run or apply. */
function inlineHashes(html: string): Set<string> {
  const parts = html.matchAll(/<(script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g);
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  return new Set(Array.from(parts, ([, , text = '']) => `'sha256-${hash(text)}'`));
}

const SITES = [
  ['the site that ships', undefined, 'http://127.0.0.1:4321/', 20, []],
  ['a rich archive under a base path', ARCHIVE, 'https://archive.example/archive/', 10, []],
  // Words may lead to what is not there: here, an address that was to leave the site.
  [
    'a site of hostile words',
    HOSTILE_SITE,
    'https://hostile.example/a/b/',
    120,
    [
      '/interviews/slash-and-backslash/ leads to /a/b/%5Cevil.example/x',
      '/interviews/slash-and-backslash/q/words-that-lead/ leads to /a/b/%5Cevil.example/x',
    ],
  ],
] as const;

describe.each(SITES)('%s', (_, content, address, atLeast, dead) => {
  let project: Project;
  let pages: BuiltPage[];
  let files: Set<string>;
  let texts: BuiltText[];
  let header: Policy;

  beforeAll(async () => {
    project = await makeProject(content ?? {});
    if (!content)
      await cp(join(ROOT, 'content'), join(project.folder, 'content'), { recursive: true });
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    const dist = join(project.folder, 'dist');
    pages = await builtPages(dist);
    files = new Set();
    for await (const file of glob('**/*.*', { cwd: dist })) files.add(file.replaceAll('\\', '/'));
    const read = (path: string) => readFile(join(dist, path), 'utf8');
    const named = [...files].filter((path) => /\.(?:css|webmanifest)$/.test(path));
    texts = await Promise.all(named.map(async (path) => ({ path, text: await read(path) })));
    const [, sent = ''] = /Content-Security-Policy: (.*)/.exec(await read('_headers')) ?? [];
    // Cloudflare takes no longer ones.
    expect(sent.length).toBeLessThan(1900);
    header = policyOf(sent);
  });

  afterAll(() => project.remove());

  test('every page is valid HTML', async () => {
    expect(pages.length).toBeGreaterThanOrEqual(atLeast);
    const problems = await Promise.all(pages.map(markupProblems));
    expect(problems.flat()).toEqual([]);
  });

  test('every link within the site leads to a page and a place that are there', () => {
    expect(deadLinks(pages, new URL(address), files, texts)).toEqual(dead);
  });

  test('every page carries a policy before all that it names, and the header forbids none of that', () => {
    for (const { path, html } of pages) {
      const own = policyOf(policyIn(html) ?? '');
      expect(own.get('default-src'), path).toEqual(["'none'"]);
      expect(html.indexOf('http-equiv="content-security-policy"'), path).toBeLessThan(
        html.search(/<(?:title|script|style|link)\b/),
      );
      const inline = inlineHashes(html);
      for (const [name, sources] of own) {
        // The header leaves out the hashes of files, which are of the site itself.
        const needed = sources.filter((one) => !one.startsWith("'sha") || inline.has(one));
        expect(header.get(name), `${path} ${name}`).toEqual(expect.arrayContaining(needed));
      }
    }
  });
});

test('a link to nothing is found, to a page, to a place in one, and out of the site', () => {
  const page = (path: string, body: string) => ({ path, html: `<p id="t=1">${body}</p>` });
  const pages = [
    page('', '<a href="/a/one/#t=1">1</a> <a href="/a/two/">2</a> <a href="/one/">3</a>'),
    page('one/', '<a href="#t=2">4</a> <a href=\'../#t&#61;1\'>5</a> <img src="/a/x.png">'),
  ];
  expect(deadLinks(pages, new URL('https://a.example/a/'), new Set(['x.png']))).toEqual([
    '/ leads to /a/two/',
    '/ leads to /one/',
    '/one/ leads to #t=2',
  ]);
});

test('so it is of pictures in several sizes, other languages, cards, styles, workers and the manifest', () => {
  const html = `<link rel="canonical" href="https://a.example/a/"><style>p{src:url("/a/x.woff2")}</style>
    <link rel="alternate" hreflang="de" href="/a/de/"><meta property="og:image" content="https://a.example/a/c.png">
    <img srcset="/a/x.png 1x, /a/x2.png 2x"><p data-worker="/a/sw.js" data-said="b/">url(/a/no.png)</p>
    <meta name="description" content="<script><img src=x>"><script>const a = '<a href="/a/script/">'</script>`;
  const texts = [
    { path: '_astro/s.css', text: "p{background:url(../x.png) url('y.png')}" },
    { path: 'm.webmanifest', text: '{"start_url":"/a/","icons":[{"src":"/a/i.png"}]}' },
  ];
  const files = new Set(['x.png']);
  expect(deadLinks([{ path: '', html }], new URL('https://a.example/a/'), files, texts)).toEqual([
    '/ leads to /a/x.woff2',
    '/ leads to /a/de/',
    '/ leads to https://a.example/a/c.png',
    '/ leads to /a/x2.png',
    '/ leads to /a/sw.js',
    '/_astro/s.css leads to y.png',
    '/m.webmanifest leads to /a/i.png',
  ]);
});
