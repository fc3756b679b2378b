import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_FACES } from '../../theme/theme-settings.ts';
import { characterReader } from './face-files.ts';
import { Faces, familiesOf } from './faces.ts';
import { charactersIn } from './font-characters.ts';

let cacheDir: URL;
let faces: Faces;

beforeAll(async () => {
  cacheDir = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'faces-'))}/`);
  faces = new Faces(OWN_FACES, characterReader(cacheDir));
});
afterAll(() => rm(cacheDir, { recursive: true }));

async function faceOf(text: string, language = 'en'): Promise<string[]> {
  const { slices } = await faces.slicesFor('serif', text, language);
  return [...new Set([...slices].map(({ face }) => face))];
}

describe('the faces of a text', () => {
  it.each([
    ['Two posts “and” a plank…', 'en', 'source-serif-4'],
    ['Мост', 'ru', 'source-serif-4'],
    ['الجسر', 'ar', 'noto-naskh-arabic'],
    ['הגשר', 'he', 'noto-serif-hebrew'],
    ['橋は', 'ja', 'noto-serif-jp'],
    ['橋後來', 'zh-Hant', 'noto-serif-tc'],
    ['橋後來', 'zh-TW', 'noto-serif-tc'],
    ['🌊☕🇬🇭', 'en', 'noto-emoji'],
  ])('%s in %s is set in %s', async (text, language, face) => {
    expect(await faceOf(text, language)).toEqual([face]);
  });

  it('are named in the order in which they are tried', () => {
    const names = familiesOf('label', OWN_FACES, 'ja').split(',');
    expect(names.slice(0, 3)).toEqual([
      'card-inter-600',
      'card-source-serif-4-400',
      'card-noto-serif-jp-400',
    ]);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('leave over what no face that is installed draws', async () => {
    const { missing } = await faces.slicesFor('serif', 'Yes, ᚠᚢᚦ and \u200b it.', 'en');
    expect([...missing]).toEqual(['ᚠ', 'ᚢ', 'ᚦ']);
  });
});

describe('the characters in a font', () => {
  it('are none where it is no font', () => {
    expect(charactersIn(new Uint8Array(64))).toEqual(new Set());
  });
});
