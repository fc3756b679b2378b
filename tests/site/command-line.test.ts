import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
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

test('check prints each problem with its line and a mark, and fails where one is an error', async () => {
  const { code, output } = await verbatim('check', 'bad.md');
  expect(code).toBe(1);
  expect(output).toMatch(/^bad\.md:3:1 warning front-matter-unknown-key .+$/m);
  expect(output).toMatch(
    /^bad\.md:6:2 error time-invalid .+\n {3}6 \| \(0:99\) \*\*Ada:\*\* It is\.\n {5}\| {2}\^/m,
  );
});

test('check shows what is grave enough, and counts all', async () => {
  const { code, output } = await verbatim('check', '--severity', 'error', 'bad.md');
  expect(code).toBe(1);
  expect(output).toMatch(/^bad\.md:6:2 error time-invalid/);
  expect(output).not.toContain('front-matter-unknown-key');
  expect(output).toContain('1 transcript checked: 1 error, 1 warning, 0 hints');
});

test('check prints colours when it is told to', async () => {
  const args = ['src/cli/main.ts', 'check', 'bad.md'];
  const { output } = await run(project.folder, args, { FORCE_COLOR: '1' });
  expect(output).toContain('\u001B[31merror time-invalid\u001B[39m');
  expect((await verbatim('check', 'bad.md')).output).not.toContain('\u001B');
});

test('check writes JSON for programs, and commands for GitHub', async () => {
  const json = (await verbatim('check', '--format=json', 'bad.md')).output;
  const { problems, counts } = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1));
  expect(problems).toMatchObject([
    { rule: 'front-matter-unknown-key', line: 3, column: 1, length: expect.any(Number) },
    { rule: 'time-invalid', file: 'bad.md', severity: 'error', line: 6, column: 2 },
  ]);
  expect(counts).toEqual({ transcripts: 1, errors: 1, warnings: 1, hints: 0, mended: 0 });
  const { output } = await verbatim('check', '--format', 'github', 'bad.md');
  expect(output).toMatch(/^::error file=bad\.md,line=6,col=2,endColumn=\d+,title=time-invalid::./m);
});

test('check takes a folder for its transcripts, many at once, in the order of their names', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `many/${index + 100}.md`);
  for (const name of names) await project.write(name, 'Ada: So?\n\nBen: So.\n\nAda: Well.\n');
  const { code, output } = await verbatim('check', 'many');
  expect(code).toBe(0);
  const files = [...output.matchAll(/^(\S+):1:1 warning front-matter-missing/gm)];
  expect(files.map(([, file]) => file)).toEqual(names);
  expect(output).toMatch(/^ +60 {2}warning {2}front-matter-missing$/m);
  expect(output).toContain('60 transcripts checked');
});

test('check goes quietly when nobody reads to the end', async () => {
  const lines = 'Ada: So?\n\nBen: [x](javascript:a)\n\n'.repeat(3000);
  await project.write('long.md', lines);
  const child = spawn(process.execPath, ['src/cli/main.ts', 'check', 'long.md'], {
    cwd: project.folder,
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(complaints).toMatch(/^ +\d+ {2}warning/);
  expect(complaints).toMatch(/1 transcript checked: .+\n$/);
});

test('check --fix mends labels, tells how many, and touches nothing else', async () => {
  const talk = (first: string, second: string) =>
    `\uFEFF---\r\ntitle: Labels\r\n---\r\n\r\n${first}  \r\n\r\n${second}\t\r\n\r\n(0:99) **Ada:** Well.`;
  await project.write('labels.md', talk('**Ada: Ada:** So?', '**Ben: **So it is.'));
  const { code, output } = await verbatim('check', '--fix', 'labels.md', 'bare.md');
  expect(await readFile(join(project.folder, 'labels.md'), 'utf8')).toBe(
    talk('**Ada:** So?', '**Ben:** So it is.'),
  );
  expect(code).toBe(1);
  expect(output).toMatch(/^labels\.md:9:2 error time-invalid/m);
  expect(output).not.toMatch(/label-repeated|mark-unclosed/);
  expect(output).toContain('2 problems mended in 1 file\n2 transcripts checked: 1 error, ');
});

test('check --fix leaves alone what has no fix, what is not UTF-8 and what a rule that is off would mend', async () => {
  const texts = {
    'plain.md': Buffer.from('\uFEFFAda: So?\r\n\r\nBen: So.\r\n\r\nAda: Well.\r\n'),
    'bytes.md': Buffer.from('---\ntitle: Caf\u00E9\n---\n\n**Ada: Ada:** Yes.\n', 'latin1'),
    'off.md': Buffer.from('---\ntitle: Off\n---\n\n**Ada: Ada:** Yes.\n'),
  };
  await project.write('content/site.yaml', 'rules: { label-repeated: off }\n');
  for (const [name, bytes] of Object.entries(texts)) await project.write(name, bytes);
  const { output } = await verbatim('check', '--fix', ...Object.keys(texts));
  for (const [name, bytes] of Object.entries(texts)) {
    expect(await readFile(join(project.folder, name))).toEqual(bytes);
  }
  expect(output).not.toMatch(/mended|label-repeated/);
  await rm(join(project.folder, 'content/site.yaml'));
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
  expect(await verbatim('check', 'nowhere.md', 'bare.md')).toMatchObject({
    code: 2,
    output: expect.stringMatching(/^nowhere\.md:1:1 error file-unreadable .+[\s\S]+^bare\.md:1:1/m),
  });
  expect(await verbatim('check', '--loud')).toMatchObject({
    code: 2,
    output: expect.stringContaining('--loud'),
  });
  expect(await verbatim('check', '--format', 'xml')).toMatchObject({
    code: 2,
    output: expect.stringContaining('unknown format xml, expected text, json, github'),
  });
  expect(await verbatim('parse')).toMatchObject({ code: 2 });
});

test('format writes a file in normal form, once, and leaves one with errors alone', async () => {
  const file = join(project.folder, 'forms.md');
  const before = '---\ntitle: Forms\n---\n\n**Ada** [0:12] It *is*.\n\n**Ben**: So?\n';
  const after = '---\ntitle: Forms\n---\n\n(0:12) **Ada:** It *is*.\n\n**Ben:** So?\n';
  await writeFile(file, before);
  const checked = await verbatim('format', '--check', 'forms.md');
  expect(checked).toMatchObject({ code: 1 });
  expect(checked.output).toContain('forms.md\n');
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(await verbatim('format', 'forms.md')).toMatchObject({ code: 0 });
  expect(await readFile(file, 'utf8')).toBe(after);
  expect(await verbatim('format', '--check', 'forms.md')).toMatchObject({ code: 0 });
  const bad = await readFile(join(project.folder, 'bad.md'), 'utf8');
  expect((await verbatim('format', 'bad.md')).output).toContain('bad.md:6:2 error time-invalid');
  expect(await readFile(join(project.folder, 'bad.md'), 'utf8')).toBe(bad);
  expect(await verbatim('format')).toMatchObject({ code: 2 });
});
