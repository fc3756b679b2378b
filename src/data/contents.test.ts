import { describe, expect, it } from 'vitest';
import { compile } from '../transcript/index.ts';
import { contentsOf, isWorthListing } from './contents.ts';

const HEAD = `---
speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]
---

`;

const contents = (body: string) => contentsOf(compile(HEAD + body, 'talk.md').transcript);

describe('the contents', () => {
  it('list the question that opens each exchange, with its time where it has one', () => {
    const parts = contents(
      '(0:04) **Ada:** What is it?\n\n**Bo:** Rain.\n\n**Ada:** Since when?\n\n**Bo:** Today.',
    );
    expect(parts).toEqual([
      {
        questions: [
          { id: 't=4', start: 4, text: 'What is it?' },
          { id: 'since-when', text: 'Since when?' },
        ],
      },
    ]);
  });

  it('list each question under its chapter', () => {
    const parts = contents(
      '## Rain\n\n**Ada:** What is it?\n\n**Bo:** Rain.\n\n## Snow\n\n**Bo:** It was cold.\n\n**Ada:** How cold?',
    );
    expect(parts.map(({ title, questions }) => [title, questions.map(({ text }) => text)])).toEqual(
      [
        ['Rain', ['What is it?']],
        ['Snow', ['How cold?']],
      ],
    );
  });

  it('shorten long questions', () => {
    const [part] = contents(`**Ada:** ${'word '.repeat(40)}\n\n**Bo:** Yes.`);
    expect(part?.questions[0]?.text.split(' ').length).toBeLessThanOrEqual(15);
  });

  it('take time in proportion to their length', () => {
    const turns = 'x'
      .repeat(40_000)
      .split('')
      .map((_, index) => ({
        id: `turn-${index}`,
        speaker: index % 2 ? 'bo' : 'ada',
        html: '',
        text: 'Why?',
        line: 1,
      }));
    const speakers = [
      { id: 'ada', name: 'Ada', role: 'interviewer' as const },
      { id: 'bo', name: 'Bo', role: 'guest' as const },
    ];
    const before = performance.now();
    const [part] = contentsOf({ chapters: [{ turns }], speakers });
    expect(part?.questions).toHaveLength(20_000);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a contents is worth listing', () => {
  it('from two entries on', () => {
    const question = { id: 'why', text: 'Why?' };
    expect(isWorthListing([])).toBe(false);
    expect(isWorthListing([{ questions: [question] }])).toBe(false);
    expect(isWorthListing([{ questions: [question, question] }])).toBe(true);
    expect(isWorthListing([{ title: 'Rain', questions: [question] }])).toBe(true);
  });
});
