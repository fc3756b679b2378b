import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lightFace } from './light-face.ts';

const INTER = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const file = createRequire(import.meta.url).resolve(INTER);

let folder: URL;
beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'faces-'))}/`);
});
afterEach(() => rm(folder, { recursive: true }));

it('a narrowed face is a face of fewer bytes', async () => {
  const path = await lightFace(file, { characters: 'U+20-7E,U+2014', weights: [400, 700] }, folder);
  const light = await readFile(path);
  expect(light.toString('latin1', 0, 4)).toBe('wOF2');
  expect(light.length).toBeLessThan((await stat(file)).size * 0.7);
});

it('a face is narrowed once for each range', async () => {
  const range = { characters: 'U+41-5A', weights: [400, 700] } as const;
  const path = await lightFace(file, range, folder);
  const { mtimeMs } = await stat(path);
  expect(await lightFace(file, range, folder)).toBe(path);
  expect((await stat(path)).mtimeMs).toBe(mtimeMs);
  expect(await lightFace(file, { ...range, weights: [400, 600] }, folder)).not.toBe(path);
});
