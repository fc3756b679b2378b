import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { turnsOf } from '../transcript/index.ts';
import { CompileCache } from './compile-cache.ts';
import { readCompilation } from './compiled-files.ts';
import { readFormer } from './former-interviews.ts';
import { findInterviewFiles } from './interview-files.ts';
import { InterviewReader } from './interview-reader.ts';
import { readLedgerFile } from './ledger-file.ts';
import { bringUpToDate, readSiteInterviews } from './ledger-keeping.ts';
import { SettledAddresses } from './settled-addresses.ts';

const FLOOD = `---
title: After the flood
---

(0:04) **Ada:** What was left of the bridge over the mill stream?

(0:10) **Ben:** Two posts, and a plank that somebody made into a bench.
`;
const STORM = `---
title: The storm
---

(0:04) **Ada:** And the storm?

(0:09) **Ben:** It took the roof of the mill.
`;

let folder: string;
let config: { root: URL; cacheDir: URL };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-addresses-'));
  await mkdir(join(folder, 'content/interviews'), { recursive: true });
  const root = pathToFileURL(`${folder}/`);
  config = { root, cacheDir: new URL('.cache/', root) };
  await write('flood', FLOOD);
  await write('storm', STORM);
});

afterEach(() => rm(folder, { recursive: true }));

const at = (slug: string) => join(folder, 'content/interviews', `${slug}.md`);
const write = (slug: string, text: string) => writeFile(at(slug), text);
const move = (from: string, to: string) => rename(at(from), at(to));
const ledgerPath = () => join(folder, 'content/permalinks.json');
const ledger = async () => JSON.parse(await readFile(ledgerPath(), 'utf8')) as object;

/** What `verbatim permalinks` does. */
async function permalinks(): Promise<string[]> {
  const { root, cacheDir } = config;
  const file = await readLedgerFile(root);
  const { interviews } = await readSiteInterviews(root, cacheDir);
  const known = file?.ledger ?? { parts: new Map() };
  const { update, problems } = await bringUpToDate(cacheDir, known, interviews, 'marked');
  await writeFile(ledgerPath(), update.write());
  return problems.map(({ rule }) => rule);
}

/** What a build does with the addresses of all interviews, or of those that one part of it reads. */
async function build(addresses = new SettledAddresses(config), slugs?: readonly string[]) {
  const { files } = await findInterviewFiles(config.root);
  const due = files.filter(({ id }) => slugs?.includes(id) ?? true);
  const cache = await CompileCache.open(config.cacheDir, '');
  const read = await new InterviewReader(config.root, cache).read(due.map(({ file }) => file));
  const settled = await addresses.settle(due, new Set(files.map(({ id }) => id)), read, 'marked');
  const ids = new Map<string, string[]>();
  for (const [slug, { digest }] of settled.interviews) {
    const { transcript } = await readCompilation(config.cacheDir, digest);
    ids.set(
      slug,
      turnsOf(transcript).flatMap(({ id, aliases = [] }) => [id, ...aliases]),
    );
  }
  const former = (await readFormer(config.cacheDir)).interviews.map(
    ({ slug, to }) => `${slug} → ${to}`,
  );
  return { rules: settled.problems.map(({ rule }) => rule), ids, former };
}

describe('a correction that is declared', () => {
  const declared = (at: string, now: string) =>
    FLOOD.replace('---\n\n', `corrections: [{ date: 2024, at: ${at}, now: ${now} }]\n---\n\n`)
      .replace('0:10', '0:14')
      .replace('0:04', '0:10');

  async function corrections(text: string) {
    await write('flood', text);
    const { files } = await findInterviewFiles(config.root);
    const cache = await CompileCache.open(config.cacheDir, '');
    const read = await new InterviewReader(config.root, cache).read(files.map(({ file }) => file));
    const settled = await new SettledAddresses(config).settle(
      files,
      new Set(files.map(({ id }) => id)),
      read,
      'marked',
    );
    const { digest = '', problems = [] } = settled.interviews.get('flood') ?? {};
    const { transcript } = await readCompilation(config.cacheDir, digest);
    return { turn: transcript.corrections?.[0]?.turn, rules: problems.map(({ rule }) => rule) };
  }

  it.each([
    ['the id that its link has', 't=14', 't=14'],
    ['an id that its link had before, also where another turn has that second now', 't=10', 't=14'],
    ['its time', '0:14', 't=14'],
  ])('names its turn by %s', async (_, at, turn) => {
    await permalinks();
    const text = declared(at, 'Two posts');
    // From the second time on the cache tells.
    for (let time = 0; time < 2; time += 1) {
      expect(await corrections(text)).toEqual({ turn, rules: [] });
    }
  });

  it('is reported where the turn that its link leads to has other words', async () => {
    await permalinks();
    const text = declared('t=4', 'Two posts');
    expect(await corrections(text)).toEqual({
      turn: 'what-was-left-of-the-bridge',
      rules: ['correction-words'],
    });
    const lost = declared('t=77', 'Two posts');
    expect(await corrections(lost)).toEqual({ turn: undefined, rules: ['correction-turn'] });
  });
});

describe('a part of a site', () => {
  const parts = [1, 2].map((nth) => ({ nth, of: 2 }));

  it('does not guess from its own share which interview has moved, and asks for the ledger', async () => {
    await permalinks();
    // Who sees the copy alone would take it for the storm.
    await move('storm', 'gale');
    await write('copy', STORM.replace('the mill', 'the church'));
    for (const [part, slug] of [
      [parts[0], 'copy'],
      [parts[1], 'gale'],
      [{ nth: 0, of: 2 }, 'gale'],
    ] as const) {
      const built = await build(new SettledAddresses(config, part), [slug]);
      expect(built.rules).toContain('permalink-gone');
      expect(built.former).toEqual([]);
    }
    expect((await build()).former).toEqual(['storm → gale']);
  });

  it('follows what the ledger says has moved', async () => {
    await permalinks();
    await move('storm', 'gale');
    await write('gale', STORM.replaceAll('0:0', '1:0'));
    await permalinks();
    const [one] = parts;
    const { rules, ids } = await build(new SettledAddresses(config, one), ['gale']);
    expect(rules).toEqual([]);
    expect(ids.get('gale')).toEqual(['t=64', 't=4', 't=69', 't=9']);
    const joined = await build(new SettledAddresses(config, { nth: 0, of: 2 }));
    expect(joined).toMatchObject({ rules: [], former: ['storm → gale'] });
  });
});

describe('an interview whose file was renamed', () => {
  it('and renamed back is published as before, and the name between leads to it', async () => {
    await permalinks();
    await move('flood', 'after');
    expect(await permalinks()).toEqual([]);
    await move('after', 'flood');
    for (const rules of [['permalinks-behind'], []]) {
      const built = await build();
      expect(built).toMatchObject({ rules, former: ['after → flood'] });
      expect(built.ids.get('flood')).toEqual(['t=4', 't=10']);
      expect(await permalinks()).toEqual([]);
    }
    expect(await ledger()).toMatchObject({
      after: { moved: 'flood' },
      'flood#t=10': expect.any(String),
    });
  });

  it('is followed through each name that it had, there and back', async () => {
    await permalinks();
    for (const [from, to] of [
      ['flood', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'flood'],
      ['flood', 'b'],
    ] as const) {
      await move(from, to);
      expect((await build()).ids.get(to)).toEqual(['t=4', 't=10']);
      expect(await permalinks()).toEqual([]);
      expect((await build()).rules).toEqual([]);
    }
    expect((await build()).former).toEqual(['a → b', 'flood → b']);
  });

  it('and renamed back while its author watches is not taken for another', async () => {
    await permalinks();
    const watched = new SettledAddresses(config);
    await build(watched);
    await move('flood', 'after');
    expect((await build(watched)).former).toEqual(['flood → after']);
    await move('after', 'flood');
    expect(await build(watched)).toMatchObject({ rules: [], former: [] });
  });

  it('keeps its former address from another that moves in, however often the ledger is brought up', async () => {
    await permalinks();
    await move('flood', 'after');
    await permalinks();
    await write('flood', STORM.replace('roof', 'wheel').replace('the storm', 'the wheel'));
    for (let time = 0; time < 2; time += 1) {
      expect(await permalinks()).toEqual(['permalink-taken']);
      expect((await build()).rules).toEqual(['permalink-taken']);
    }
    expect(await ledger()).toMatchObject({ flood: { moved: 'after' } });
  });
});
