import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Outcome, type Project, run } from '../project.ts';
import { outputOf } from './site-output.ts';

const FILLER = Array.from({ length: 200 }, (_, n) => `word${n % 90}`).join(' ');

const WORDS = `**Ada:** (0:05) How?\n\n**Ben:** ${FILLER}\n`;

function talk(title: string, head: string, words = WORDS): string {
  return `---\n${title}${head}\nspeakers: [{ name: Ada, role: interviewer }, Ben]\n---\n\n${
    title === '' ? '# A title among the words\n\n' : ''
  }${words}`;
}

const AGAIN = '**Ada:** And then?\n\n**Ben:** It rained.\n';

/** As interviews were published before: at another time, with another question, under another name. */
const BEFORE: Readonly<Record<string, string>> = {
  'content/site.yaml': 'title: Boats\nquotes: exchanges\n',
  'content/interviews/talk-0.md': talk('title: Talk 0\n', '', WORDS.replace('0:05', '0:04')),
  'content/interviews/talk-3.md': talk('title: Talk 3\n', '', `${WORDS}\n${AGAIN}`),
  'content/interviews/talk-4.md': talk('title: Talk 4\n', ''),
  'content/interviews/old-talk.md': talk('title: Talk 6\n', '', `${AGAIN}\n${WORDS}`),
};

/** What interviews hold today. */
const CORRECTED: Readonly<Record<string, string>> = {
  'talk-3': `${WORDS}\n${AGAIN.replace('**Ada:** And', '**Ben:** And')}`,
  'talk-6': `${AGAIN}\n${WORDS}`,
};

/** Interviews of a series, whose pages show their neighbours, of two languages; one has its title among its words. */
const SITE: Readonly<Record<string, string>> = {
  'content/site.yaml': 'title: Boats\nrules: { title-missing: hint }\n',
  ...Object.fromEntries(
    Array.from({ length: 18 }, (_, n) => [
      `content/interviews/talk-${n}.md`,
      talk(
        n === 7 ? '' : `title: Talk ${n}\n`,
        `series: { title: Boats, part: ${n + 1} }\nquotes: ${n % 3 === 0 ? 'exchanges' : 'none'}\nlanguage: ${n % 5 === 0 ? 'de' : 'en'}`,
        CORRECTED[`talk-${n}`],
      ),
    ]),
  ),
  // Translations, whose pages and those of their originals lead to each other from part to part.
  'content/interviews/talk-2.de.md': talk('title: Rede 2\n', 'quotes: exchanges', AGAIN),
  'content/interviews/rede-9.md': talk(
    'title: Rede 9\n',
    'translation-of: talk-9\nlanguage: fr',
    `${WORDS}\n${AGAIN}`,
  ),
};

/** Several shards, so that each part has some. */
const ENV = { VERBATIM_SHARD_BYTES: '4500' };

const LEDGER = 'content/permalinks.json';

const PARTS = ['1/4', '2/4', '3/4', '4/4'];

let whole: Record<string, string>;
/** Where the parts are joined: a checkout that has built nothing. */
let project: Project;
/** How many interviews each part read. */
const read: number[] = [];

const verbatim = (where: Project, ...args: string[]): Promise<Outcome> =>
  run(where.folder, ['src/cli/main.ts', ...args], ENV);

async function isEmptyFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory() && (await readdir(path)).length === 0;
}

const parts = (...names: string[]) => names.map((name) => `parts/${name.replace('/', '-of-')}`);

beforeAll(async () => {
  const before = await makeProject(BEFORE);
  expect(await verbatim(before, 'permalinks')).toMatchObject({ code: 0 });
  const names = ['old-talk', 'talk-6'].map((name) => `content/interviews/${name}.md`);
  const [from = '', to = ''] = names.map((name) => join(before.folder, name));
  await rename(from, to);
  expect(await verbatim(before, 'permalinks')).toMatchObject({ code: 0 });
  const ledger = await readFile(join(before.folder, LEDGER), 'utf8');
  await before.remove();
  const site = { ...SITE, [LEDGER]: ledger };
  const one = await makeProject(site);
  const { code, output } = await one.build('dist', ENV);
  expect(code, output).toBe(0);
  whole = await outputOf(one);
  await one.remove();
  project = await makeProject(site);
  for (const part of PARTS) {
    const machine = await makeProject(site);
    const { code, output } = await verbatim(machine, 'build', '--shard', part);
    expect(code, output).toBe(0);
    read.push(Number(/Read (\d+) interviews/.exec(output)?.[1]));
    // As artifacts travel: without folders that hold nothing.
    await cp(join(machine.folder, 'parts'), join(project.folder, 'parts'), {
      recursive: true,
      filter: async (path) => !(await isEmptyFolder(path)),
    });
    await machine.remove();
  }
}, 180_000);

afterAll(() => project.remove());

test('four parts, each built on a machine of its own, make the same site as one build', async () => {
  const { code, output } = await verbatim(project, 'merge', ...parts(...PARTS));
  expect(code, output).toBe(0);
  expect(output).toContain('0 of them new');
  expect(output).toContain('20 from the cache');
  expect(await outputOf(project)).toEqual(whole);
});

test('pages that show two languages side by side are among them', () => {
  const paths = Object.keys(whole).filter((path) => path.includes('/beside/'));
  expect(paths.sort()).toEqual([
    'interviews/talk-2/beside/de/index.html',
    'interviews/talk-9/beside/fr/index.html',
  ]);
});

test('pages that lead on from where quotes and an interview stood are among them', () => {
  const paths = Object.keys(whole).filter((path) => /(talk-[034]\/q|old-talk)\//.test(path));
  expect(paths.sort()).toEqual(
    [
      'old-talk',
      'old-talk/q/and-then',
      'old-talk/q/t=5',
      'talk-0/q/t=4',
      'talk-0/q/t=5',
      'talk-3/q/and-then',
      'talk-3/q/t=5',
      'talk-4/q/t=5',
    ].map((path) => `interviews/${path}/index.html`),
  );
});

test('a part reads no more of the interviews than it needs', () => {
  expect(read).toHaveLength(4);
  for (const count of read) expect(count).toBeLessThan(12);
});

test('a build after the joining gives the same site', async () => {
  expect(await project.build('dist', ENV)).toMatchObject({ code: 0 });
  expect(await outputOf(project)).toEqual(whole);
});

test.each([
  ['one is missing', parts('1/4', '2/4', '4/4'), 'Part 3/4 is missing'],
  ['one is there twice', parts(...PARTS, '2/4'), 'Part 2/4 is there 2 times'],
  ['a folder holds none', [...parts(...PARTS), 'src'], 'src holds no part of a site'],
])('parts are not joined where %s', async (_, folders, expected) => {
  const { code, output } = await verbatim(project, 'merge', ...folders);
  expect(output).toContain(expected);
  expect(code).toBe(2);
});

test('a part is not written over anything else, nor the site over the parts', async () => {
  for (const out of ['', '.', 'content']) {
    const { code, output } = await verbatim(project, 'build', '--shard', '1/4', '--out', out);
    expect(output).toContain('holds other files, expected a new folder for the part');
    expect(code).toBe(2);
  }
  const { code, output } = await verbatim(
    project,
    ...['merge', ...parts(...PARTS), '--out', 'parts'],
  );
  expect(output).toContain('parts holds parts, expected another folder for the site');
  expect(code).toBe(2);
});

test('parts are not joined with other words than they were built of', async () => {
  const file = join(project.folder, 'content/interviews/talk-3.md');
  await writeFile(file, talk('title: Talk 3, corrected\n', ''));
  const { code, output } = await verbatim(project, 'merge', ...parts(...PARTS));
  expect(output).toContain('Part 1/4 was built of other content, settings or sources');
  expect(code).toBe(2);
  await rm(file);
});

test('a part of broken interviews is not built', async () => {
  const broken = await makeProject({
    'content/interviews/talk.md': '---\ntitle: Broken\n---\n\n(0:77) **A:** B.',
  });
  const { code, output } = await verbatim(broken, 'build', '--shard', '1/1');
  expect(output).toContain('content/interviews/talk.md:5:2 error');
  expect(code).toBe(1);
  await broken.remove();
});

test.each(['0/4', '5/4', '2'])('there is no part %s', async (part) => {
  const { code, output } = await verbatim(project, 'build', '--shard', part);
  expect(output).toContain(`unknown part ${part}, expected one such as 2/4`);
  expect(code).toBe(2);
});
