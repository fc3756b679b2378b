import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project } from '../project.ts';

const GOOD = '---\ntitle: Good\n---\n\n**Ada:** It is.\n';

let projects: Project[] = [];

afterEach(async () => {
  for (const project of projects) await project.remove();
  projects = [];
});

/** A site of the named interviews, and a good one. */
function makeSite(files: Record<string, string | Buffer>): Promise<Project> {
  const named = Object.entries(files).map(([name, text]) => [`content/interviews/${name}`, text]);
  return makeProject({ 'content/interviews/good.md': GOOD, ...Object.fromEntries(named) });
}

/** The same, until the test's end. */
async function site(files: Record<string, string | Buffer>): Promise<Project> {
  const project = await makeSite(files);
  projects.push(project);
  return project;
}

async function page({ folder }: Project, path: string): Promise<string> {
  return readFile(join(folder, 'dist', path, 'index.html'), 'utf8');
}

test('every error of every interview is listed once, with its place, and nothing is published', async () => {
  const { build, folder } = await site({
    'broken-yaml.md': '---\ntitle: a: b\n---\n\n**Ada:** Yes.\n',
    'role.md': '---\ntitle: Role\nspeakers:\n  - name: Ada\n    role: gest\n---\n\nAda: Yes.\n',
    'time.md': '---\ntitle: Time\n---\n\nFirst.\n\n(00:75) Ada: Yes.\n',
    'half.md': '---\ntitle: "Half \\uD83C a flag"\n---\n\n**Ada:** Yes.\n',
    'empty.md': '',
    'Good.markdown': GOOD,
    'latin.md': Buffer.from('---\ntitle: Latin\n---\n\n**Ada:** Caf\u00E9.\n', 'latin1'),
    'sixteen.md': Buffer.from(`\uFEFF${GOOD}`, 'utf16le'),
    '\u{1F389}.md': GOOD,
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
    'half.md:2:8 front-matter-value',
    'latin.md:5:13 encoding',
    'role.md:5:11 front-matter-value',
    'sixteen.md:1:1 encoding',
    'time.md:7:2 time-invalid',
    '\u{1F389}.md:1:1 slug-invalid',
  ]);
  expect(output).toContain('Nothing was published: 9 errors in 9 of 10 interviews');
  expect(output).toContain('Did you mean “guest”?');
  expect(existsSync(join(folder, 'dist', 'index.html'))).toBe(false);
});

describe('what is strange and no error', () => {
  const sentence = 'We went on talking about the very same thing. ';
  let strange: Project;
  let said: string;

  beforeAll(async () => {
    strange = await makeSite({
      'just-talk.md': 'Ada: Is it so?\n\nBen: It is.\n\nAda: Good.\n',
      'hostile.md': `---\ntitle: <b>Bold</b>\n---\n\n**<i>Eve</i>:** <script>alert(1)</script> <img src=x onerror=alert(2)> [run](javascript:alert(3)) [data](data:text/html,x)\n`,
      'long.md': `---\ntitle: Long\n---\n\n**Ada:** ${sentence.repeat(400_000 / sentence.length)}END\n`,
    });
    const { code, output } = await strange.build();
    expect(code, output).toBe(0);
    said = output;
  });

  afterAll(() => strange.remove());

  test('an interview without front matter is published under its file’s name, with a warning', async () => {
    expect(said).toMatch(/just-talk\.md:1:1 warning front-matter-missing/);
    expect(await page(strange, 'interviews/just-talk')).toContain('just talk');
  });

  test('HTML and scripts in a transcript are words, not code', async () => {
    expect(said).toMatch(/hostile\.md:5:\d+ warning link-unsafe/);
    const html = await page(strange, 'interviews/hostile');
    const main = html.slice(html.indexOf('<main'));
    expect(main).toContain('&#x3C;script>alert(1)&#x3C;/script> &#x3C;img src=x onerror=alert(2)>');
    expect(main).toContain('<a>run</a> <a>data</a>');
    expect(main).not.toMatch(/<script>|<img|javascript:|<b>/);
    // Below the transcript citations are set in italics, and offered as files.
    const spoken = main.slice(0, main.indexOf('</deep-link>'));
    expect(spoken).toContain('Eve');
    expect(spoken).not.toMatch(/data:|<i>/);
  });

  test('a paragraph of 400 KB is published whole', async () => {
    const html = await page(strange, 'interviews/long');
    expect(html.split('the very same thing.').length).toBeGreaterThan(8000);
    expect(html).toContain('END');
  });

  test('the other interviews are as they are without it', async () => {
    const alone = await site({});
    await alone.build();
    expect(await page(strange, 'interviews/good')).toBe(await page(alone, 'interviews/good'));
  });
});
