import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Outcome, type Project } from '../project.ts';

const PUBLISHED = [
  'a#b.md',
  'what? #2 100%.md',
  '%41 %zz.md',
  `"double" and 'single'.md`,
  'two  spaces .md',
  'party \u{1F389}.md',
  '日本語/תמלול.md',
  'Caps AND.MD',
  'Long.MarkDown',
  'a&b<c>.md',
  '[brackets] {and} *more*.md',
];

const DRAFTS = ['_draft.md', '.hidden.md', '_folder/draft.md', '.folder/draft.md', 'x/_y/draft.md'];

const talk = (title: string) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n**Ada:** Yes.\n`;

let project: Project;
let outcome: Outcome;

beforeAll(async () => {
  const files = [...PUBLISHED, ...DRAFTS].map((name) => [
    `content/interviews/${name}`,
    talk(DRAFTS.includes(name) ? 'A draft' : `Title ${PUBLISHED.indexOf(name)}`),
  ]);
  project = await makeProject(Object.fromEntries(files));
  outcome = await project.build();
});

afterAll(() => project.remove());

test('a file is published whatever characters its name holds, and the home page leads to it', async () => {
  expect(outcome).toMatchObject({ code: 0, output: expect.not.stringContaining('ENOENT') });
  const html = await readFile(join(project.folder, 'dist/index.html'), 'utf8');
  const links = [...html.matchAll(/<h2[^>]*>\s*<a href="([^"]+)"[^>]*>\s*([^<]+?)\s*</g)];
  expect(links).toHaveLength(PUBLISHED.length);
  for (const [, href = '', title = ''] of links) {
    const { pathname, search, hash } = new URL(href, 'https://site.example');
    expect([search, hash]).toEqual(['', '']);
    const file = join(project.folder, 'dist', decodeURIComponent(pathname), 'index.html');
    expect(existsSync(file), href).toBe(true);
    expect(await readFile(file, 'utf8')).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
  }
});

test('drafts are not published', async () => {
  const html = await readFile(join(project.folder, 'dist/index.html'), 'utf8');
  expect(html).not.toContain('A draft');
  expect(existsSync(join(project.folder, 'dist/interviews/draft'))).toBe(false);
  expect(existsSync(join(project.folder, 'dist/interviews/folder'))).toBe(false);
});
