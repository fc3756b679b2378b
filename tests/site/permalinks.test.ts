import { glob, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

const permalinks = (...args: string[]) =>
  run(project.folder, ['src/cli/main.ts', 'permalinks', ...args]);
const ledger = () => readFile(join(project.folder, LEDGER), 'utf8');

/** As edited later: what was spoken at ten seconds is spoken after, and another turn then. */
const timedAnew = (body: string) => body.replace('0:10', '0:16').replace('0:04', '0:10');
const later = timedAnew(FLOOD);

describe('verbatim permalinks', () => {
  beforeEach(async () => {
    project = await makeProject({
      [FILE]: talk('After the flood', FLOOD),
      'content/interviews/storm.md': talk('The storm', STORM),
    });
  });

  afterEach(() => project.remove());

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

  test('lets a quote be named by an id of before, in the check too', async () => {
    await permalinks();
    const quoted = (quotes: string) => talk(`After the flood\nquotes: [${quotes}]`, later);
    await project.write(FILE, quoted('t=4'));
    expect(await permalinks()).toMatchObject({ code: 0 });
    const check = async () => (await run(project.folder, ['src/cli/main.ts', 'check'])).output;
    expect(await check()).not.toContain('quote-unknown');
    await project.write(FILE, quoted('t=4, 0:04'));
    expect(await check()).toMatch(/flood\.md:3:15 warning quote-unknown .*“0:04”/);
  });

  test('says what is wrong with its arguments', async () => {
    expect(await permalinks('--retire', 'flood')).toMatchObject({ code: 2 });
    expect(await permalinks('--lead', 'flood#t=4')).toMatchObject({ code: 2 });
    expect(await permalinks('--retire', 'sea#t=4', '--reason', 'So.')).toMatchObject({ code: 2 });
  });
});

const MILL = `(0:05) **Ada:** Who ran the mill before the war?

(0:11) **Ben:** My aunt, with a miller from the next valley.

**Ada:** How long did the miller stay?

**Ben:** Until she sold the wheel, nine years after that war.
`;
const BENCH = `(0:04) **Ada:** Which wood was the bench made of?

(0:10) **Ben:** Oak, and that is why it lasted.
`;
const TALE = '(0:06) **Ada:** Is there a tale?\n\n(0:12) **Ben:** One of a miller and a king.\n';

const HOW_LONG = 'how-long-did-the-bench-stand';
const MILLER = 'how-long-did-the-miller-stay';

describe('the site of an archive that is corrected over the years', () => {
  const file = (name: string) => `content/interviews/${name}.md`;
  const at = (name: string) => join(project.folder, file(name));
  const page = (slug: string, one = project) =>
    readFile(join(one.folder, 'dist/interviews', slug, 'index.html'), 'utf8');
  const build = async (one = project) => {
    const { code, output } = await one.build();
    expect(code, output).toBe(0);
    return output;
  };
  const leadsTo = async (slug: string) => / data-to="([^"]*)"/.exec(await page(slug))?.[1];
  const published = async () => {
    const cwd = join(project.folder, 'dist/interviews');
    const found = await Array.fromAsync(glob('**/q/*/index.html', { cwd }));
    return found.map((path) => path.replaceAll('\\', '/').replace('/index.html', '')).sort();
  };
  const bench = (body: string) => talk('The bench\nquotes: [0:10]', body);
  /** The first corrections: times of two interviews, and the name of a third. */
  const CORRECTED = {
    [FILE]: talk('After the flood', later),
    [file('bench')]: bench(timedAnew(BENCH)),
  };

  // Each test goes on from where the one before has left the archive.
  beforeAll(async () => {
    project = await makeProject({
      'content/site.yaml': 'quotes: exchanges\n',
      [FILE]: talk('After the flood', FLOOD),
      [file('storm')]: talk('The storm', STORM),
      [file('mill')]: talk('The mill', MILL),
      [file('bench')]: bench(BENCH),
      [file('tale')]: talk('A tale', TALE),
    });
    await permalinks();
    await build();
  });

  afterAll(() => project.remove());

  test('leads old addresses to their turns and interviews, and makes only these pages again', async () => {
    expect(await ledger()).toMatch(
      /#t=4":"\*.*\n,"[^"]*#t=10":"[^*].*\n,"[^"]*#how-long[^"]*":"\*/,
    );
    const before = await stat(join(project.folder, 'dist/interviews/storm/index.html'));
    for (const [path, text] of Object.entries(CORRECTED)) await project.write(path, text);
    await rename(at('mill'), at('water-mill'));
    await rename(at('tale'), at('fable'));
    const output = await build();
    expect(output).toMatch(
      /permalinks\.json:1:1 warning permalinks-behind .*bench\.md and 1 other file /,
    );
    const html = await page('flood');
    // The second ten was published for the answer: the question has another id, and its own of before.
    expect(html).toMatch(/id="what-was-left-of-the-bridge"[^>]*><span class="alias" id="t=4">/);
    expect(html).toMatch(/id="t=16"[^>]*><span class="alias" id="t=10">/);
    expect(html).toContain('href="#what-was-left-of-the-bridge"');
    const after = await stat(join(project.folder, 'dist/interviews/storm/index.html'));
    expect(after.mtimeMs).toBe(before.mtimeMs);
    expect(await page('mill')).toMatch(
      /<link rel="canonical" href="[^"]*\/interviews\/water-mill\/">/,
    );
    expect(await page('mill')).toContain('href="/interviews/water-mill/#t=11"');
    expect(await page('water-mill')).toContain('id="t=11"');
  });

  test('has a quote that is named by a time where its words are spoken now', async () => {
    expect(await page('bench/q/which-wood-was-the-bench-made')).toContain('made of?');
  });

  test('is the same as that of a first build, whatever was built before', async () => {
    const fresh = await makeProject({
      'content/site.yaml': 'quotes: exchanges\n',
      ...CORRECTED,
      [file('storm')]: talk('The storm', STORM),
      [file('water-mill')]: talk('The mill', MILL),
      [file('fable')]: talk('A tale', TALE),
      [LEDGER]: await ledger(),
    });
    try {
      await build(fresh);
      for (const slug of ['flood', 'mill', 'water-mill', 'bench']) {
        expect(await page(slug, fresh)).toBe(await page(slug));
      }
    } finally {
      await fresh.remove();
    }
  });

  test('is the same once the ledger is up to date', async () => {
    const before = [await page('flood'), await page('mill'), await page('water-mill')];
    expect(await permalinks()).toMatchObject({ code: 0 });
    expect(await ledger()).toContain(',"mill":{"moved":"water-mill"}');
    expect(await build()).not.toContain('permalinks-behind');
    expect([await page('flood'), await page('mill'), await page('water-mill')]).toEqual(before);
    expect(await leadsTo(`mill/q/${MILLER}`)).toBe(`/interviews/water-mill/q/${MILLER}/`);
    expect(await published()).toEqual(
      expect.arrayContaining([
        `mill/q/${MILLER}`,
        'mill/q/t=5',
        `water-mill/q/${MILLER}`,
        'water-mill/q/t=5',
      ]),
    );
  });

  test('is not built where words are gone, or somebody moves in where an interview or a quote stood', async () => {
    const squatter = file(`mill/q/${MILLER}`);
    const without = FLOOD.replace(/\*\*Ada:\*\* How long.*\n\n/, '');
    await project.write(FILE, talk('After the flood', timedAnew(without)));
    await project.write(file('tale'), talk('Another tale', STORM.replace('roof', 'wheel')));
    await project.write(squatter, talk('Millers', STORM.replace('roof', 'door')));
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`permalink-gone .*#${HOW_LONG}`));
    expect(output).toMatch(/permalink-taken Unexpected interview at “tale”.* “fable” now/);
    expect(output).toMatch(
      /permalink-taken Unexpected interview at “mill\/q\/how-long-did-the-miller-stay”.* “water-mill” now/,
    );
    await rm(at('tale'));
    await rm(join(project.folder, 'content/interviews/mill'), { recursive: true });
  });

  test('says why words and an interview were withdrawn, once they are, at the places of quotes as well', async () => {
    const addresses = {
      [`flood#${HOW_LONG}`]: 'Ada asked for it.',
      fable: 'Ben asked for it.',
      // Where it stood before.
      tale: 'Ben asked for it.',
    };
    await rm(at('fable'));
    for (const [address, reason] of Object.entries(addresses)) {
      await permalinks('--retire', address, '--reason', reason);
    }
    // The interview itself may come back to its place, with a quote that opens no exchange any more.
    await rename(at('water-mill'), at('mill'));
    const answered = MILL.replace('**Ada:** How long', '**Ben:** How long');
    await project.write(file('mill'), talk('The mill', answered));
    expect(await permalinks()).toMatchObject({ code: 0 });
    await build();
    expect(await page('flood')).toMatch(
      new RegExp(`<p class="withdrawn" id="${HOW_LONG}">.*withdrawn.*Ada asked for it\\.`),
    );
    expect(await page('fable/q/t=6')).toContain('Ben asked for it.');
    expect(await page('water-mill')).toContain('href="/interviews/mill/#t=11"');
    expect(await page('mill')).toMatch(/id="t=11"/);
    expect(await leadsTo(`mill/q/${MILLER}`)).toBe('/interviews/mill/q/t=5/');
    expect(await page('mill/q/t=5')).toContain('How long did the miller stay?');
  });

  test('leads on from quotes to the interview where there are no pages of quotes any more', async () => {
    const before = await published();
    await project.write('content/site.yaml', 'quotes: none\n');
    expect(await permalinks('--check')).toMatchObject({ code: 0 });
    await build();
    expect(await published()).toEqual(before);
    expect(await leadsTo(`mill/q/${MILLER}`)).toBe(`/interviews/mill/#${MILLER}`);
    expect(await page('storm/q/t=4')).toMatch(
      /<link rel="canonical" href="[^"]*\/interviews\/storm\/">[\s\S]*<a href="\/interviews\/storm\/#t=4"/,
    );
  });
});
