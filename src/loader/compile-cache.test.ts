import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CompileCache, compilerVersion } from './compile-cache.ts';
import { readCompilation, readManifest, writeManifest } from './compiled-files.ts';
import { InterviewReader } from './interview-reader.ts';

const FILE = 'content/interviews/talk.md';
const OTHER = 'content/interviews/other.md';
const talk = (words: string) => `---\ntitle: A talk\n---\n\n**Ada:** ${words}\n`;

let root: URL;
let cacheDir: URL;

beforeEach(async () => {
  root = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'verbatim-cache-'))}/`);
  cacheDir = new URL('.cache/', root);
  await mkdir(new URL('content/interviews/', root), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

const kept = () => readdir(new URL('verbatim/transcripts/', cacheDir));
const transcriptOf = (digest: string) => new URL(`verbatim/transcripts/${digest}.json`, cacheDir);

/** Reads files as a build does, with what the build before it left. */
async function build(texts: Readonly<Record<string, string>>, version = '1') {
  for (const [file, text] of Object.entries(texts)) await writeFile(new URL(file, root), text);
  const reader = new InterviewReader(root, await CompileCache.open(cacheDir, version));
  const found = await reader.read(Object.keys(texts));
  await reader.keep();
  const digests = [...found.values()].map((one) => {
    if (one instanceof Error) throw one;
    return one.digest;
  });
  return { hits: reader.hits, found, digests };
}

test('a file is compiled once, and found again with all that was said of it', async () => {
  const first = await build({ [FILE]: talk('(0:77) Yes.') });
  expect(first.hits).toBe(0);
  const again = await build({ [FILE]: talk('(0:77) Yes.') });
  expect(again).toEqual({ ...first, hits: 1 });
});

test('an edited text, another name and another compiler are compiled anew', async () => {
  const texts = { [FILE]: talk('Yes.'), [OTHER]: talk('Yes.') };
  const { digests } = await build(texts);
  const edited = await build({ ...texts, [FILE]: talk('No.') });
  expect(edited.hits).toBe(1);
  const another = await build(texts, '2');
  expect(another.hits).toBe(0);
  expect(new Set([...digests, ...edited.digests, ...another.digests]).size).toBe(5);
});

test('half a transcript or half a memory in the cache is compiled again and mended', async () => {
  const { digests } = await build({ [FILE]: talk('Yes.') });
  const [digest = ''] = digests;
  const whole = await readCompilation(cacheDir, digest);
  await writeFile(transcriptOf(digest), '{"facts"');
  await expect(readCompilation(cacheDir, digest)).rejects.toThrow(digest);
  expect((await build({ [FILE]: talk('Yes.') })).hits).toBe(0);
  expect(await readCompilation(cacheDir, digest)).toEqual(whole);
  const memory = new URL('verbatim/compiled.json', cacheDir);
  await writeFile(memory, (await readFile(memory, 'utf8')).slice(0, 40));
  expect((await build({ [FILE]: talk('Yes.') })).hits).toBe(0);
  expect((await build({ [FILE]: talk('Yes.') })).hits).toBe(1);
});

test('what neither this build nor the last one needs is removed', async () => {
  const [first = ''] = (await build({ [FILE]: talk('One.') })).digests;
  const [second = ''] = (await build({ [FILE]: talk('Two.') })).digests;
  expect((await kept()).toSorted()).toEqual([`${first}.json`, `${second}.json`].toSorted());
  const [third = ''] = (await build({ [FILE]: talk('Three.') })).digests;
  expect((await kept()).toSorted()).toEqual([`${second}.json`, `${third}.json`].toSorted());
});

test('what another build is writing stays, what a broken one left an hour ago goes', async () => {
  const [digest = ''] = (await build({ [FILE]: talk('One.') })).digests;
  const writing = new URL(`${transcriptOf(digest).href}.writing`);
  const left = new URL(`${transcriptOf(digest).href}.left`);
  await Promise.all([writeFile(writing, '{'), writeFile(left, '{')]);
  const past = new Date(Date.now() - 2 * 3600 * 1000);
  await utimes(left, past, past);
  await build({ [FILE]: talk('One.') });
  expect((await kept()).toSorted()).toEqual([`${digest}.json`, `${digest}.json.writing`]);
});

test('files that are gone or cannot be read do not hinder the others, however many there are', async () => {
  const files = Array.from({ length: 40 }, (_, n) => `content/interviews/talk ${n} %.md`);
  const pathOf = (file = '') => fileURLToPath(new URL(file.replaceAll('%', '%25'), root));
  for (const file of files.slice(2)) await writeFile(pathOf(file), talk(file));
  await symlink('nowhere', pathOf(files[0]));
  const reader = new InterviewReader(root, await CompileCache.open(cacheDir, '1'));
  const found = await reader.read(files);
  const there = files.filter((_, n) => n !== 1);
  expect([...found.keys()].toSorted()).toEqual(there.toSorted());
  for (const [file, one] of found) expect(one instanceof Error).toBe(file === files[0]);
});

test('the reading tells how far it has come', async () => {
  const told: unknown[] = [];
  await writeFile(new URL(FILE, root), talk('One two.'));
  await writeFile(new URL(OTHER, root), talk('Three.'));
  const cache = await CompileCache.open(cacheDir, '1');
  const reader = new InterviewReader(root, cache, (progress) => told.push(progress));
  await reader.read([FILE, OTHER]);
  expect(told).toEqual([
    { done: 1, files: 2, words: 2 },
    { done: 2, files: 2, words: 3 },
  ]);
});

test('many manifests at one time do not hinder each other', async () => {
  const one = [{ id: 'talk', digest: 'd', bytes: 1 }];
  await Promise.all(Array.from({ length: 50 }, () => writeManifest(cacheDir, one)));
  expect(await readManifest(cacheDir)).toEqual(one);
  expect(await readdir(new URL('verbatim/', cacheDir))).toEqual(['interviews.json']);
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
