import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { turnsOf } from './model.ts';
import { formatProblem } from './problems/problems.ts';

function places(text: string): string[] {
  return compile(text, 'x.md').problems.map(formatProblem);
}

describe('the title', () => {
  test('is the front matter’s, and a heading that repeats it is not shown twice', () => {
    const { facts, transcript } = compile(
      '---\ntitle: Tea\n---\n# Tea\n\nAt five.\n\n**Ada:** Yes.',
      'x.md',
    );
    expect([facts.title, transcript.prefaceText]).toEqual(['Tea', 'At five.']);
  });

  test('leaves another heading where it stands', () => {
    const { facts, transcript } = compile('---\ntitle: Tea\n---\n# Milk\n\n**Ada:** Yes.', 'x.md');
    expect([facts.title, transcript.chapters[0]?.title]).toEqual(['Tea', 'Milk']);
  });

  test('is the first heading, or the file’s name, where no front matter gives one', () => {
    expect(compile('# Tea\n\n**Ada:** Yes.', 'x.md').facts.title).toBe('Tea');
    expect(compile('**Ada:** Yes.', 'a/b\\late-tea_2.md').facts.title).toBe('late tea 2');
    expect(compile('', '.md').facts.title).toBe('Untitled');
  });

  test('that is misspelt is missing', () => {
    expect(places('---\ntitel: Tea\n---\n**Ada:** Yes.')).toEqual([
      'x.md:1:1 error title-missing Unexpected front matter without “title”, expected one',
      'x.md:2:1 warning front-matter-unknown-key Unexpected key “titel”',
    ]);
  });
});

test.each([
  ['Unix', '\n', ''],
  ['Windows', '\r\n', ''],
  ['a byte order mark', '\n', '\uFEFF'],
])('problems name the line and column that an editor shows (%s)', (_, end, mark) => {
  const lines = [
    '---',
    'title: Tea',
    'lorem: x',
    '---',
    '',
    '**Ada:** Yes.',
    '',
    '  (0:99) No [x](data:y)',
  ];
  expect(places(mark + lines.join(end)).map((line) => line.split(' ', 3).join(' '))).toEqual([
    'x.md:3:1 warning front-matter-unknown-key',
    'x.md:8:4 error time-invalid',
    'x.md:8:13 warning link-unsafe',
  ]);
});

test.each([
  ['**Ada:** [0:99] Yes.', 11],
  ['- **Ada** (0:99): Yes.', 12],
  ['## **Ada** 0:99\n\nYes.', 12],
  ['**Ada:** \\[0:99\\] Yes.', 12],
  ['**Ada:** [0:99](https://tea.example/?t=99) Yes.', 11],
  ['* Yes. [[0:99](https://tea.example/)]', 10],
])('a time behind markup is reported where it stands: %s', (line, column) => {
  const { problems } = compile(`---\ntitle: Tea\nspeakers: [Ada]\n---\n${line}`, 'x.md');
  expect(problems).toMatchObject([{ rule: 'time-invalid', line: 5, column, length: 4 }]);
});

test('a definition behind a second byte order mark keeps its first and last character', () => {
  const { transcript } = compile('---\ntitle: Tea\n---\n\uFEFF[Ada]: Yes', 'x.md');
  expect(turnsOf(transcript).map(({ text }) => text)).toEqual(['[Ada]: Yes']);
});

test('words and length are those of the whole transcript', () => {
  const { transcript } = compile(
    'One.\n\n(0:10) **Ada:** Two three.\n\n(0:05) Four.\n\n---\n\nFive.',
    'x.md',
  );
  expect(transcript).toMatchObject({ words: 5, duration: 10 });
});

test('two runs give the same bytes', () => {
  const text = '# A\n\n## ???\n\n**Ada:** [00:10] One.\n\n## ???\n\nTwo [00:10].';
  expect(JSON.stringify(compile(text, 'x.md'))).toBe(JSON.stringify(compile(text, 'x.md')));
});
