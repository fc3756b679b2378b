import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { compareWords } from './fidelity.ts';

const FILE =
  '# The flood\n\nBefore.\n\n**Ada:** It is *so*, as [was](/said) said.[^1]\n\n[^1]: In May.\n';

test('a transcript has all words of its file, headers and footnotes among them', () => {
  const compiled = compile(FILE, 'flood.md');
  expect(compareWords(FILE, compiled)).toEqual({ words: 14, lost: [], added: [] });
});

test('the mark of a note in a title is no word of it, and the note is there', () => {
  const file = '# The flood[^1]\n\n**Ada:** It rained.\n\n[^1]: In May.\n';
  expect(compareWords(file, compile(file, 'flood.md'))).toMatchObject({ lost: [], added: [] });
});

test.each([
  ['a word that is gone', 'as ', '', { lost: ['as'], added: [] }],
  ['a word that nobody said', 'as ', 'just as ', { lost: [], added: ['just'] }],
  ['words that changed places', 'It is', 'is It', { added: ['is', 'It'] }],
  ['all that was said', /<p>It.*<\/p>/, '', { lost: ['It', 'is', 'so', 'as', 'was', 'said', '1'] }],
])('%s is found', (_, from, to, expected) => {
  const compiled = compile(FILE, 'flood.md');
  const [turn] = compiled.transcript.chapters[0]?.turns ?? [];
  if (turn) turn.html = turn.html.replace(from, to);
  expect(compareWords(FILE, compiled)).toMatchObject(expected);
});
