import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishFiles } from './publish-files.ts';

let folder: URL;
let cache: URL;
let site: URL;

beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'publish-'))}/`);
  [cache, site] = [new URL('cache/', folder), new URL('site/pagefind/en/', folder)];
  await mkdir(new URL('fragment/', cache), { recursive: true });
  await writeFile(new URL('pagefind.js', cache), 'engine');
  await writeFile(new URL('fragment/en_1%20%25.pf_fragment', cache), 'quote');
});

afterEach(() => rm(folder, { recursive: true }));

it('all files are published in their folders, whatever their names', async () => {
  await publishFiles(cache, site);
  expect(await readFile(new URL('pagefind.js', site), 'utf8')).toBe('engine');
  const quote = new URL('fragment/en_1%20%25.pf_fragment', site);
  expect(await readFile(quote, 'utf8')).toBe('quote');
});

it('a script that is rewritten where it is published stays as it is in the cache', async () => {
  await publishFiles(cache, site);
  await writeFile(new URL('pagefind.js', site), 'smaller');
  expect(await readFile(new URL('pagefind.js', cache), 'utf8')).toBe('engine');
});

it('the cache keeps what is removed from the site', async () => {
  await publishFiles(cache, site);
  await rm(site, { recursive: true });
  await publishFiles(cache, site);
  expect(await readFile(new URL('fragment/en_1%20%25.pf_fragment', site), 'utf8')).toBe('quote');
});
