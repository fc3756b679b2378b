import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSiteSettings } from '../../src/data/site-settings.ts';
import { saying } from '../hostile/hostile-input.ts';
import { IGNORED_INPUTS, REFUSED_INPUTS, REFUSED_SETTINGS } from '../hostile/refused-inputs.ts';
import { makeProject, type Project, run } from '../project.ts';

const RED = '\u001B[31mred\u001B]8;;https://evil.example/\u0007';

let project: Project;
let problems: { file: string; rule: string; severity: string }[];

const fileOf = (name: string) => `content/interviews/${name.replaceAll(' ', '-')}.md`;

beforeAll(async () => {
  const inputs = [...REFUSED_INPUTS, ...IGNORED_INPUTS].map(([name, facts]) => {
    const text = saying('It is.');
    const isOwn = facts.startsWith('speakers');
    const head = isOwn ? text.replace('speakers: [Eve, Ada]\n', '') : text;
    return [fileOf(name), head.replace('---\n\n', `${facts}\n---\n\n`)];
  });
  project = await makeProject({
    ...Object.fromEntries(inputs),
    [fileOf(RED)]:
      `---\ntitle: ${JSON.stringify(RED)}\nrole${RED}: x\n---\n\n(0:75${RED}) **Eve:** ${RED} <b>\n`,
  });
  const { output } = await run(project.folder, ['src/cli/main.ts', 'check', '--format', 'json']);
  problems = JSON.parse(output.slice(0, output.lastIndexOf('}') + 1)).problems;
});

afterAll(() => project.remove());

test.each(REFUSED_INPUTS)(
  'an interview is not published with a hostile value: %s',
  (name, _, rule) => {
    const own = problems.filter(({ file }) => file === fileOf(name));
    expect(own).toContainEqual(expect.objectContaining({ rule, severity: 'error' }));
  },
);

test.each(IGNORED_INPUTS)('a key that is none is told of and left out: %s', (name, _, rule) => {
  const own = problems.filter(({ file }) => file === fileOf(name));
  expect(own).toContainEqual(expect.objectContaining({ rule }));
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test.each(REFUSED_SETTINGS)('no site is built with the setting %s', async (line) => {
  await project.write('content/site.yaml', `${line}\n`);
  const found = checkSiteSettings(pathToFileURL(`${project.folder}/`)).problems;
  expect(found).toContainEqual(expect.objectContaining({ severity: 'error' }));
});

test.each(['text', 'github'])(
  'no file name and no words command a terminal: --format %s',
  async (format) => {
    const { output } = await run(project.folder, ['src/cli/main.ts', 'check', '--format', format]);
    expect(output).toContain('red');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys
    expect(output).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  },
);

test('nor does what a build says', async () => {
  await project.write('content/site.yaml', 'title: Terminals\n');
  const { code, output } = await project.build();
  expect(code).not.toBe(0);
  expect(output).toContain('red');
  expect(output).not.toContain('\u001B[31mred');
  expect(output).not.toContain('\u001B]8');
});
