import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { findProblems } from './find-problems.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

test.each(readdirSync(FIXTURES))(
  'in the fixture %s the same problems are found as by compiling it',
  (name) => {
    const text = readFileSync(new URL(`${name}/input.md`, FIXTURES), 'utf8');
    expect(findProblems(text, 'input.md')).toEqual(compile(text, 'input.md').problems);
  },
);

test('quotes that no turn has are found as by compiling', () => {
  const text = '---\ntitle: A\nquotes: [0:09]\n---\n\n(0:04) **Ada:** It is.\n';
  expect(findProblems(text, 'a.md')).toMatchObject([
    { rule: 'quote-unknown', line: 3, column: 10 },
  ]);
});
