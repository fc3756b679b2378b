import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binary, makeProject, type Project } from '../project.ts';
import { outputOf } from './site-output.ts';

/** How often a build is killed; `VERBATIM_KILLS=20` for a long run. */
const KILLS = Number(process.env['VERBATIM_KILLS'] ?? 2);

const FILLER = Array.from({ length: 400 }, (_, n) => `word${n % 90}`).join(' ');

function talk(title: string, part: number, words = FILLER): string {
  const series = `series: { title: Boats, part: ${part} }`;
  const speakers = 'speakers: [{ name: Ada, role: interviewer }, { name: Ben, role: guest }]';
  return `---\ntitle: ${title}\n${series}\n${speakers}\n---\n\n**Ada:** (0:05) How?\n\n**Ben:** ${words}\n`;
}

const SITE: Readonly<Record<string, string>> = {
  'content/site.yaml': 'title: Boats\nquotes: exchanges\n',
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `content/interviews/talk-${n}.md`,
      talk(`Talk ${n}`, n + 1),
    ]),
  ),
  // Each text of an interview leads turn to turn to the others, whatever becomes of them.
  'content/interviews/talk-3.de.md': talk('Rede 3', 4),
  'content/interviews/talk-5.de.md': talk('Rede 5', 6),
};
const FILE = 'content/interviews/talk-3.md';
const TRANSLATION = 'content/interviews/talk-5.de.md';

const EDITED: Readonly<Record<string, string>> = {
  ...SITE,
  [FILE]: talk('Another title', 4, `Something else. ${FILLER}`),
  [TRANSLATION]: talk('Rede 5', 6, `Etwas anderes. ${FILLER}`),
};

/** The site that every test changes and builds again, whatever the one before has left. */
let project: Project;
let first: Record<string, string>;
let editedFirst: Record<string, string>;

/** How long the last build took, in milliseconds. */
let lasted: number;

async function buildAndRead(site: Project): Promise<Record<string, string>> {
  const start = performance.now();
  const { code, output } = await site.build();
  lasted = performance.now() - start;
  expect(code, output).toBe(0);
  return outputOf(site);
}

const build = () => buildAndRead(project);

/** What a first build of these files gives, in a project of its own. */
async function coldOutput(files: Readonly<Record<string, string>>) {
  const fresh = await makeProject(files);
  try {
    return await buildAndRead(fresh);
  } finally {
    await fresh.remove();
  }
}

beforeAll(async () => {
  project = await makeProject(SITE);
  first = await build();
  editedFirst = await coldOutput(EDITED);
});

afterAll(() => project.remove());

/** Writes what is edited as one of the sites has it. */
async function writeAs(site: Readonly<Record<string, string>>): Promise<void> {
  for (const file of [FILE, TRANSLATION]) await project.write(file, site[file] ?? '');
}

const pageOf = (slug: string) => join(project.folder, 'dist/interviews', slug, 'index.html');

test('a build of what has not changed gives the same bytes', async () => {
  expect(await build()).toEqual(first);
});

test('what somebody did to the published files is undone', async () => {
  await writeFile(pageOf('talk-5'), 'nothing');
  await rm(pageOf('talk-6'));
  await writeFile(join(project.folder, 'dist/stray.html'), 'stray');
  expect(await build()).toEqual(first);
});

test('after an edit the site is as if it had been built for the first time', async () => {
  await writeAs(EDITED);
  expect(await build()).toEqual(editedFirst);
});

/** Begins a build and kills it after a time, in milliseconds. */
async function killAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [binary('astro/bin/astro.mjs'), 'build'], {
    cwd: project.folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  const end = new Promise((resolve) => child.once('close', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await end;
  clearTimeout(timer);
}

test(`a build that is killed, ${KILLS} times at different moments, leaves nothing wrong behind`, async () => {
  const whole = lasted;
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Killed with one text, built with the other: what was half done must not be taken for it.
    const [killed, built, right] =
      kill % 2 === 0 ? [EDITED, SITE, first] : [SITE, EDITED, editedFirst];
    await writeAs(killed);
    await killAfter(whole * ((kill + Math.random()) / KILLS));
    await writeAs(built);
    expect(await build(), `killed in part ${kill + 1} of ${KILLS}`).toEqual(right);
  }
}, 600_000);

test('after interviews come and go and the settings change, as well', async () => {
  const { [FILE]: _, ...others } = SITE;
  const changed: Readonly<Record<string, string>> = {
    ...others,
    'content/site.yaml': 'title: Ships\nquotes: exchanges\n',
    'content/interviews/more/talk-3.md': talk('Talk 3', 4),
  };
  await rm(join(project.folder, FILE));
  for (const path of ['content/site.yaml', 'content/interviews/more/talk-3.md', TRANSLATION]) {
    await project.write(path, changed[path] ?? '');
  }
  expect(await build()).toEqual(await coldOutput(changed));
});
