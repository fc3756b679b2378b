import { cp, glob } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE } from '../browser/archive.ts';
import { HOSTILE_SITE } from '../hostile/hostile-site.ts';
import { makeProject, type Project, ROOT } from '../project.ts';
import { type BuiltPage, builtPages, deadLinks, markupProblems } from './built-pages.ts';

const SITES = [
  ['the site that ships', undefined, 'http://127.0.0.1:4321/', 20],
  ['a rich archive under a base path', ARCHIVE, 'https://archive.example/archive/', 10],
  ['a site of hostile words', HOSTILE_SITE, 'https://hostile.example/a/b/', 120],
] as const;

describe.each(SITES)('%s', (_, content, address, atLeast) => {
  let project: Project;
  let pages: BuiltPage[];
  let files: Set<string>;

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
  });

  afterAll(() => project.remove());

  test('every page is valid HTML', async () => {
    expect(pages.length).toBeGreaterThanOrEqual(atLeast);
    const problems = await Promise.all(pages.map(markupProblems));
    expect(problems.flat()).toEqual([]);
  });

  test('every link within the site leads to a page and a place that are there', () => {
    expect(deadLinks(pages, new URL(address), files)).toEqual([]);
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
