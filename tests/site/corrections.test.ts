import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readFile, rename } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

function commit(day: string, one = project): void {
  git(one.folder, day, 'add', 'content');
  git(one.folder, day, 'commit', '-q', '-m', 'Change');
}

/** A repository with the interview, and two corrections of it, the second under another name. */
async function makeHistory(one = project): Promise<void> {
  git(one.folder, '2024-02-01', 'init', '-q');
  commit('2024-02-01', one);
  await one.write(FILE, talk('Fifteen posts, and a plank.'));
  commit('2024-05-02', one);
  await one.write(FILE, talk('Fifteen posts, and a board.').replaceAll('(0:', '(1:'));
  const after = 'content/interviews/1999/after-the-flood.md';
  await one.write(after, '');
  await rename(join(one.folder, FILE), join(one.folder, after));
  commit('2024-06-03', one);
}

/** `verbatim check`, of all content where no file is named. */
const check = (one = project, names: string[] = [], env: Record<string, string> = {}) =>
  run(one.folder, ['src/cli/main.ts', 'check', ...names], env);

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

/** A git that notes that it was asked, and refuses; Windows would not take it for one. */
async function refusingGit() {
  const asked = join(project.folder, 'asked');
  await project.write('bin/git', `#!/bin/sh\necho asked >> '${asked}'\nexit 1\n`);
  await chmod(join(project.folder, 'bin/git'), 0o755);
  const env = { PATH: [join(project.folder, 'bin'), process.env['PATH']].join(delimiter) };
  return { env, wasAsked: () => existsSync(asked) };
}

test('corrections that the front matter declares are shown at the turn and listed, without a call of git', async () => {
  const declared =
    'corrections:\n  - { date: 2024-05, at: t=9, was: Fifty posts, now: Fifteen posts, note: Misheard. }\n';
  await project.write(SETTINGS, 'title: Floods\ncorrections: { history: none }\n');
  await project.write(FILE, talk('Fifteen posts, and a plank.', declared));
  const { env, wasAsked } = await refusingGit();
  const { code, output } = await project.build('dist', env);
  expect(code, output).toBe(0);
  expect(wasAsked()).toBe(false);
  const html = await page('flood');
  expect(listed(html)).toEqual(['May 2024 #t=9 -Fifty +Fifteen posts Misheard.']);
  expect(html).toMatch(
    /<details class="corrected"[^>]*><summary><bdi>Corrected <time datetime="2024-05">/,
  );
  expect(html).toContain('<meta property="article:modified_time" content="2024-05">');
  // It would be, were they to be shown from the history.
  await project.write(SETTINGS, SHOWN);
  expect((await check(project, [], env)).code).not.toBe(0);
  if (process.platform !== 'win32') expect(wasAsked()).toBe(true);
});

describe.skipIf(!hasGit)('corrections of an interview whose addresses are kept', () => {
  const permalinks = async () =>
    expect(await run(project.folder, ['src/cli/main.ts', 'permalinks'])).toMatchObject({ code: 0 });

  test('stand at the turns that readers see under these addresses, declared or from git', async () => {
    const named = 'content/interviews/named.md';
    await project.write(named, talk('Fifty posts, and a plank.'));
    git(project.folder, '2024-02-01', 'init', '-q');
    await permalinks();
    commit('2024-02-01');
    // The question has the second now that was published for the answer, and so another address.
    const later = talk('Fifteen posts, and a plank.')
      .replace('0:09', '0:14')
      .replace('0:04', '0:09')
      .replace('What was left', 'What, then, was left');
    for (const file of [FILE, named]) await project.write(file, later);
    await permalinks();
    commit('2024-05-02');
    // The publisher names the answer as its link had it.
    const declared =
      'corrections:\n  - { date: 2024, at: t=9, was: Fifty posts, now: Fifteen posts, note: Misheard. }\n';
    await project.write(named, later.replace('---\n\n', `${declared}---\n\n`));
    for (const names of [[], [named]]) {
      expect((await check(project, names)).output).toMatch(/0 errors, 0 warnings/);
    }
    expect(await build()).not.toContain('correction-');
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
    expect(corrected).toEqual(['2024-05-02 what-then-was-left-of-it', '2024-05-02 t=14']);
    const question = 'May 2, 2024 #what-then-was-left-of-it What, +then, was left of it?';
    expect(listed(html)).toEqual([
      question,
      'May 2, 2024 #t=14 -Fifty +Fifteen posts, and a plank.',
    ]);
    expect(listed(await page('named'))).toEqual([
      question,
      '2024 #t=14 -Fifty +Fifteen posts Misheard.',
    ]);
  });
});

describe.skipIf(!hasGit)('corrections that the git history tells', () => {
  const LATE = 'content/interviews/late.md';
  const NEW = 'content/interviews/new.md';
  const late = (words: string) => talk(words, 'published: 2024-05\n');
  const JUNE = 'June 3, 2024 #t=9 Fifteen posts, and a -plank. +board.';
  /** What each test finds as the one before has left it. */
  let archive: Project;
  let said: string;
  let first: string;

  beforeAll(async () => {
    archive = await makeProject({
      [SETTINGS]: SHOWN,
      [FILE]: talk('Fifty posts, and a plank.'),
      [LATE]: late('Fifty posts, and a plank.'),
    });
    await makeHistory(archive);
    // Within the days of its publication, and after.
    await archive.write(LATE, late('Fifteen posts, and a plank.'));
    commit('2024-05-02', archive);
    await archive.write(LATE, late('Fifteen posts, and a board.'));
    commit('2024-06-03', archive);
    await archive.write(NEW, talk('Two posts.'));
    said = await build(archive);
    first = await page(undefined, archive);
  });

  afterAll(() => archive?.remove());

  test('are shown with their days, through a new name, and as the words have it, not the times', () => {
    expect(listed(first)).toEqual([
      'June 3, 2024 #t=69 Fifteen posts, and a -plank. +board.',
      'May 2, 2024 #t=69 -Fifty +Fifteen posts, and a plank.',
    ]);
    expect(first.match(/<details class="corrected"/g)).toHaveLength(1);
    expect(first).toContain('<meta property="article:modified_time" content="2024-06-03">');
  });

  test('are left out from before the interview was published', async () => {
    expect(listed(await page('late', archive))).toEqual([JUNE]);
  });

  test('cannot be known of a file without a commit, which is named', async () => {
    const untracked = `${NEW}:1:1 warning history-untracked`;
    expect(said).toContain(untracked);
    expect((await check(archive)).output).toContain(untracked);
  });

  test('are the same in a first build elsewhere', async () => {
    const other = await make({});
    for (const name of ['content', '.git']) {
      await cp(join(archive.folder, name), join(other.folder, name), { recursive: true });
    }
    await build(other);
    expect(await page(undefined, other)).toBe(first);
  });

  test('are the same after a rebuild, which shows none for what is not committed', async () => {
    await archive.write(LATE, late('Sixteen posts, and a board.'));
    await build(archive);
    expect(await page(undefined, archive)).toBe(first);
    expect(listed(await page('late', archive))).toEqual([JUNE]);
  });

  test('are brought up by a commit alone', async () => {
    commit('2024-07-04', archive);
    await build(archive);
    expect(listed(await page('late', archive))).toEqual([
      'July 4, 2024 #t=9 -Fifteen +Sixteen posts, and a board.',
      JUNE,
    ]);
  });

  test('are left out without the setting', async () => {
    await archive.write(SETTINGS, 'title: Floods\n');
    await build(archive);
    expect(await page(undefined, archive)).not.toMatch(/corrected|article:modified_time/);
  });
});

describe.skipIf(!hasGit)('a git history', () => {
  test('of a clone that is too shallow fails the build, unless the settings allow it', async () => {
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
    expect((await check(shallow)).output).not.toContain('history-missing');
  });

  test('that is not there fails the build with the reason, and so does one without a commit', async () => {
    const lack = /history-missing Unexpected lack of a git history: not a git repository/;
    for (const { code, output } of [await project.build(), await check()]) {
      expect(code).not.toBe(0);
      expect(output).toMatch(lack);
    }
    git(project.folder, '2024-02-01', 'init', '-q');
    const { code, output } = await check();
    expect(code).not.toBe(0);
    expect(output).toContain('history-missing Unexpected lack of a git');
  });
});
