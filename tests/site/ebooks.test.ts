import { cp, glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStrictly } from '../../src/epub/strict-epub.ts';
import { makeProject, type Project, ROOT } from '../project.ts';
import { checkEpub, EPUBCHECK } from './epubcheck.ts';

const SETTINGS = 'title: The Archive & more\nurl: https://archive.example/talks/\n';

const FLOOD = `---
title: After the “flood” & <more>
date: 1999-06-14
series: { title: Bridges, part: 2 }
tags: [water, wood]
speakers: [{ name: Ada, role: interviewer }, { name: Ines Pell, role: guest, title: Engineer }]
source: { title: The tape, url: "https://source.example/tape?a=1&b=2" }
media: https://media.example/flood.mp3
corrections:
  - { date: 2024-05-02, was: Three posts, now: Two posts, note: Misheard. }
---

A word about how this came to be.

## The bridge

(0:04) **Ada:** What was left of it? <script>alert(1)</script>

(0:09) **Ines Pell:** Two posts, and a *plank*. [0:11] See [the question](#t=4), [the moment](#t=7), [another](/interviews/1999/hebrew/) & [laughs].[^1]

- One
  1. and a half

> Quoted.

| a | b | c |
|---|--:|:-:|
| 1 | 2 | |

[^1]: Of oak.

### A heading amid the words

\`code\` and **strong**, and[^1] again.

## The end

(0:04) **Ada:** Con?

**Music:** …

**Ines Pell:** I am.

---

Transcribed by [hand](mailto:hand@example.org).
`;

const HEBREW = `---
title: אחרי השיטפון
language: he
speakers: [{ name: נעמי, role: interviewer }, { name: דוד, role: guest }]
---

(0:04) **נעמי:** מה נשאר מהגשר?

(0:09) **דוד:** שני עמודים.
`;

const FLOOD_BOOK = 'interviews/flood/flood.epub';
const HEBREW_BOOK = 'interviews/1999/hebrew/1999-hebrew.epub';
const SHIPPED = 'simon-crosby-vmworld-2008-part-2';
const SHIPPED_BOOK = `interviews/${SHIPPED}/${SHIPPED}.epub`;

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'content/site.yaml': SETTINGS,
    'content/interviews/flood.md': FLOOD,
    'content/interviews/1999/hebrew.md': HEBREW,
  });
  const shipped = `content/interviews/${SHIPPED}.md`;
  await cp(join(ROOT, shipped), join(project.folder, shipped));
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
});

afterAll(() => project.remove());

const fileOf = (path: string) => join(project.folder, 'dist', path);
const pageOf = (slug: string) => readFile(fileOf(`interviews/${slug}/index.html`), 'utf8');
const read = async (path: string) => readStrictly(await readFile(fileOf(path)));

test('each interview has its e-book beside its page, whole', async () => {
  for (const path of [FLOOD_BOOK, HEBREW_BOOK, SHIPPED_BOOK]) {
    const { problems, spine } = await read(path);
    expect(problems).toEqual([]);
    expect(spine.length).toBeGreaterThan(2);
  }
});

test('a page leads to its e-book, in its head and in plain sight', async () => {
  for (const [slug, path] of [
    ['flood', FLOOD_BOOK],
    ['1999/hebrew', HEBREW_BOOK],
  ] as const) {
    const html = await pageOf(slug);
    expect(html).toContain(
      `<link rel="alternate" type="application/epub+zip" href="/talks/${path}">`,
    );
    expect(html).toContain(`<a href="/talks/${path}">EPUB</a>`);
  }
});

test('a book tells what was corrected, and leads to permalinks and to other interviews on the web', async () => {
  const { files } = await read(FLOOD_BOOK);
  const all = [...files.values()];
  const links = all.flatMap(({ links }) => links.map(({ to }) => to));
  for (const expected of [
    'https://archive.example/talks/interviews/flood/#t=9',
    'https://archive.example/talks/interviews/flood/#t=7',
    'https://archive.example/talks/interviews/1999/hebrew/',
    'part-1.xhtml#t.4',
  ]) {
    expect(links).toContain(expected);
  }
  expect(files.get('EPUB/about.xhtml')?.text).toMatch(
    /Ines Pell, 0:09\s+Three Two posts\s+Misheard/,
  );
});

test('a book whose interview has not changed stays as it is; one whose words have is made anew', async () => {
  const times = async () =>
    Promise.all([FLOOD_BOOK, HEBREW_BOOK].map(async (path) => (await stat(fileOf(path))).mtimeMs));
  const [flood, hebrew] = await times();
  expect(await project.build()).toMatchObject({ code: 0 });
  expect(await times()).toEqual([flood, hebrew]);
  await project.write('content/interviews/flood.md', FLOOD.replace('I am.', 'I was.'));
  expect(await project.build()).toMatchObject({ code: 0 });
  const [after, same] = await times();
  expect(after).toBeGreaterThan(flood ?? 0);
  expect(same).toBe(hebrew);
  expect((await read(FLOOD_BOOK)).files.get('EPUB/part-1.xhtml')?.text).toContain('I was.');
});

describe.skipIf(EPUBCHECK === undefined)('epubcheck, where it is installed,', () => {
  test.each([FLOOD_BOOK, HEBREW_BOOK, SHIPPED_BOOK])(
    'finds nothing wrong with %s',
    async (path) => {
      const { code, output } = await checkEpub(EPUBCHECK ?? '', fileOf(path));
      expect(code, output).toBe(0);
      expect(output).not.toMatch(/ERROR|WARNING/);
    },
  );
});

test('a site that wants no e-books has none, nor links to them', async () => {
  await project.write('content/site.yaml', `${SETTINGS}ebooks: false\n`);
  expect(await project.build()).toMatchObject({ code: 0 });
  const left = await Array.fromAsync(glob('**/*.epub', { cwd: fileOf('') }));
  expect(left).toEqual([]);
  expect(await pageOf('flood')).not.toMatch(/epub/i);
});
