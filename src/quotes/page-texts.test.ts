import { expect, test } from 'vitest';
import { compile } from '../transcript/index.ts';
import { quoteDescription, quoteTitle } from './page-texts.ts';
import { quotesOf } from './quotes.ts';

const { transcript } = compile(
  `---
title: T
speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]
---

**Ada:** What was left?

**Bo:** ${'Two posts, and a plank. '.repeat(20)}

**Ada:** Oh.
`,
  'a.md',
);
const [long, short] = quotesOf(transcript, 'exchanges');
const INTERVIEW = { title: 'After the flood', date: '1999', language: 'en', comma: ', ' };

test('a pasted link says who says what', () => {
  if (!long || !short) throw new Error('Unexpected transcript without quotes');
  expect(quoteTitle(long, { language: 'en', speakers: transcript.speakers })).toMatch(
    /^Bo: Two posts, and a plank\. .+\w…$/,
  );
  expect(quoteTitle(short, { language: 'en', speakers: transcript.speakers })).toBe('Ada: Oh.');
});

test('and what it answers, and where it is from', () => {
  if (!long || !short) throw new Error('Unexpected transcript without quotes');
  expect(quoteDescription(long, INTERVIEW)).toBe('What was left? – After the flood, 1999');
  expect(quoteDescription(short, { ...INTERVIEW, date: '' })).toBe('After the flood');
});
