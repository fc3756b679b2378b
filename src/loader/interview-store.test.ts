import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleAddresses } from '../permalinks/addresses.ts';
import { writeLedger } from '../permalinks/ledger-text.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { compile, formatProblem } from '../transcript/index.ts';
import { CompileCache } from './compile-cache.ts';
import { readCompilation, readManifest } from './compiled-files.ts';
import { InterviewReader } from './interview-reader.ts';
import { InterviewStore, type StoreContext } from './interview-store.ts';

type Entry = NonNullable<ReturnType<StoreContext['store']['get']>>;

const talk = (title: string) => `---\ntitle: ${title}\n---\n\n**Ada:** Yes.\n`;

let folder: string;
let entries: Map<string, Entry>;
let interviews: InterviewStore;
let cacheDir: URL;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-store-'));
  await mkdir(join(folder, 'content/interviews'), { recursive: true });
  const root = pathToFileURL(`${folder}/`);
  cacheDir = new URL('.cache/', root);
  entries = new Map();
  const store = {
    get: (id: string) => entries.get(id),
    set: (entry: Entry) => Boolean(entries.set(entry.id, entry)),
    delete: (id: string) => void entries.delete(id),
    keys: () => [...entries.keys()],
    entries: () => [...entries],
  } as StoreContext['store'];
  const cache = await CompileCache.open(cacheDir, '');
  interviews = new InterviewStore(
    { store, config: { root, cacheDir } },
    new InterviewReader(root, cache),
  );
});

afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, 'content/interviews', name);
const write = (name: string, text = talk(name)) => writeFile(at(name), text);

/** Brings the store up to date; `changed` names files of the interviews' folder. */
async function update(...changed: string[]): Promise<string[]> {
  const files = new Set(changed.map((name) => `content/interviews/${name}`));
  const { problems } = await interviews.update(changed.length > 0 ? files : undefined);
  return problems.map(
    ({ file, rule }) => `${file.replace(/^content\/(interviews\/)?/, '')} ${rule}`,
  );
}

function titles(): Record<string, unknown> {
  return Object.fromEntries([...entries].map(([id, { data }]) => [id, data['title']]));
}

test('a file whose name changes its case alone stays published', async () => {
  await write('One.md');
  await update();
  await rename(at('One.md'), at('one.md'));
  expect(await update('One.md')).toEqual([]);
  expect(entries.get('one')?.filePath).toBe('content/interviews/one.md');
  await update('one.md');
  expect(titles()).toEqual({ one: 'One.md' });
});

test('of two files with one address the first is published, and the other when it is gone', async () => {
  await write('one.md');
  await update();
  await write('One.md');
  expect(await update('One.md')).toEqual(['one.md slug-duplicate']);
  expect(titles()).toEqual({ one: 'One.md' });
  await rm(at('One.md'));
  expect(await update('One.md')).toEqual([]);
  expect(titles()).toEqual({ one: 'one.md' });
});

test('a wrong name is reported when it comes up, not with every other change', async () => {
  await write('one.md');
  expect(await update()).toEqual([]);
  await write('🎉.md');
  expect(await update('🎉.md')).toEqual(['🎉.md slug-invalid']);
  expect(await update('one.md')).toEqual([]);
  await rm(at('🎉.md'));
  await update('🎉.md');
  await write('🎉.md');
  expect(await update('🎉.md')).toEqual(['🎉.md slug-invalid']);
  expect(titles()).toEqual({ one: 'one.md' });
});

test('only what has changed is read again', async () => {
  await Promise.all([write('one.md'), write('two.md')]);
  await update();
  await Promise.all([write('one.md', talk('First')), write('two.md', talk('Second'))]);
  await update('one.md');
  expect(titles()).toEqual({ one: 'First', two: 'two.md' });
});

test('the manifest names each interview by slug, with a compilation that is there', async () => {
  await Promise.all([write('b.md'), write('a.md'), write('_c.md')]);
  await update();
  const manifest = await readManifest(cacheDir);
  expect(manifest.map(({ id }) => id)).toEqual(['a', 'b']);
  for (const { id, digest } of manifest) {
    expect((await readCompilation(cacheDir, digest)).facts.title).toBe(`${id}.md`);
  }
  await rm(at('a.md'));
  await update('a.md');
  expect((await readManifest(cacheDir)).map(({ id }) => id)).toEqual(['b']);
});

test('a file that cannot be read or is not text is a problem, and the others are read', async () => {
  await write('good.md');
  await symlink(at('nowhere'), at('lost.md'));
  await writeFile(at('latin.md'), Buffer.from(talk('Café'), 'latin1'));
  expect(await update()).toEqual(['latin.md encoding', 'lost.md file-unreadable']);
  expect([...entries.keys()].toSorted()).toEqual(['good', 'latin']);
  expect(entries.get('latin')?.data['errors']).toEqual([
    expect.stringContaining('2:11 error encoding'),
  ]);
});

test('what was wrong before is as grave as the settings have it now, from the cache as well', async () => {
  await write('late.md', talk('Late').replace('**Ada:**', '(0:77) **Ada:**'));
  const graded = async () =>
    (await interviews.update()).problems.map(({ rule, severity }) => `${rule} ${severity}`);
  const errors = () => entries.get('late')?.data['errors'];
  expect(await graded()).toEqual(['time-invalid error']);
  expect(errors()).toHaveLength(1);
  await writeFile(join(folder, 'content/site.yaml'), 'rules: { time-invalid: hint }');
  expect(await graded()).toEqual(['time-invalid hint']);
  expect(errors()).toEqual([]);
  await writeFile(join(folder, 'content/site.yaml'), 'rules: { time-invalid: off }');
  expect(await graded()).toEqual([]);
});

test('a translation is known by its file’s name, and what is wrong with translations is said once', async () => {
  await write('talk.md');
  await write('talk.de.md');
  expect(await update()).toEqual([]);
  expect(entries.get('talk/de')?.data).toMatchObject({ language: 'de', 'translation-of': 'talk' });
  await write(
    'flut.md',
    '---\ntitle: Flut\ntranslation-of: talk\nlanguage: de\n---\n\n**Ada:** Ja.\n',
  );
  expect(await update('flut.md')).toEqual(['talk.de.md translation-duplicate']);
  expect(await update('talk.md')).toEqual([]);
  await rm(at('talk.md'));
  expect(await update('talk.md')).toEqual(['flut.md translation-unknown']);
  expect([...entries.keys()].toSorted()).toEqual(['flut', 'talkde']);
  expect(entries.get('talkde')?.data['translation-of']).toBeUndefined();
});

test('a quote that is named by an id of before is known, and by one that nothing ever had is not', async () => {
  const flood = (time: string, quotes: string) =>
    `---\ntitle: Flood\nquotes: [${quotes}]\n---\n\n(${time}) **Ada:** What was left of the bridge?\n\n**Ben:** Two posts.\n`;
  await write('flood.md', flood('0:04', ''));
  const published = settleAddresses([], targetsOf(compile(flood('0:04', ''), '').transcript));
  await writeFile(
    join(folder, 'content/permalinks.json'),
    writeLedger([{ slug: 'flood', text: published.text }]),
  );
  await write('flood.md', flood('0:16', 't=4, 0:16, two-posts'));
  expect(await update()).toEqual(['permalinks.json permalinks-behind']);
  await write('flood.md', flood('0:16', 't=4, 0:04, one-post'));
  const { problems } = await interviews.update();
  expect(problems.filter(({ rule }) => rule === 'quote-unknown').map(formatProblem)).toEqual([
    'content/interviews/flood.md:3:15 warning quote-unknown Unexpected “0:04” in quotes, expected the time or the id of a turn',
    'content/interviews/flood.md:3:21 warning quote-unknown Unexpected “one-post” in quotes, expected the time or the id of a turn',
  ]);
});
