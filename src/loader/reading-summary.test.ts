import { expect, test } from 'vitest';
import { compile } from '../transcript/index.ts';
import { summaryOf } from './interview-facts.ts';
import { describeReading } from './reading-summary.ts';

test('a reading is summed up: each speaker once, hints left out', () => {
  const text = '---\ntitle: T\n---\n\n**Ada:** One two.\n\n**Ben:** Three.\n';
  const one = {
    digest: '',
    bytes: 0,
    addresses: { exchanges: '', marked: '', none: '' },
    size: 0,
    summary: summaryOf(compile(text, 'a.md')),
    problems: [],
  };
  const problem = { file: 'a.md', line: 1, column: 1, message: '', hint: '' };
  const problems = [
    { ...problem, rule: 'time-invalid', severity: 'error' },
    { ...problem, rule: 'time-invalid', severity: 'hint' },
  ] as const;
  expect(describeReading({ interviews: [one, one], hits: 1 }, problems, 1.25)).toBe(
    'Read 2 interviews in 1.3 s, 1 from the cache: 4 turns, 6 words, 2 speakers, 1 problem',
  );
});
