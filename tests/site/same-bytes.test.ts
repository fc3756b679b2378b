import { createHash } from 'node:crypto';
import { cp, glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project, ROOT } from '../project.ts';

let projects: Project[];

beforeAll(async () => {
  projects = [await makeProject({}), await makeProject({})];
  for (const { folder, write } of projects) {
    await cp(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
    // Languages differ on where these titles go.
    for (const title of ['Zoe', 'Åsa', 'Änne']) {
      await write(
        `content/interviews/${title}.md`,
        `---\ntitle: ${title}\ndate: 1999\n---\n\nAda: Yes.\n\nBen: No.\n\nAda: Yes.\n`,
      );
    }
    await write('content/interviews/Zoe.de.md', '---\ntitle: Zoe\n---\n\nAda: Ja.\n\nBen: Nein.\n');
  }
});

afterAll(async () => {
  for (const project of projects) await project.remove();
});

async function digests(folder: string): Promise<Record<string, string>> {
  const result: Record<string, string> = {};
  for await (const path of glob('**/*.*', { cwd: folder })) {
    const bytes = await readFile(join(folder, path));
    result[path] = createHash('sha256').update(bytes).digest('hex');
  }
  return result;
}

test('two builds of the same tree give the same bytes, wherever, in whatever locale and however often they are made', async () => {
  const [one, other] = projects as [Project, Project];
  expect((await one.build()).output).not.toContain('error');
  await other.build('dist', { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' });
  const first = await digests(join(one.folder, 'dist'));
  expect(Object.keys(first)).toContainEqual(
    expect.stringMatching(/^pagefind\/en\/all-[0-9a-f]{16}\/pagefind-entry\.json$/),
  );
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['sw.js', 'icons/icon-192.png']));
  expect(await digests(join(other.folder, 'dist'))).toEqual(first);
  await one.build('again');
  expect(await digests(join(one.folder, 'again'))).toEqual(first);
});
