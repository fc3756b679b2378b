import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project, run } from '../project.ts';

const SETTINGS = 'content/site.yaml';

let project: Project;

beforeAll(async () => {
  project = await makeProject({
    'content/interviews/talk.markdown':
      '---\ntitle: Talk\nlanguag: en\n---\n\n(0:99) **Ada:** It is.\n\n**Ben:** [So](javascript:a).\n',
    'content/interviews/talk.md': '---\ntitle: Talk\n---\n\n**Ada:** It is.\n',
  });
});

afterAll(() => project.remove());

const check = (...names: string[]) =>
  run(project.folder, ['src/cli/main.ts', 'check', '--format', 'github', ...names]);

/** Severities by rule, as the report has them. */
function severities(output: string): Record<string, string> {
  const found = output.matchAll(/^::(\w+) .+title=([\w-]+)::/gm);
  return Object.fromEntries([...found].map(([, severity = '', rule = '']) => [rule, severity]));
}

test('a rule is as grave as the settings have it, to check and to the build, and what is cached follows', async () => {
  const first = await project.build();
  expect(first.code).not.toBe(0);
  expect(first.output).toContain('Nothing was published: 2 errors in 2 of 2 interviews');

  await project.write(
    SETTINGS,
    'rules:\n  time-invalid: warning\n  slug-duplicate: hint\n  front-matter-unknown-key: off\n',
  );
  const { code, output } = await check();
  expect(code).toBe(0);
  expect(severities(output)).toEqual({
    'slug-duplicate': 'notice',
    'time-invalid': 'warning',
    'link-unsafe': 'warning',
  });
  const built = await project.build();
  expect(built.code).toBe(0);
  expect(built.output).toContain(' warning time-invalid ');
  expect(built.output).not.toMatch(/slug-duplicate|front-matter-unknown-key/);
  expect(existsSync(join(project.folder, 'dist/interviews/talk/index.html'))).toBe(true);

  await project.write(
    SETTINGS,
    'rules: { time-invalid: off, slug-duplicate: off, link-unsafe: error }\n',
  );
  const refused = await project.build();
  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain('Nothing was published: 1 error in 1 of 2 interviews');
  expect(refused.output).toMatch(/error link-unsafe/);
});

test('files that are named are checked by the same settings', async () => {
  await project.write(SETTINGS, 'rules: { time-invalid: hint, link-unsafe: off }\n');
  const { code, output } = await check('content/interviews/talk.markdown');
  expect(code).toBe(0);
  expect(severities(output)).toEqual({
    'front-matter-unknown-key': 'warning',
    'time-invalid': 'notice',
  });
});

test('a misspelt rule is reported with the nearest one', async () => {
  await project.write(SETTINGS, 'rules:\n  time-invald: off\n');
  const { output } = await check();
  expect(output).toMatch(/^::warning file=content\/site\.yaml,line=2,col=3,.+time-invalid/m);
});
