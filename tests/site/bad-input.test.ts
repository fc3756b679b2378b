import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeProject, type Project } from '../project.ts';

const GOOD = '---\ntitle: Good\n---\n\n**Ada:** It is.\n';

let project: Project | undefined;

afterEach(async () => {
  await project?.remove();
  project = undefined;
});

async function site(files: Record<string, string>): Promise<Project> {
  project = await makeProject({
    'content/interviews/good.md': GOOD,
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`content/interviews/${name}`, text]),
    ),
  });
  return project;
}

async function page(path: string): Promise<string> {
  return readFile(join(project?.folder ?? '', 'dist', path, 'index.html'), 'utf8');
}

test('every error of every interview is listed once, with its place, and nothing is published', async () => {
  const { build, folder } = await site({
    'broken-yaml.md': '---\ntitle: a: b\n---\n\n**Ada:** Yes.\n',
    'role.md': '---\ntitle: Role\nspeakers:\n  - name: Ada\n    role: gest\n---\n\nAda: Yes.\n',
    'time.md': '---\ntitle: Time\n---\n\nFirst.\n\n(00:75) Ada: Yes.\n',
    'empty.md': '',
    'Good.markdown': GOOD,
  });
  const { code, output } = await build();
  expect(code).not.toBe(0);
  const places = [...output.matchAll(/interviews\/(\S+:\d+:\d+) error (\S+)/g)].map(
    ([, place, rule]) => `${place} ${rule}`,
  );
  expect(places.sort()).toEqual([
    'broken-yaml.md:2:8 front-matter-syntax',
    'empty.md:1:1 empty-file',
    'good.md:1:1 slug-duplicate',
    'role.md:5:11 front-matter-value',
    'time.md:7:1 time-invalid',
  ]);
  expect(output).toContain('Did you mean “guest”?');
  expect(existsSync(join(folder, 'dist', 'index.html'))).toBe(false);
});

test('an interview without front matter is published under its file’s name, with a warning', async () => {
  const { build } = await site({ 'just-talk.md': 'Ada: Is it so?\n\nBen: It is.\n\nAda: Good.\n' });
  const { code, output } = await build();
  expect(output).toMatch(/just-talk\.md:1:1 warning front-matter-missing/);
  expect(code).toBe(0);
  expect(await page('interviews/just-talk')).toContain('just talk');
});

test('HTML and scripts in a transcript are words, not code, and leave the other interviews alone', async () => {
  const { build } = await site({
    'hostile.md': `---\ntitle: <b>Bold</b>\n---\n\n**<i>Eve</i>:** <script>alert(1)</script> <img src=x onerror=alert(2)> [run](javascript:alert(3)) [data](data:text/html,x)\n`,
  });
  const { code, output } = await build();
  expect(code).toBe(0);
  expect(output).toMatch(/hostile\.md:5:\d+ warning link-unsafe/);
  const html = await page('interviews/hostile');
  const main = html.slice(html.indexOf('<main'));
  expect(main).toContain('&#x3C;script>alert(1)&#x3C;/script> &#x3C;img src=x onerror=alert(2)>');
  expect(main).toContain('<a>run</a> <a>data</a>');
  expect(main).not.toMatch(/<script>|<img|javascript:|data:|<b>|<i>/);
  const { build: buildAlone, folder } = await makeProject({ 'content/interviews/good.md': GOOD });
  await buildAlone();
  const alone = await readFile(join(folder, 'dist/interviews/good/index.html'), 'utf8');
  expect(await page('interviews/good')).toBe(alone);
});

test('a paragraph of 400 KB is published whole', async () => {
  const sentence = 'We went on talking about the very same thing. ';
  const { build } = await site({
    'long.md': `---\ntitle: Long\n---\n\n**Ada:** ${sentence.repeat(400_000 / sentence.length)}END\n`,
  });
  expect((await build()).code).toBe(0);
  const html = await page('interviews/long');
  expect(html.split('the very same thing.').length).toBeGreaterThan(8000);
  expect(html).toContain('END');
});
