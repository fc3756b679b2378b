import { describe, expect, it } from 'vitest';
import { compile, findProblems, formatProblemWithHint } from './index.ts';

const BODY = `(0:04) **Ada:** What was left of it?

(0:09) **Ben:** Fifteen *posts*, and a plank. It was 1908.

**Ada:** Who took the plank?
`;

function fileOf(...corrections: string[]): string {
  const list = corrections.map((one) => `  - { ${one} }`).join('\n');
  return `---\ntitle: T\ncorrections:\n${list}\n---\n\n${BODY}`;
}

function correctionsOf(...corrections: string[]) {
  const { transcript, problems } = compile(fileOf(...corrections), 'talk.md');
  return { corrections: transcript.corrections, problems: problems.map(formatProblemWithHint) };
}

describe('corrections that the front matter declares', () => {
  it.each([
    ['its id', 'at: t=9'],
    ['what its link ends in', 'at: "#t=9"'],
    ['its time', 'at: 0:09'],
    ['words that stand nowhere else', ''],
  ])('find their turn by %s', (_, at) => {
    const entry = ['date: 2024-05', at, 'was: Fifty posts', 'now: Fifteen posts'];
    expect(correctionsOf(entry.filter(Boolean).join(', '))).toEqual({
      corrections: [{ date: '2024-05', turn: 't=9', was: 'Fifty posts', now: 'Fifteen posts' }],
      problems: [],
    });
  });

  it('find a turn without a time by its first words', () => {
    const { corrections } = correctionsOf(
      'date: 2024-05-02, at: "#who-took-the-plank", was: Whose was, note: Misheard.',
    );
    expect(corrections).toEqual([
      { date: '2024-05-02', turn: 'who-took-the-plank', was: 'Whose was', note: 'Misheard.' },
    ]);
  });

  it('may be about a number, and about what was corrected once more', () => {
    const { corrections, problems } = correctionsOf(
      'date: 2023, at: t=9, was: 1906, now: 1907',
      'date: 2024, at: t=9, was: 1907, now: 1908',
    );
    expect(problems).toEqual([]);
    expect(corrections?.map(({ date, now }) => [date, now])).toEqual([
      ['2023', '1907'],
      ['2024', '1908'],
    ]);
  });

  it.each([
    [
      'a turn that there is none of',
      'date: 2024, at: t=10, now: Fifteen',
      'talk.md:4:23 warning correction-turn Unexpected “t=10” for at, expected the id or the time of a turn',
    ],
    [
      'words that several turns hold',
      'date: 2024, now: plank',
      'talk.md:4:24 warning correction-turn Unexpected words that 2 turns hold, expected “at” to say which is meant',
    ],
    [
      'a removal from nowhere',
      'date: 2024, was: some words',
      'talk.md:4:24 warning correction-turn Unexpected removal without “at”, expected the id or the time of its turn',
    ],
    [
      'a correction that was not made',
      'date: 2024, at: t=9, was: Fifteen, now: Sixteen',
      'talk.md:4:47 warning correction-words Unexpected “Sixteen” for now, expected words that stand in the turn t=9; the old words still stand there',
    ],
    [
      'words that stand nowhere',
      'date: 2024, now: Sixteen',
      'talk.md:4:24 warning correction-words Unexpected “Sixteen” for now, expected words that stand in a turn',
    ],
    [
      'an entry without words',
      'date: 2024, at: t=9',
      'talk.md:4:5 error front-matter-value Unexpected a group of keys for corrections.0, expected “was” (the old words), “now” (the new ones) or both',
    ],
    [
      'an entry without a date',
      'now: Fifteen',
      'talk.md:4:5 error front-matter-value Unexpected nothing for corrections.0.date, expected a text',
    ],
    [
      'a date that is none',
      'date: 2024-13, now: Fifteen',
      'talk.md:4:13 error front-matter-value Unexpected “2024-13” for corrections.0.date, expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'a key that is misspelt',
      'date: 2024, now: Fifteen, nots: Misheard',
      'talk.md:4:33 warning front-matter-unknown-key Unexpected key “nots”\n  Did you mean “note”?',
    ],
  ])('are reported where they have %s', (_, entry, expected) => {
    const { problems } = correctionsOf(entry);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it('are kept and published without a turn where it cannot be found', () => {
    expect(correctionsOf('date: 2024, at: t=10, was: Fifty, now: Fifteen').corrections).toEqual([
      { date: '2024', was: 'Fifty', now: 'Fifteen' },
    ]);
  });

  it('are checked without publishing just as well', () => {
    const text = fileOf('date: 2024, at: t=10, now: Fifteen', 'date: 2024, now: plank');
    expect(findProblems(text, 'talk.md')).toEqual(compile(text, 'talk.md').problems);
  });
});
