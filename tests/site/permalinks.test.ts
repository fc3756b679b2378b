import { glob, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeProject, type Project, run } from '../project.ts';

const talk = (title: string, body: string) =>
  `---\ntitle: ${title}\nspeakers: [{ name: Ada, role: host }, { name: Ben, role: guest }]\n---\n\n${body}`;

const FLOOD = `(0:04) **Ada:** What was left of the bridge over the mill stream?

(0:10) **Ben:** Two posts, and a plank that somebody made into a bench.

**Ada:** How long did the bench stand?

**Ben:** Until the parish sold it, eleven years after that winter.
`;
const STORM = '(0:04) **Ada:** And the storm?\n\n(0:09) **Ben:** It took the roof of the mill.\n';

const FILE = 'content/interviews/flood.md';
const LEDGER = 'content/permalinks.json';

let project: Project;

beforeEach(async () => {
  project = await makeProject({
    [FILE]: talk('After the flood', FLOOD),
    'content/interviews/storm.md': talk('The storm', STORM),
  });
});

afterEach(() => project.remove());

const permalinks = (...args: string[]) =>
  run(project.folder, ['src/cli/main.ts', 'permalinks', ...args]);
const ledger = () => readFile(join(project.folder, LEDGER), 'utf8');
const page = (slug: string) =>
  readFile(join(project.folder, 'dist/interviews', slug, 'index.html'), 'utf8');
const later = FLOOD.replace('0:10', '0:16').replace('0:04', '0:10');

describe('verbatim permalinks', () => {
  test('makes the ledger, and --check fails until it is made, and after each edit', async () => {
    expect(await permalinks('--check')).toMatchObject({ code: 1 });
    expect(await permalinks()).toMatchObject({ code: 0 });
    const ids = ['flood#t=4', 'flood#t=10', 'flood#how-long-did-the-bench-stand'];
    expect(Object.keys(JSON.parse(await ledger()))).toEqual([
      '',
      ...[...ids, 'flood#until-the-parish-sold-it-eleven', 'storm#t=4', 'storm#t=9'],
    ]);
    expect(await permalinks('--check')).toMatchObject({ code: 0 });
    await project.write(FILE, talk('After the flood', later));
    const check = await permalinks('--check');
    expect(check.code).toBe(1);
    expect(check.output).toContain('flood: #t=10 leads to #t=16 now');
    expect(await permalinks()).toMatchObject({ code: 0 });
    expect(await permalinks('--check')).toMatchObject({ code: 0 });
  });

  test('asks for a decision where words are gone, with the place in both files', async () => {
    await permalinks();
    await project.write(
      FILE,
      talk('After the flood', FLOOD.replace('How long did the bench stand?', 'Was that all?')),
    );
    const { code, output } = await permalinks();
    expect(code).toBe(1);
    expect(output).toMatch(
      /^content\/permalinks\.json:4:2 error permalink-gone .*#how-long-did-the-bench-stand in content\/interviews\/flood\.md.*behind content\/interviews\/flood\.md:8:1/m,
    );
    const refused = await permalinks('--retire', 'flood#t=4', '--reason', 'No.');
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('the words of flood#t=4 are still there');
    const led = await permalinks(
      '--lead',
      'flood#how-long-did-the-bench-stand',
      '--to',
      'was-that-all',
    );
    expect(led).toMatchObject({ code: 0 });
    expect(await ledger()).toContain(',"flood#how-long-did-the-bench-stand":"=was-that-all"');
  });

  test('names the line where a merge has left its marks, and touches nothing', async () => {
    await permalinks();
    const broken = (await ledger()).replace(',"storm#t=4"', '<<<<<<< HEAD\n,"storm#t=4"');
    await project.write(LEDGER, broken);
    const { code, output } = await permalinks();
    expect(code).toBe(1);
    expect(output).toMatch(/^content\/permalinks\.json:6:1 error permalinks-syntax /m);
    expect(await ledger()).toBe(broken);
  });

  test('lets a quote be named by an id of before, in the check too, and a time by what is spoken then', async () => {
    await permalinks();
    const quoted = (quotes: string) => talk(`After the flood\nquotes: [${quotes}]`, later);
    await project.write(FILE, quoted('t=4'));
    expect(await permalinks()).toMatchObject({ code: 0 });
    const check = async () => (await run(project.folder, ['src/cli/main.ts', 'check'])).output;
    expect(await check()).not.toContain('quote-unknown');
    await project.write(FILE, quoted('t=4, 0:04'));
    expect(await check()).toMatch(/flood\.md:3:15 warning quote-unknown .*“0:04”/);
    await project.write(FILE, quoted('0:10'));
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    expect(await page('flood/q/what-was-left-of-the-bridge')).toContain('over the mill stream?');
  });

  test('says what is wrong with its arguments', async () => {
    expect(await permalinks('--retire', 'flood')).toMatchObject({ code: 2 });
    expect(await permalinks('--lead', 'flood#t=4')).toMatchObject({ code: 2 });
    expect(await permalinks('--retire', 'sea#t=4', '--reason', 'So.')).toMatchObject({ code: 2 });
  });
});

describe('a build', () => {
  test('leads old addresses to their turns, and makes only that page again', async () => {
    await permalinks();
    expect(await project.build()).toMatchObject({ code: 0 });
    const before = await stat(join(project.folder, 'dist/interviews/storm/index.html'));
    await project.write(FILE, talk('After the flood', later));
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    expect(output).toMatch(/permalinks\.json:1:1 warning permalinks-behind .*flood\.md/);
    const html = await page('flood');
    // The second ten was published for the answer: the question has another id, and its own of before.
    expect(html).toMatch(/id="what-was-left-of-the-bridge"[^>]*><span class="alias" id="t=4">/);
    expect(html).toMatch(/id="t=16"[^>]*><span class="alias" id="t=10">/);
    expect(html).toContain('href="#what-was-left-of-the-bridge"');
    const after = await stat(join(project.folder, 'dist/interviews/storm/index.html'));
    expect(after.mtimeMs).toBe(before.mtimeMs);
    await permalinks();
    const again = await project.build();
    expect(again.output).not.toContain('permalinks-behind');
    expect(await page('flood')).toBe(html);
  });

  test('gives the same bytes as a first build, whatever was built before', async () => {
    await permalinks();
    await project.build();
    await project.write(FILE, talk('After the flood', later));
    await project.build();
    const fresh = await makeProject({
      [FILE]: talk('After the flood', later),
      'content/interviews/storm.md': talk('The storm', STORM),
      [LEDGER]: await ledger(),
    });
    try {
      await fresh.build();
      const other = join(fresh.folder, 'dist/interviews/flood/index.html');
      expect(await readFile(other, 'utf8')).toBe(await page('flood'));
    } finally {
      await fresh.remove();
    }
  });

  test('fails where words are gone, and publishes the reason once they are withdrawn', async () => {
    await permalinks();
    const without = talk('After the flood', FLOOD.replace(/\*\*Ada:\*\* How long.*\n\n/, ''));
    await project.write(FILE, without);
    const failed = await project.build();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('permalink-gone');
    const address = 'flood#how-long-did-the-bench-stand';
    expect(await permalinks('--retire', address, '--reason', 'Ada asked for it.')).toMatchObject({
      code: 0,
    });
    expect(await project.build()).toMatchObject({ code: 0 });
    expect(await page('flood')).toMatch(
      /<p class="withdrawn" id="how-long-did-the-bench-stand">.*withdrawn.*Ada asked for it\./,
    );
  });

  test('leads on from where a file was renamed, with the ledger up to date or not, at first or again', async () => {
    await permalinks();
    await project.build();
    await rename(
      join(project.folder, FILE),
      join(project.folder, 'content/interviews/after-the-flood.md'),
    );
    for (const isUpToDate of [false, true]) {
      if (isUpToDate) expect(await permalinks()).toMatchObject({ code: 0 });
      expect(await project.build()).toMatchObject({ code: 0 });
      const html = await page('flood');
      expect(html).toMatch(/<link rel="canonical" href="[^"]*\/interviews\/after-the-flood\/">/);
      expect(html).toContain('href="/interviews/after-the-flood/#t=10"');
      expect(await page('after-the-flood')).toContain('id="t=10"');
    }
    expect(await ledger()).toContain(',"flood":{"moved":"after-the-flood"}');
    // Nobody else may move in.
    await project.write(FILE, talk('Another flood', STORM.replace('roof', 'wheel')));
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain('permalink-taken');
    // The interview itself may come back.
    await rename(
      join(project.folder, 'content/interviews/after-the-flood.md'),
      join(project.folder, FILE),
    );
    expect(await permalinks()).toMatchObject({ code: 0 });
    expect(await project.build()).toMatchObject({ code: 0 });
    expect(await page('after-the-flood')).toContain('href="/interviews/flood/#t=10"');
    expect(await page('flood')).toMatch(/id="t=10"/);
  });
});

describe('the pages of quotes', () => {
  const quoted = (quotes: string) => project.write('content/site.yaml', `quotes: ${quotes}\n`);
  const build = async () => {
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
  };
  const QUESTION = 'how-long-did-the-bench-stand';
  const leadsTo = async (slug: string) => / data-to="([^"]*)"/.exec(await page(slug))?.[1];
  const published = async () => {
    const cwd = join(project.folder, 'dist/interviews');
    const found = await Array.fromAsync(glob('**/q/*/index.html', { cwd }));
    return found.map((path) => path.replaceAll('\\', '/').replace('/index.html', '')).sort();
  };

  test('lead on where their turns open no exchange any more, or have no pages at all', async () => {
    await quoted('exchanges');
    await permalinks();
    expect(await ledger()).toMatch(
      /#t=4":"\*.*\n,"flood#t=10":"[^*].*\n,"flood#how-long[^"]*":"\*/,
    );
    await project.write(
      FILE,
      talk('After the flood', FLOOD.replace('**Ada:** How long', '**Ben:** How long')),
    );
    await build();
    expect(await leadsTo(`flood/q/${QUESTION}`)).toBe('/interviews/flood/q/t=4/');
    expect(await page('flood/q/t=4')).toContain('How long did the bench stand?');
    const all = [`flood/q/${QUESTION}`, 'flood/q/t=4', 'storm/q/t=4'];
    expect(await published()).toEqual(all);
    await permalinks();
    await quoted('none');
    expect(await permalinks('--check')).toMatchObject({ code: 0 });
    await build();
    expect(await published()).toEqual(all);
    expect(await leadsTo(`flood/q/${QUESTION}`)).toBe(`/interviews/flood/#${QUESTION}`);
    expect(await page('storm/q/t=4')).toMatch(
      /<link rel="canonical" href="[^"]*\/interviews\/storm\/">[\s\S]*<a href="\/interviews\/storm\/#t=4"/,
    );
  });

  test('lead on from where an interview stood, and say why one was withdrawn', async () => {
    await quoted('exchanges');
    await permalinks();
    const path = (name: string) => join(project.folder, `content/interviews/${name}.md`);
    await rename(path('flood'), path('water'));
    await rm(path('storm'));
    await permalinks('--retire', 'storm', '--reason', 'Ben asked for it.');
    await build();
    expect(await leadsTo(`flood/q/${QUESTION}`)).toBe(`/interviews/water/q/${QUESTION}/`);
    expect(await page('storm/q/t=4')).toContain('Ben asked for it.');
    const pages = await published();
    expect(pages).toEqual([
      `flood/q/${QUESTION}`,
      'flood/q/t=4',
      'storm/q/t=4',
      `water/q/${QUESTION}`,
      'water/q/t=4',
    ]);
    // Nor may another interview take such a place.
    await project.write(`content/interviews/flood/q/${QUESTION}.md`, talk('Bench', STORM));
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toMatch(
      /permalink-taken Unexpected interview at “flood\/q\/how-long-did-the-bench-stand”.* “water” now/,
    );
  });
});
