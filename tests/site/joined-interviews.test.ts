import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project, run } from '../project.ts';

const talk = (title: string, body: string) =>
  `---\ntitle: ${title}\nspeakers: [{ name: Ada, role: host }, { name: Ben, role: guest }]\n---\n\n${body}`;

const ONE = `(0:04) **Ada:** What was left of the bridge over the mill stream?

(0:10) **Ben:** Two posts, and a plank that somebody made into a bench.

**Ada:** And who took the money for it, if I may ask?

**Ben:** That I would not tell you.
`;
const TWO = '(0:04) **Ada:** And the storm?\n\n(0:10) **Ben:** It took the roof of the mill.\n';

const later = ONE.replace('0:04', '1:04').replace('0:10', '1:10');
const without = later.replace(/\*\*Ada:\*\* And who[\s\S]*/, '');

let project: Project;

const page = (path: string) =>
  readFile(join(project.folder, 'dist/interviews', path, 'index.html'), 'utf8');
const permalinks = async (...args: string[]) => {
  const { code, output } = await run(project.folder, ['src/cli/main.ts', 'permalinks', ...args]);
  return { code, output };
};

/** Two interviews that have the same ids for other words are put together in one file. */
beforeAll(async () => {
  project = await makeProject({
    'content/site.yaml': 'quotes: exchanges\n',
    'content/interviews/one.md': talk('The flood', ONE),
    'content/interviews/two.md': talk('The storm', TWO),
  });
  await permalinks();
  await project.write('content/interviews/two.md', talk('Flood and storm', `${TWO}\n${without}`));
  await rm(join(project.folder, 'content/interviews/one.md'));
  await permalinks();
  await permalinks('--lead', 'one', '--to', 'two');
  for (const id of ['and-who-took-the-money-for', 'that-i-would-not-tell-you']) {
    await permalinks('--retire', `one#${id}`, '--reason', 'Ben asked for it.');
  }
  expect(await permalinks('--check')).toMatchObject({ code: 0 });
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
}, 120_000);

afterAll(() => project.remove());

test('a link to the one that is gone leads on to its words, and not to those with the same id', async () => {
  const html = await page('one');
  const leads = [...html.matchAll(/<p class="forward" id="([^"]*)">\s*<a href="([^"]*)"/g)];
  expect(leads.map(([, id, to]) => `${id} ${to}`)).toEqual([
    't=4 /interviews/two/#t=64',
    't=10 /interviews/two/#t=70',
  ]);
  expect(html).toMatch(/<former-interview[^>]* data-joined/);
  expect(await page('two')).toMatch(
    /id="t=4"[\s\S]*And the storm\?[\s\S]*id="t=64"[\s\S]*mill stream/,
  );
});

test('and to the reason where they were withdrawn', async () => {
  expect(await page('one')).toMatch(
    /<p class="forward" id="and-who-took-the-money-for">[^<]*withdrawn[^<]*<bdi[^>]*>Ben asked for it\./,
  );
  expect(await page('one/q/and-who-took-the-money-for')).toContain('Ben asked for it.');
});

test('the page of a quote leads on to the page that has its words', async () => {
  expect(await page('one/q/t=4')).toContain(' data-to="/interviews/two/q/t=64/"');
  expect(await page('two/q/t=4')).toContain('And the storm?');
});
