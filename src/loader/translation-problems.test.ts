import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblem } from '../transcript/index.ts';
import { findInterviewFiles } from './interview-files.ts';
import { checkTranslations } from './translation-problems.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'translations-'));
  await mkdir(join(folder, 'content/interviews'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

const ORIGINAL = '---\ntitle: Flood\n---\n\n**Ada:** Yes.\n';

/** What is wrong with the translations among some files, whose names stand without their folder. */
async function problems(files: Readonly<Record<string, string>>): Promise<string[]> {
  const interviews = join(folder, 'content/interviews');
  await rm(interviews, { recursive: true });
  await mkdir(interviews);
  for (const [name, text] of Object.entries(files)) await writeFile(join(interviews, name), text);
  const root = pathToFileURL(`${folder}/`);
  const found = await findInterviewFiles(root);
  const all = await checkTranslations(root, found.files, 'en');
  return all.map((one) => formatProblem(one).replace('content/interviews/', ''));
}

test('a translation whose file is named after its original’s has nothing wrong, with front matter or without', async () => {
  expect(await problems({ 'flood.md': ORIGINAL, 'flood.de.md': '**Ada:** Ja.\n' })).toEqual([]);
  expect(
    await problems({ 'flood.md': ORIGINAL, 'flood.de.md': '---\nlanguage: de-AT\n---\n\nJa.\n' }),
  ).toEqual([]);
});

test('an original that there is none of is reported where it is named', async () => {
  expect(
    await problems({
      'flood.md': ORIGINAL,
      'flut.md': '---\ntitle: Flut\nlanguage: de\ntranslation-of: flod\n---\n\nJa.\n',
    }),
  ).toEqual([
    'flut.md:4:17 error translation-unknown Unexpected original “flod”, expected the slug of an interview',
  ]);
});

test('a translation of a translation is reported, by front matter and by name', async () => {
  const inondation = '---\nlanguage: fr\ntranslation-of: flood/de\n---\n\nOui.\n';
  expect(
    await problems({
      'flood.md': ORIGINAL,
      'flood.de.md': 'Ja.\n',
      'flood.de.it.md': 'Sì.\n',
      'inondation.md': inondation,
    }),
  ).toEqual([
    'flood.de.it.md:1:1 error translation-chained Unexpected translation of “flood/de”, which is one of “flood”, expected one of an original',
    'inondation.md:3:17 error translation-chained Unexpected translation of “flood/de”, which is one of “flood”, expected one of an original',
  ]);
});

test('a translation that does not say its language is reported, and one that says another than its file’s name', async () => {
  expect(
    await problems({
      'flood.md': ORIGINAL,
      'flut.md': '---\ntitle: Flut\ntranslation-of: flood\n---\n\nJa.\n',
      'flood.fr.md': '---\ntitle: Flut\nlanguage: de\n---\n\nJa.\n',
    }),
  ).toEqual([
    'flut.md:3:17 error translation-language Unexpected translation without “language”, expected one',
    'flood.fr.md:3:11 error translation-language Unexpected language “de” in content/interviews/flood.fr.md, expected “fr”, as its name says',
  ]);
});

test('a second text in one language is reported, with the one that is there', async () => {
  expect(
    await problems({
      'flood.md': ORIGINAL,
      'flood.de.md': 'Ja.\n',
      'flut.md': '---\nlanguage: DE\ntranslation-of: flood\n---\n\nJa.\n',
      'flood-en.md': '---\nlanguage: en\ntranslation-of: flood\n---\n\nYes.\n',
    }),
  ).toEqual([
    'flood-en.md:2:11 error translation-duplicate Unexpected second text of “flood” in en, expected one: “flood” is there',
    'flut.md:2:11 error translation-duplicate Unexpected second text of “flood” in de, expected one: “flood/de” is there',
  ]);
});
