import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { firstWords } from './markdown/words.ts';
import { turnsOf } from './model.ts';

const SIZE = 400_000;

function repeat(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length));
}

function compileBody(body: string) {
  return compile(`---\ntitle: Long\nspeakers: [Ada]\n---\n\n${body}`, 'long.md');
}

describe('400 KB of one thing compile in time', () => {
  test('a paragraph keeps its words', () => {
    const paragraph = repeat('word, and word. ').trim();
    const [turn] = turnsOf(compileBody(`Ada: ${paragraph}`).transcript);
    expect(turn?.text).toBe(paragraph);
  });

  test('a line without spaces keeps its characters', () => {
    const line = repeat('a');
    const [turn] = turnsOf(compileBody(`Ada: ${line}`).transcript);
    expect(turn?.text).toBe(line);
    expect(turn?.id.length).toBeLessThan(100);
  });

  test.each(['[', '*', '_', '`', '> ', '>', '- ', '1. ', '(00:10) ', '：', ' ', '艾', '\ud83d'])(
    '%j, at the start of a block and amid the words',
    (piece) => {
      expect(compileBody(repeat(piece)).problems).toBeDefined();
      const turns = turnsOf(compileBody(`Ada: begin${repeat(piece)}end`).transcript);
      expect(turns[0]?.text).toMatch(/^begin/);
      expect(turns.at(-1)?.text).toMatch(/end$/);
    },
  );

  test('turns, each with a label of its own', () => {
    const labels = Array.from({ length: 20_000 }, (_, n) => `**Ada ${n}:** Yes.\n\n`).join('');
    expect(turnsOf(compileBody(labels).transcript)).toHaveLength(20_000);
  });

  test('a declared name, and lines that repeat one', () => {
    const name = repeat('Ada of ').trim();
    const head = `---\ntitle: Long\nspeakers: ["${name}", "${'Bo of '.repeat(9)}Da"]\n---\n\n`;
    const body = `Bo: Yes.\n\n**${name}:** No.\n\n${repeat(`${'Bo of '.repeat(9)}Da, `)}`;
    const turns = turnsOf(compile(head + body, 'long.md').transcript);
    expect(turns[0]?.text).toMatch(/^No\./);
  });

  test('closing marks that a summary is cut before', () => {
    expect(firstWords(`${repeat('-')}a b`, 1)).toMatch(/a…$/);
  });
});

describe('nesting beyond reason is kept as text, and said', () => {
  test.each([
    ['quotes', `${'> '.repeat(5000)}deep`],
    ['lists', `${'- '.repeat(5000)}deep`],
    [
      'lists, a line each',
      Array.from({ length: 150 }, (_, n) => `${' '.repeat(2 * n)}- item`).join('\n'),
    ],
    ['stress', `${'**a '.repeat(400)}deep${' b**'.repeat(400)}`],
  ])('%s', (_, body) => {
    const { problems, transcript } = compileBody(`Ada: Before.\n\n${body}\n`);
    expect(problems.map(({ rule }) => rule)).toContain('nesting-deep');
    expect(turnsOf(transcript)[0]?.text).toContain(body.trim().split('\n').at(-1)?.trim());
  });

  test('a long rule is no nesting', () => {
    const { problems, transcript } = compileBody(`Ada: One.\n\n${'- '.repeat(150)}\n\n> Two.`);
    expect(problems).toEqual([]);
    expect(transcript.notes).toContain('<blockquote>');
  });
});
