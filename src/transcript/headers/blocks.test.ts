import { expect, test } from 'vitest';
import { parseMarkdown } from '../markdown/markdown.ts';
import { ProblemList } from '../problems/problems.ts';
import { Speakers } from '../speakers/speakers.ts';
import { isHeaded, readBlocks } from './blocks.ts';

function read(body: string, names: string[] = [], refused: string[] = []) {
  const problems = new ProblemList('x.md');
  const speakers = new Speakers({ speakers: names.map((name) => ({ name })) });
  const sourceLines = body.split('\n');
  const options = { linesBefore: 10, sourceLines, speakers, refused: new Set(refused), problems };
  const blocks = readBlocks(parseMarkdown(body).root.children, options);
  return {
    labels: blocks.map((block) =>
      isHeaded(block) ? (block.header.label ?? block.header.time) : undefined,
    ),
    rules: problems.problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`),
  };
}

test('a label seen once stays text, and is reported as a hint', () => {
  expect(read('Ada: I went.\n\nYou know what: he left.', ['Ada'])).toEqual({
    labels: ['Ada', undefined],
    rules: ['13:1 label-once'],
  });
});

test('a label seen twice is a speaker, and reported once where others are declared', () => {
  const body = 'Bob: One.\n\nBob: Two.';
  expect(read(body).rules).toEqual([]);
  expect(read(body, ['Ada'])).toEqual({
    labels: ['Bob', 'Bob'],
    rules: ['11:1 speaker-unknown'],
  });
});

test('speech behind a time keeps the time, and is nobody’s name', () => {
  expect(read('(0:10) You know what: he left.\n\n(0:20) **Never** again.', ['Ada'])).toEqual({
    labels: ['0:10', '0:20'],
    rules: ['11:8 label-once'],
  });
});

test('a turn begins on any line of a paragraph, and nowhere within one', () => {
  const body = 'Ada: One.\nBen: Two.\nand Ada: no.\n  (0:10) Ada: Three.  \n**Ben:** Four.';
  expect(read(body, ['Ada', 'Ben'])).toEqual({
    labels: ['Ada', 'Ben', 'Ada', 'Ben'],
    rules: ['13:1 label-once'],
  });
});

test('headings, items of a list and quotes are turns where they begin with a header', () => {
  const body = '## Ada: One.\n\n- Ada: Two.\n- Ben: Three.\n\n> Ada: Four.\n\n## Ben\n\n## Cy';
  expect(read(body, ['Ada', 'Ben']).labels).toEqual(['Ada', 'Ada', 'Ben', 'Ada', 'Ben', undefined]);
});

test('a list stays a list where most of its items begin with no header', () => {
  expect(read('- tea\n- Ada: milk\n- rum', ['Ada']).labels).toEqual([undefined]);
});

test('facts of the meeting are nobody, and breaks are cues', () => {
  const body = 'Slides: a\n\nSlides: b\n\n**Break:** [1:00]\n\n**Ada:** c';
  expect(read(body).labels).toEqual([undefined, undefined, 'Break', 'Ada']);
});

test('the front matter can refuse a label', () => {
  expect(read('Bob: One.\n\nBob: Two.', [], ['bob']).labels).toEqual([undefined, undefined]);
});

test('sentences with colons in prose are nobody’s labels', () => {
  const prose = Array.from({ length: 30 }, (_, n) => `We walked on for ${n} days and said little.`);
  const body = ['Look: it rains.', ...prose, 'Look: it snows.', 'Le dice: ven.', 'Le dice: no.'];
  expect(new Set(read(body.join('\n\n')).labels)).toEqual(new Set([undefined]));
});

test('what nobody can see does not hide a name', () => {
  expect(read('\u200B**Ben:** One.\n\n\u200EBen: Two.', ['Ben'])).toEqual({
    labels: ['Ben', 'Ben'],
    rules: [],
  });
});
