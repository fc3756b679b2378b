import { expect, test } from 'vitest';
import {
  formatProblem,
  formatProblemWithHint,
  hasErrors,
  ProblemList,
  sortProblems,
} from './problems.ts';

function problems() {
  const list = new ProblemList('a/b.md');
  list.add('time-backwards', { line: 9, column: 2 }, 'Unexpected time');
  list.add('label-once', { line: 9, column: 1 }, 'Unexpected label', { hint: 'Try this.' });
  list.add('link-unsafe', { line: 2, column: 30 }, 'Unexpected address');
  return list.problems;
}

test('problems are listed by their places, as compilers do', () => {
  expect(sortProblems(problems()).map(formatProblem)).toEqual([
    'a/b.md:2:30 warning link-unsafe Unexpected address',
    'a/b.md:9:1 hint label-once Unexpected label',
    'a/b.md:9:2 warning time-backwards Unexpected time',
  ]);
});

test('a problem says how to mend it, better than its rule where it can', () => {
  const [, label] = problems();
  expect(label && formatProblemWithHint(label)).toMatch(/label\n {2}Try this\.$/);
});

test('warnings and hints do not stop a build, one error does', () => {
  const list = new ProblemList('x.md');
  list.add('time-invalid', { line: 1, column: 1 }, 'Unexpected time');
  expect(hasErrors(problems())).toBe(false);
  expect(hasErrors([...problems(), ...list.problems])).toBe(true);
});
