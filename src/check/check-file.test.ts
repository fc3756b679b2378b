import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fix, type Problem, ProblemList, SourceLines } from '../transcript/index.ts';
import { checkFile, mend } from './check-file.ts';
import { namedFiles } from './named-files.ts';
import { replaceFile } from './replace-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-check-'));
});

afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const OPTIONS = { rules: {}, fix: false };

/** Takes each match of a pattern for a problem, which a text in its place mends. */
function findAll(pattern: RegExp, replacement: string): (text: string) => Problem[] {
  return (text) => {
    const list = new ProblemList('a.md');
    const lines = new SourceLines(text);
    for (let line = 1; lines.line(line) !== undefined; line += 1) {
      for (const { 0: match, index } of (lines.line(line) ?? '').matchAll(pattern)) {
        const from = { line, column: index + 1 };
        const fix: Fix = {
          from,
          to: { line, column: index + match.length + 1 },
          text: replacement,
        };
        list.add('label-repeated', from, 'Unexpected label', { length: match.length, fix });
      }
    }
    return list.problems;
  };
}

test('all fixes are made, and what remains is found in the text as it is then', () => {
  const check = findAll(/Ada: Ada: /g, 'Ada: ');
  const text = '\uFEFFAda: Ada: So.\r\n\r\nAda: Ada: Ada: No.\r\n';
  expect(mend(text, check(text), check)).toEqual({
    text: '\uFEFFAda: So.\r\n\r\nAda: No.\r\n',
    problems: [],
    mended: 3,
  });
});

test('fixes that overlap are made one after the other', () => {
  const check = (text: string) => [...findAll(/ab/g, 'A')(text), ...findAll(/bc/g, 'C')(text)];
  const text = 'abc';
  expect(mend(text, check(text), check)).toEqual({ text: 'Ac', problems: [], mended: 1 });
});

test('fixes that undo each other come to an end', () => {
  const check = (text: string) => [...findAll(/a/g, 'b')(text), ...findAll(/b/g, 'a')(text)];
  const { problems, mended } = mend('a', check('a'), check);
  expect(problems).toHaveLength(1);
  expect(mended).toBe(10);
});

test('a file is checked as the settings have it, with the lines of its problems', async () => {
  await writeFile(at('a.md'), '---\ntitle: A\nlanguag: en\n---\n\n(0:99) **Ada:** It is.\n');
  const checked = await checkFile(at('a.md'), { rules: { 'time-invalid': 'off' }, fix: true });
  expect(checked).toMatchObject({ mended: 0, isLost: false });
  expect(checked.problems.map(({ rule }) => rule)).toEqual(['front-matter-unknown-key']);
  expect([...checked.lines]).toEqual([[3, 'languag: en']]);
});

test('a file that is not UTF-8 shows the place, and is left as it is', async () => {
  const bytes = Buffer.from('---\r\ntitle: Caf\u00E9\r\n---\r\n', 'latin1');
  await writeFile(at('latin.md'), bytes);
  const { problems, lines } = await checkFile(at('latin.md'), { rules: {}, fix: true });
  expect(problems).toMatchObject([{ rule: 'encoding', line: 2, column: 11 }]);
  expect(lines.get(2)).toBe('title: Caf\uFFFD');
  expect(await readFile(at('latin.md'))).toEqual(bytes);
});

test('a file that is not there is a problem of its own', async () => {
  expect(await checkFile(at('none.md'), OPTIONS)).toMatchObject({
    problems: [{ rule: 'file-unreadable', file: at('none.md'), line: 1, column: 1 }],
    isLost: true,
  });
});

test('a file is replaced whole, keeps its mode, and a link to it stays a link', async () => {
  await writeFile(at('a.md'), 'old');
  await chmod(at('a.md'), 0o640);
  await symlink(at('a.md'), at('link.md'));
  await replaceFile(at('link.md'), 'new');
  expect(await readFile(at('a.md'), 'utf8')).toBe('new');
  expect((await stat(at('a.md'))).mode & 0o777).toBe(0o640);
  expect(
    (await readdir(folder, { withFileTypes: true })).map((one) => one.isSymbolicLink()),
  ).toEqual([false, true]);
});

test('a folder stands for the transcripts in it and below, but for drafts, and each file counts once', async () => {
  for (const name of ['b.md', 'a.markdown', '_draft.md', '.hidden.md', 'notes.txt']) {
    await writeFile(at(name), '');
  }
  await symlink(at('none'), at('lost.md'));
  const names = [at('b.md'), folder, at('_draft.md'), at('none.md')];
  expect(await namedFiles(names)).toEqual(
    ['b.md', 'a.markdown', 'lost.md', '_draft.md', 'none.md'].map(at),
  );
});
