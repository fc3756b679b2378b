import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project, run } from '../project.ts';

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'content/interviews/good.md': '---\ntitle: Good\n---\n\n(0:01) **Ada:** It is.\n',
    'bad.md': '---\ntitle: Bad\nlanguag: en\n---\n\n(0:99) **Ada:** It is.\n',
    'bare.md': 'Ada: It is.\n\nBen: So?\n\nAda: Yes.\n\nBen: Well.\n',
  });
});

afterAll(() => project.remove());

const verbatim = (...args: string[]) => run(project.folder, ['src/cli/main.ts', ...args]);

test('parse prints the model of a file as JSON, with or without front matter', async () => {
  const good = JSON.parse((await verbatim('parse', 'content/interviews/good.md')).output);
  expect(good).toMatchObject({
    title: 'Good',
    speakers: [{ id: 'ada', name: 'Ada', role: 'other' }],
    chapters: [
      {
        turns: [
          { id: 't=1', speaker: 'ada', start: 1, text: 'It is.', html: '<p>It is.</p>', line: 5 },
        ],
      },
    ],
    preface: '',
    notes: '',
    words: 2,
    problems: [],
  });
  const bare = JSON.parse((await verbatim('parse', 'bare.md')).output);
  expect(bare.title).toBe('bare');
  expect(bare.speakers).toHaveLength(2);
  expect(bare.problems).toMatchObject([{ rule: 'front-matter-missing', line: 1, column: 1 }]);
});

test('check prints a problem a line and fails where one is an error', async () => {
  const { code, output } = await verbatim('check', 'bad.md');
  expect(code).toBe(1);
  expect(output).toMatch(/^bad\.md:3:1 warning front-matter-unknown-key .+$/m);
  expect(output).toMatch(/^bad\.md:6:2 error time-invalid .+$/m);
});

test('check without a file checks the content, and is content', async () => {
  const { code, output } = await verbatim('check');
  expect(output).toContain('1 transcript checked: 0 errors, 0 warnings, 0 hints');
  expect(code).toBe(0);
});

test('a file that is not UTF-8 is a problem with its place, to both commands', async () => {
  const bytes = Buffer.from('---\ntitle: Caf\u00E9\n---\n\nAda: Yes.\n', 'latin1');
  await writeFile(join(project.folder, 'latin.md'), bytes);
  const { code, output } = await verbatim('check', 'latin.md');
  expect(code).toBe(1);
  expect(output).toMatch(/^latin\.md:2:11 error encoding Unexpected byte 0xE9.+$/m);
  expect(output).toContain('1 transcript checked: 1 error, 0 warnings, 0 hints');
  const parsed = await verbatim('parse', 'latin.md');
  expect(parsed.code).toBe(0);
  expect(JSON.parse(parsed.output)).toMatchObject({
    words: 0,
    problems: [{ rule: 'encoding', line: 2, column: 11 }],
  });
});

test('a command that is not there, or a file that cannot be read, exits with 2 and says why', async () => {
  expect(await verbatim('sing')).toMatchObject({
    code: 2,
    output: expect.stringContaining('sing'),
  });
  expect(await verbatim('toString')).toMatchObject({
    code: 2,
    output: expect.stringContaining('unknown command toString'),
  });
  expect(await verbatim('check', 'nowhere.md')).toMatchObject({ code: 2 });
  expect(await verbatim('parse')).toMatchObject({ code: 2 });
});
