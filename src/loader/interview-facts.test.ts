import { expect, test } from 'vitest';
import { compile } from '../transcript/index.ts';
import { factsOf, summaryOf } from './interview-facts.ts';

const facts = (text: string) => {
  const compilation = compile(text, 'talk.md');
  return factsOf(
    { summary: summaryOf(compilation), digest: 'digest', bytes: 9 },
    compilation.problems,
  );
};

test('facts hold what lists show, and none of the words but the opening', () => {
  const text = `---
title: A talk
date: 1999
speakers: [{ name: Ada, role: interviewer }, { name: Ben, role: guest }, Cy]
---

How it came to be.

(0:05) **Ada:** Is it so?

(1:00) **Ben:** It is so, I think.

**Ben:** Yes.
`;
  expect(facts(text)).toEqual({
    title: 'A talk',
    date: '1999',
    digest: 'digest',
    bytes: 9,
    voices: [
      { id: 'ada', name: 'Ada', role: 'interviewer', turns: 1, words: 3 },
      { id: 'ben', name: 'Ben', role: 'guest', turns: 2, words: 6 },
      { id: 'cy', name: 'Cy', role: 'other', turns: 0, words: 0 },
    ],
    words: 14,
    turns: 3,
    duration: 60,
    opening: 'Is it so?',
    errors: [],
  });
});

test('without a turn, the preface is the opening', () => {
  expect(facts('---\ntitle: T\n---\n\nOnly a preface.\n').opening).toBe('Only a preface.');
});

test('the opening of a long answer is cut short', () => {
  const { opening } = facts(`---\ntitle: T\n---\n\n**Ada:** ${'word '.repeat(200)}\n`);
  expect(opening.split(' ').length).toBeLessThan(30);
});

test('errors are kept as text with the way to mend them, warnings are not', () => {
  const { errors } = facts('---\ntitle: T\nlanguag: en\n---\n\n(0:77) **Ada:** Yes.\n');
  expect(errors).toEqual([
    expect.stringMatching(/^talk\.md:6:2 error time-invalid .+\n {2}Write minutes and seconds/),
  ]);
});
