import { expect, test } from 'vitest';
import type { Problem } from '../transcript/index.ts';
import type { CheckedFile } from './checked.ts';
import { githubReport } from './github-report.ts';
import { jsonReport } from './json-report.ts';
import { Summary } from './summary.ts';
import { type Role, textReport } from './text-report.ts';

const LINE = '**Ada: Ada:** It is.';

const problem: Problem = {
  rule: 'label-repeated',
  severity: 'warning',
  file: 'talks/a,b: 100%.md',
  line: 5,
  column: 8,
  message: 'Unexpected “Ada:”,\nexpected it once',
  hint: 'Write the name once.',
  length: 5,
  fix: { from: { line: 5, column: 7 }, to: { line: 5, column: 12 }, text: '' },
};

const bare: Problem = {
  rule: 'time-invalid',
  severity: 'error',
  file: 'b.md',
  line: 1,
  column: 1,
  message: 'Unexpected time',
  hint: 'Mend it.',
};

function checked(...problems: Problem[]): CheckedFile {
  return { file: '', problems, lines: new Map([[5, LINE]]), mended: 0, isLost: false };
}

const counts = { transcripts: 2, errors: 1, warnings: 1, hints: 0, mended: 0 };
const plain = { width: 80, paint: (_: Role, text: string) => text };

test('text shows the line, a mark at the place, the way to mend it, and the page of the rule', () => {
  const report = textReport({ ...plain, docs: 'docs/rules/' });
  expect(report.file(checked(problem))).toBe(
    [
      'talks/a,b: 100%.md:5:8 warning label-repeated Unexpected “Ada:”, expected it once',
      '   5 | **Ada: Ada:** It is.',
      '     |        ^^^^^',
      '  Write the name once.',
      '  docs/rules/label-repeated.md',
      '',
      '',
    ].join('\n'),
  );
});

test('text does without a line, and without pages', () => {
  expect(textReport(plain).file(checked(bare))).toBe(
    'b.md:1:1 error time-invalid Unexpected time\n  Mend it.\n\n',
  );
});

test('text is painted by severity', () => {
  const report = textReport({ width: 80, paint: (role, text) => `<${role}>${text}</>` });
  expect(report.file(checked(problem)).split('\n').slice(0, 3)).toEqual([
    '<place>talks/a,b: 100%.md:5:8</> <warning>warning label-repeated</> Unexpected “Ada:”, expected it once',
    `<aside>   5 | </>${LINE}`,
    '<aside>     | </><warning>       ^^^^^</>',
  ]);
});

test('JSON holds every problem with all its fields in one order, and the counts', () => {
  const report = jsonReport();
  expect(report.file(checked(problem))).toBe('');
  report.file(checked(bare));
  const text = report.end(counts);
  expect(JSON.parse(text)).toEqual({
    problems: [problem, { ...bare, length: 1, fix: null }],
    counts,
  });
  const [first, second] = JSON.parse(text).problems;
  const order = ['file', 'line', 'column', 'length', 'severity', 'rule', 'message', 'hint', 'fix'];
  expect(Object.keys(first)).toEqual(order);
  expect(Object.keys(second)).toEqual(order);
});

test('GitHub is told in commands whose values are escaped as it asks', () => {
  const report = githubReport();
  expect(report.file(checked(problem))).toBe(
    '::warning file=talks/a%2Cb%3A 100%25.md,line=5,col=8,endColumn=13,title=label-repeated::' +
      'Unexpected “Ada:”,%0Aexpected it once%0AWrite the name once.\n',
  );
  expect(report.file(checked({ ...bare, severity: 'hint' }))).toMatch(/^::notice file=b\.md,/);
  expect(report.file(checked(bare))).toMatch(/^::error .+col=1,endColumn=2,/);
  expect(report.end(counts)).toBe('');
});

test('the summary counts, in one line where there is little to count', () => {
  const summary = new Summary();
  summary.add({ problems: [problem, bare], mended: 0 });
  expect(summary.text(2)).toBe('2 transcripts checked: 1 error, 1 warning, 0 hints');
  expect(summary.counts(2)).toEqual(counts);
});

test('the summary counts by rule where there is much, the gravest first, and tells what was mended', () => {
  const summary = new Summary();
  summary.add({ problems: Array.from({ length: 11 }, () => problem), mended: 2 });
  summary.add({ problems: [bare, { ...bare, severity: 'hint' }], mended: 1 });
  expect(summary.text(2).split('\n')).toEqual([
    '   1  error    time-invalid',
    '  11  warning  label-repeated',
    '   1  hint     time-invalid',
    '3 problems mended in 2 files',
    '2 transcripts checked: 1 error, 11 warnings, 1 hint',
  ]);
});
