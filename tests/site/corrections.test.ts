import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeProject, type Project, run } from '../project.ts';

const FILE = 'content/interviews/flood.md';
const SETTINGS = 'content/site.yaml';
const SHOWN = 'title: Floods\ncorrections: { history: git, since: 2024-01-01 }\n';

function talk(words: string, frontMatter = ''): string {
  const speakers = 'speakers: [{ name: Ada, role: interviewer }, { name: Ben, role: guest }]';
  return `---\ntitle: After the flood\n${speakers}\n${frontMatter}---\n\n**Ada:** (0:04) What was left of it?\n\n**Ben:** (0:09) ${words}\n`;
}

const hasGit = (() => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

/** Runs git as nobody in particular at noon of a day. */
function git(folder: string, day: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org'];
  const date = `${day}T12:00:00Z`;
  execFileSync('git', [...who, ...args], {
    cwd: folder,
    stdio: 'pipe',
    env: {
      ...process.env,
      GIT_COMMITTER_DATE: date,
      GIT_AUTHOR_DATE: date,
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
  });
}

const projects: Project[] = [];
let project: Project;

async function make(files: Readonly<Record<string, string>>): Promise<Project> {
  const made = await makeProject(files);
  projects.push(made);
  return made;
}

beforeEach(async () => {
  project = await make({ [SETTINGS]: SHOWN, [FILE]: talk('Fifty posts, and a plank.') });
});

afterEach(async () => {
  for (const one of projects.splice(0)) await one.remove();
});

function commit(day: string): void {
  git(project.folder, day, 'add', 'content');
  git(project.folder, day, 'commit', '-q', '-m', 'Change');
}

/** A repository with the interview, and two corrections of it, the second under another name. */
async function makeHistory(): Promise<void> {
  git(project.folder, '2024-02-01', 'init', '-q');
  commit('2024-02-01');
  await project.write(FILE, talk('Fifteen posts, and a plank.'));
  commit('2024-05-02');
  await project.write(FILE, talk('Fifteen posts, and a board.').replaceAll('(0:', '(1:'));
  const after = 'content/interviews/1999/after-the-flood.md';
  await project.write(after, '');
  await rename(join(project.folder, FILE), join(project.folder, after));
  commit('2024-06-03');
}

/** `verbatim check`, of all content where no file is named. */
const check = (one = project, ...names: string[]) =>
  run(one.folder, ['src/cli/main.ts', 'check', ...names]);

async function page(slug = '1999/after-the-flood', one = project): Promise<string> {
  return readFile(join(one.folder, 'dist/interviews', slug, 'index.html'), 'utf8');
}

async function build(one = project): Promise<string> {
  const { code, output } = await one.build();
  expect(code, output).toBe(0);
  return output;
}

/** The corrections that the end of the page lists, as they are seen. */
function listed(html: string): string[] {
  const [list = ''] = /<section class="corrections".*?<\/section>/s.exec(html) ?? [];
  return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) =>
    item
      .replaceAll(/<span class="visually-hidden".*?<\/span>/g, '')
      .replaceAll(
        /<(del|ins)>(.*?)<\/\1>/g,
        (_, tag, words) => `${tag === 'del' ? '-' : '+'}${words}`,
      )
      .replaceAll(/<a href="([^"]*)".*?<\/a>/gs, '$1')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

test('corrections that the front matter declares need no git, and are shown at the turn and listed', async () => {
  const declared =
    'corrections:\n  - { date: 2024-05, at: t=9, was: Fifty posts, now: Fifteen posts, note: Misheard. }\n';
  await project.write(SETTINGS, 'title: Floods\n');
  await project.write(FILE, talk('Fifteen posts, and a plank.', declared));
  await build();
  const html = await page('flood');
  expect(listed(html)).toEqual(['May 2024 #t=9 -Fifty +Fifteen posts Misheard.']);
  expect(html).toMatch(
    /<details class="corrected"[^>]*><summary><bdi>Corrected <time datetime="2024-05">/,
  );
  expect(html).toContain('<meta property="article:modified_time" content="2024-05">');
});

describe.skipIf(!hasGit)('corrections of an interview whose addresses are kept', () => {
  const permalinks = async () =>
    expect(await run(project.folder, ['src/cli/main.ts', 'permalinks'])).toMatchObject({ code: 0 });

  test('stand at the turns that readers see under these addresses, declared or from git', async () => {
    git(project.folder, '2024-02-01', 'init', '-q');
    await permalinks();
    commit('2024-02-01');
    // The question has the second now that was published for the answer, and so another address.
    const later = talk('Fifteen posts, and a plank.')
      .replace('0:09', '0:14')
      .replace('0:04', '0:09')
      .replace('What was left', 'What, then, was left');
    await project.write(FILE, later);
    await permalinks();
    commit('2024-05-02');
    const shown = async () => {
      const said = await build();
      expect(said).not.toContain('correction-');
      const html = await page('flood');
      // The ids of turns, without those by which they were known before.
      const marks =
        /<span class="alias"[^>]*>| id="((?:t=|what-)[^"]*)"|Corrected <time datetime="([^"]*)"/g;
      let turn = '';
      const corrected: string[] = [];
      for (const [, id, date] of html.matchAll(marks)) {
        if (id !== undefined) turn = id;
        if (date !== undefined) corrected.push(`${date} ${turn}`);
      }
      return { corrected, listed: listed(html) };
    };
    const question = 'May 2, 2024 #what-then-was-left-of-it What, +then, was left of it?';
    expect(await shown()).toEqual({
      corrected: ['2024-05-02 what-then-was-left-of-it', '2024-05-02 t=14'],
      listed: [question, 'May 2, 2024 #t=14 -Fifty +Fifteen posts, and a plank.'],
    });
    // The publisher names the answer as its link had it.
    const declared =
      'corrections:\n  - { date: 2024, at: t=9, was: Fifty posts, now: Fifteen posts, note: Misheard. }\n';
    await project.write(FILE, later.replace('---\n\n', `${declared}---\n\n`));
    for (const names of [[], [FILE]]) {
      expect((await check(project, ...names)).output).toMatch(/0 errors, 0 warnings/);
    }
    expect((await shown()).listed).toEqual([
      question,
      '2024 #t=14 -Fifty +Fifteen posts Misheard.',
    ]);
  });
});

describe.skipIf(!hasGit)('corrections that the git history tells', () => {
  test('are shown with their days, through a new name, and as the words have it, not the times', async () => {
    await makeHistory();
    await build();
    const html = await page();
    expect(listed(html)).toEqual([
      'June 3, 2024 #t=69 Fifteen posts, and a -plank. +board.',
      'May 2, 2024 #t=69 -Fifty +Fifteen posts, and a plank.',
    ]);
    expect(html.match(/<details class="corrected"/g)).toHaveLength(1);
    expect(html).toContain('<meta property="article:modified_time" content="2024-06-03">');
  });

  test('are the same after a rebuild, in a first build elsewhere, and brought up by a commit alone', async () => {
    await makeHistory();
    await build();
    const first = await page();
    await build();
    expect(await page()).toBe(first);
    const other = await make({});
    await cp(join(project.folder, 'content'), join(other.folder, 'content'), { recursive: true });
    await cp(join(project.folder, '.git'), join(other.folder, '.git'), { recursive: true });
    await build(other);
    expect(await page(undefined, other)).toBe(first);
    // What is not committed has no day.
    const file = 'content/interviews/1999/after-the-flood.md';
    await project.write(file, talk('Sixteen posts, and a board.').replaceAll('(0:', '(1:'));
    await build();
    expect(listed(await page())).toHaveLength(2);
    commit('2024-07-04');
    await build();
    expect(listed(await page())[0]).toBe(
      'July 4, 2024 #t=69 -Fifteen +Sixteen posts, and a board.',
    );
  });

  test('are left out from before the interview was published, and with the setting', async () => {
    await makeHistory();
    const file = 'content/interviews/1999/after-the-flood.md';
    const now = talk('Fifteen posts, and a board.', 'published: 2024-05\n');
    await project.write(file, now.replaceAll('(0:', '(1:'));
    await build();
    expect(listed(await page())).toEqual([
      'June 3, 2024 #t=69 Fifteen posts, and a -plank. +board.',
    ]);
    await project.write(SETTINGS, 'title: Floods\n');
    await build();
    expect(await page()).not.toMatch(/corrected|article:modified_time/);
  });

  test('fail the build where the clone is too shallow to know them, unless the settings allow it', async () => {
    await makeHistory();
    const shallow = await make({});
    const content = join(shallow.folder, 'content');
    git(
      shallow.folder,
      '2024-07-01',
      'clone',
      '-q',
      '--depth',
      '1',
      pathToFileURL(project.folder).href,
      'clone',
    );
    await rename(join(shallow.folder, 'clone/content'), content);
    await rename(join(shallow.folder, 'clone/.git'), join(shallow.folder, '.git'));
    const { code, output } = await shallow.build();
    expect(code).not.toBe(0);
    const missing =
      /content\/site\.yaml:2:25 error history-missing Unexpected clone whose history begins on 2024-06-03, expected all since 2024-01-01\n/;
    expect(output).toMatch(missing);
    expect(output).toContain('fetch-depth: 0');
    const checked = await check(shallow);
    expect(checked.output).toMatch(missing);
    expect(checked.code).toBe(1);
    await shallow.write(SETTINGS, `${SHOWN}rules: { history-missing: warning }\n`);
    expect(await build(shallow)).toContain('warning history-missing');
    expect(listed(await page(undefined, shallow))).toEqual([]);
    await shallow.write(SETTINGS, SHOWN.replace('2024-01-01', '2024-06-30'));
    expect(await build(shallow)).not.toContain('history-missing');
  });

  test('are missed with the reason where there is no repository, and a file without a commit is named', async () => {
    const lack = /history-missing Unexpected lack of a git history: not a git repository/;
    for (const { code, output } of [await project.build(), await check()]) {
      expect(code).not.toBe(0);
      expect(output).toMatch(lack);
    }
    git(project.folder, '2024-02-01', 'init', '-q');
    expect((await project.build()).output).toContain('history-missing Unexpected lack of a git');
    commit('2024-02-01');
    await project.write('content/interviews/new.md', talk('Two posts.'));
    const untracked = 'content/interviews/new.md:1:1 warning history-untracked';
    expect(await build()).toContain(untracked);
    expect((await check()).output).toContain(untracked);
  });

  test.skipIf(process.platform === 'win32')(
    'cost no call of git where they are not shown',
    async () => {
      const asked = join(project.folder, 'asked');
      await project.write('bin/git', `#!/bin/sh\necho asked >> '${asked}'\nexit 1\n`);
      await chmod(join(project.folder, 'bin/git'), 0o755);
      const env = { PATH: `${join(project.folder, 'bin')}:${process.env['PATH']}` };
      const refused = await project.build('dist', env);
      expect(refused.code).not.toBe(0);
      expect(existsSync(asked)).toBe(true);
      await rm(asked);
      await project.write(SETTINGS, 'title: Floods\ncorrections: { history: none }\n');
      expect((await project.build('dist', env)).code).toBe(0);
      expect(existsSync(asked)).toBe(false);
    },
  );
});
