import { expect, test } from 'vitest';
import { readBlocks } from './blocks.ts';
import { parseMarkdown } from './markdown.ts';
import { ProblemList } from './problems.ts';
import { Speakers } from './speakers.ts';

function read(body: string, names: string[] = []) {
  const list = new ProblemList('x.md');
  const speakers = new Speakers({ speakers: names.map((name) => ({ name })) });
  const blocks = readBlocks(parseMarkdown(body).root.children, 10, speakers, list);
  return {
    labels: blocks.map(({ header }) => header?.label ?? header?.time),
    rules: list.problems.map(({ rule, line }) => `${line} ${rule}`),
  };
}

test('a label seen once stays text, and is reported as a hint', () => {
  expect(read('Ada: I went.\n\nYou know what: he left.', ['Ada'])).toEqual({
    labels: ['Ada', undefined],
    rules: ['13 label-once'],
  });
});

test('a label seen twice is a speaker, and reported where others are declared', () => {
  const body = 'Bob: One.\n\nBob: Two.';
  expect(read(body).rules).toEqual([]);
  expect(read(body, ['Ada'])).toEqual({ labels: ['Bob', 'Bob'], rules: ['11 speaker-unknown'] });
});

test('speech behind a time keeps the time, and is nobody’s name', () => {
  expect(read('(0:10) You know what: he left.\n\n(0:20) **Never** again.', ['Ada'])).toEqual({
    labels: ['0:10', '0:20'],
    rules: ['11 label-once', '13 label-once'],
  });
});

test('only the beginning of a paragraph holds a header', () => {
  const body = '> Ada: One.\n\n- Ada: Two.\n\n## Ada: Three.\n\nFour. Ada: Five.';
  expect(read(body, ['Ada']).labels).toEqual([undefined, undefined, undefined, undefined]);
});
