import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CompileCache, compilerVersion } from './compile-cache.ts';
import { readCompilation, readManifest, writeManifest } from './compiled-files.ts';

const FILE = 'content/interviews/talk.md';
const talk = (words: string) => `---\ntitle: A talk\n---\n\n**Ada:** ${words}\n`;

let root: URL;
let cacheDir: URL;

beforeEach(async () => {
  root = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'verbatim-cache-'))}/`);
  cacheDir = new URL('.cache/', root);
});

afterEach(() => rm(root, { recursive: true }));

const kept = () => readdir(new URL('verbatim/transcripts/', cacheDir));

test('a text is compiled once, and kept under its digest', async () => {
  const cache = new CompileCache(cacheDir, '1');
  const { digest, ...first } = await cache.compile(talk('Yes.'), FILE);
  expect(await readCompilation(cacheDir, digest)).toEqual(first);
  const path = new URL(`verbatim/transcripts/${digest}.json`, cacheDir);
  const marked = (await readFile(path, 'utf8')).replaceAll('Yes.', 'Kept.');
  await writeFile(path, marked);
  const again = await cache.compile(talk('Yes.'), FILE);
  expect(again.transcript.chapters[0]?.turns[0]?.text).toBe('Kept.');
});

test('an edited text, another name and another compiler are compiled anew', async () => {
  const cache = new CompileCache(cacheDir, '1');
  const digests = [
    (await cache.compile(talk('Yes.'), FILE)).digest,
    (await cache.compile(talk('No.'), FILE)).digest,
    (await cache.compile(talk('Yes.'), 'content/interviews/other.md')).digest,
    (await new CompileCache(cacheDir, '2').compile(talk('Yes.'), FILE)).digest,
  ];
  expect(new Set(digests).size).toBe(4);
  expect(await kept()).toHaveLength(4);
});

test('half a file in the cache is compiled again and mended', async () => {
  const cache = new CompileCache(cacheDir, '1');
  const { digest, ...whole } = await cache.compile(talk('Yes.'), FILE);
  const path = new URL(`verbatim/transcripts/${digest}.json`, cacheDir);
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, 40));
  await expect(readCompilation(cacheDir, digest)).rejects.toThrow(digest);
  expect(await cache.compile(talk('Yes.'), FILE)).toEqual({ digest, ...whole });
  expect(await readCompilation(cacheDir, digest)).toEqual(whole);
});

test('what is no longer needed is removed, what another process is writing is not', async () => {
  const cache = new CompileCache(cacheDir, '1');
  const { digest } = await cache.compile(talk('Yes.'), FILE);
  await cache.compile(talk('No.'), FILE);
  const unfinished = `${digest}.json.unfinished`;
  await writeFile(new URL(`verbatim/transcripts/${unfinished}`, cacheDir), '{');
  await cache.prune(new Set([digest]));
  expect((await kept()).toSorted()).toEqual([`${digest}.json`, unfinished]);
});

test('an empty cache can be pruned', async () => {
  await expect(new CompileCache(cacheDir, '1').prune(new Set())).resolves.toBeUndefined();
});

test('many manifests and compilations at one time do not hinder each other', async () => {
  const cache = new CompileCache(cacheDir, '1');
  const one = [{ id: 'talk', digest: 'd', words: 1 }];
  await Promise.all([
    ...Array.from({ length: 50 }, () => writeManifest(cacheDir, one)),
    ...Array.from({ length: 10 }, () => cache.compile(talk('Yes.'), FILE)),
  ]);
  expect(await readManifest(cacheDir)).toEqual(one);
  expect(await kept()).toHaveLength(1);
  expect(await readdir(new URL('verbatim/', cacheDir))).toHaveLength(2);
});

test('the compiler’s version changes with its sources and the lock file, not with their tests', async () => {
  const sources = new URL('src/transcript/', root);
  await mkdir(sources, { recursive: true });
  const versions = [await compilerVersion(root)];
  for (const [path, isPart] of [
    ['src/transcript/compile.ts', true],
    ['src/transcript/words.ts', true],
    ['src/transcript/words.test.ts', false],
    ['package-lock.json', true],
  ] as const) {
    await writeFile(new URL(path, root), 'export {};');
    const version = await compilerVersion(root);
    expect(versions.includes(version)).toBe(!isPart);
    versions.push(version);
  }
});
