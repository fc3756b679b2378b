import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { formatProblemWithHint } from './problems/problems.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
/** `UPDATE=1` writes what the compiler makes now; review the differences before committing them. */
const UPDATE = process.env['UPDATE'] === '1';

function expectFile(content: string, file: URL): void {
  if (UPDATE) writeFileSync(file, content);
  expect(content).toBe(readFileSync(file, 'utf8'));
}

describe('a transcript file compiles to its approved model and problems', () => {
  test.each(readdirSync(FIXTURES))('%s', (name) => {
    const folder = new URL(`${name}/`, FIXTURES);
    const input = readFileSync(new URL('input.md', folder), 'utf8');
    const { facts, transcript, problems } = compile(input, 'input.md');
    const lines = problems.map((problem) => `${formatProblemWithHint(problem)}\n`).join('');
    expectFile(
      `${JSON.stringify({ facts, transcript }, null, 2)}\n`,
      new URL('transcript.json', folder),
    );
    expectFile(lines, new URL('problems.txt', folder));
  });
});
