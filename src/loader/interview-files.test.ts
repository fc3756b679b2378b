import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem, formatProblemWithHint } from '../transcript/index.ts';
import { assignIds, findInterviewFiles, interviewId, isInterviewFile } from './interview-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-files-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function find(names: readonly string[]): Promise<Record<string, string>> {
  for (const name of names) {
    const path = join(folder, 'content/interviews', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
  }
  const { files } = await findInterviewFiles(pathToFileURL(`${folder}/`));
  return Object.fromEntries(files.map(({ file, id }) => [file.slice(19), id]));
}

test.each([
  ['flood.md', 'flood'],
  ['1999/The Flood.markdown', '1999/the-flood'],
  ['Caps AND.MD', 'caps-and'],
  ['a#b?c%20d.md', 'abc20d'],
  ['“quoted” \'it\' "is".md', 'quoted-it-is'],
  ['日本語/תמלול.md', '日本語/תמלול'],
  ['caf\u0065\u0301.md', 'caf\u00E9'],
  ['party 🎉.md', 'party-'],
  ['🎉/talk.md', 'talk'],
  ['🎉.md', ''],
])('the address of %s is “%s”', (name, id) => {
  expect(interviewId(`content/interviews/${name}`)).toBe(id);
});

test.each([
  ['content/interviews/a.md', true],
  ['content/interviews/A.MarkDown', true],
  ['content/interviews/1999/a.b.md', true],
  ['content/interviews/a.md.bak', false],
  ['content/interviews/_a.md', false],
  ['content/interviews/.a.md', false],
  ['content/interviews/_drafts/a.md', false],
  ['content/interviews/x/.git/a.md', false],
  ['content/interviews/a_b/c_.md', true],
  ['content/a.md', false],
])('whether %s is published: %s', (file, expected) => {
  expect(isInterviewFile(file)).toBe(expected);
});

test('transcripts are found by any name, in any folder; drafts, folders and other files are not', async () => {
  await mkdir(join(folder, 'content/interviews/folder.md'), { recursive: true });
  await symlink(join(folder, 'content'), join(folder, 'content/interviews/also-folder.md'));
  expect(
    await find(['a#b.md', '100%.md', '50/Caps AND.MD', '_draft.md', '.b.md', '_d/c.md', 'd.txt']),
  ).toEqual({ 'a#b.md': 'ab', '100%.md': '100', '50/Caps AND.MD': '50/caps-and' });
});

test('a site without interviews has none', async () => {
  expect(await find([])).toEqual({});
});

test('a name without an address of its own is reported, and the first by path keeps it', () => {
  const paths = ['b c.md', '🎉.md', 'B-c.md', 'caf\uFFFD.md'];
  const { files, problems } = assignIds(paths.map((path) => `content/interviews/${path}`));
  expect(files).toEqual([{ file: 'content/interviews/B-c.md', id: 'b-c' }]);
  expect(
    problems.map(formatProblem).map((line) => line.replaceAll('content/interviews/', '')),
  ).toEqual([
    'b c.md:1:1 error slug-duplicate Unexpected second interview at “b-c”, expected one: B-c.md is there',
    'caf\uFFFD.md:1:1 error slug-invalid Unexpected file name that is not in UTF-8',
    '🎉.md:1:1 error slug-invalid Unexpected file name without a letter or digit',
  ]);
});

test('a file with a language behind its name is the translation of the file without it, at an address below that', () => {
  const paths = [
    'talk.md',
    'talk.de.md',
    'talk.zh-Hant.markdown',
    'v1.2.md',
    'v1.md',
    'notes.en.md',
  ];
  const { files, problems } = assignIds(paths.map((path) => `content/interviews/${path}`));
  expect(problems).toEqual([]);
  expect(files.map(({ id, named }) => [id, named?.language, named?.['translation-of']])).toEqual([
    ['notesen', undefined, undefined],
    ['talk/de', 'de', 'talk'],
    ['talk', undefined, undefined],
    ['talk/zh-hant', 'zh-Hant', 'talk'],
    ['v12', undefined, undefined],
    ['v1', undefined, undefined],
  ]);
});

test('an interview where another has the pages of its quotes or translations is reported, with both files and a way out', () => {
  const { files, problems } = assignIds(
    [
      'flood/q/two-posts.md',
      'flood.md',
      'flood/q.md',
      'flood/q/a/b.md',
      'storm/q/wind.md',
      'flood/beside/de.md',
    ].map((name) => `content/interviews/${name}`),
  );
  expect(files.map(({ id }) => id)).toEqual(['flood', 'flood/q', 'flood/q/a/b', 'storm/q/wind']);
  expect(problems.map(formatProblemWithHint)).toEqual([
    'content/interviews/flood/beside/de.md:1:1 error slug-duplicate Unexpected interview at “flood/beside/de”, expected another folder than “beside”: the translations of content/interviews/flood.md have their pages there\n  Rename the file or its folder: the name is the interview’s address.',
    'content/interviews/flood/q/two-posts.md:1:1 error slug-duplicate Unexpected interview at “flood/q/two-posts”, expected another folder than “q”: the quotes of content/interviews/flood.md have their pages there\n  Rename the file or its folder: the name is the interview’s address.',
  ]);
});
