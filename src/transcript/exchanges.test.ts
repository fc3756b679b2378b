import { describe, expect, it } from 'vitest';
import { exchangesOf } from './exchanges.ts';
import { compile, turnsOf } from './index.ts';

function parse(body: string) {
  const speakers =
    'speakers:\n  - { name: Ada, role: interviewer }\n  - { name: Bo, role: guest }\n  - { name: Cy, role: host }\n  - { name: Di, role: guest }';
  return compile(`---\ntitle: T\n${speakers}\n---\n\n${body}`, 'a.md').transcript;
}

const texts = (body: string) =>
  exchangesOf(parse(body)).map(({ turns }) => turns.map(({ text }) => text));

describe('exchanges', () => {
  it('open at each question that follows an answer', () => {
    expect(texts('**Ada:** One?\n\n**Bo:** Yes.\n\n**Ada:** Two?\n\n**Bo:** No.')).toEqual([
      ['One?', 'Yes.'],
      ['Two?', 'No.'],
    ]);
  });

  it('keep two askers in a row together, and take the first for the question', () => {
    const [first, ...others] = exchangesOf(
      parse('**Ada:** One?\n\n**Cy:** Or two?\n\n**Bo:** Yes.'),
    );
    expect(others).toEqual([]);
    expect(first?.question?.text).toBe('One?');
    expect(first?.turns).toHaveLength(3);
  });

  it('keep several people who answer together', () => {
    expect(texts('**Ada:** One?\n\n**Bo:** Yes.\n\n**Di:** No.')).toEqual([
      ['One?', 'Yes.', 'No.'],
    ]);
  });

  it('end with a chapter, also before the question is answered', () => {
    const body = '## First\n\n**Ada:** One?\n\n## Second\n\n**Bo:** Yes.';
    expect(texts(body)).toEqual([['One?'], ['Yes.']]);
    const [first, second] = exchangesOf(parse(body));
    expect(first?.chapter.title).toBe('First');
    expect(second).not.toHaveProperty('question');
  });

  it('are whole chapters where nobody asks', () => {
    expect(texts('**Bo:** One.\n\n**Di:** Two.\n\n**Bo:** Three.')).toEqual([
      ['One.', 'Two.', 'Three.'],
    ]);
  });

  it('hold every turn once, in its order', () => {
    const transcript = parse(
      '**Bo:** A.\n\n**Ada:** B?\n\n**Di:** C.\n\n## H\n\n**Cy:** D?\n\n**Bo:** E.',
    );
    expect(exchangesOf(transcript).flatMap(({ turns }) => turns)).toEqual(turnsOf(transcript));
  });
});
