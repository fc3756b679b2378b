import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { turnsOf } from './model.ts';

const SOURCE = new URL('../../../shared/seed/interview.txt', import.meta.url);
const file = 'content/interviews/simon-crosby-vmworld-2008-part-2.md';
const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { transcript, problems } = compile(text, file);
const turns = turnsOf(transcript);

/** Words as they stand; the full stop alone is the rule of the source’s editor. */
function words(value: string): string[] {
  return value.split(/\s+/).filter((word) => /[\p{L}\p{N}…]/u.test(word));
}

/** Preface, turns and notes, with each recognised header put back in front of its turn. */
function spoken(body: string): string[] {
  const lines = body.split('\n');
  const said = turns.map((turn) => {
    const line = lines[turn.line - 1] ?? '';
    const first = turn.text.split('\n')[0] ?? '';
    return line.slice(0, line.indexOf(first)) + turn.text;
  });
  return words(
    [transcript.preface.replaceAll(/<[^>]+>/g, ''), ...said, transcript.notesText].join('\n'),
  );
}

describe('the interview with Simon Crosby', () => {
  test('has nothing that its publisher should mend', () => {
    expect(problems).toEqual([]);
  });

  test('has 19 turns: 10 questions, 9 answers, 11 with a time of their own', () => {
    expect(turns.map(({ speaker }) => speaker)).toEqual(
      turns.map((_, index) => (index % 2 === 0 ? 'interviewer' : 'simon-crosby')),
    );
    expect(turns).toHaveLength(19);
    expect(turns.filter(({ start }) => start !== undefined)).toHaveLength(11);
  });

  test('says when the Amazon guys come up, and by whom', () => {
    expect(turns.find(({ start }) => start === 170)).toMatchObject({
      id: 't=170',
      speaker: 'simon-crosby',
      text: expect.stringMatching(/^I’m not so sure about the Amazon guys\./),
    });
  });

  test('keeps the two paragraphs of the long answer together', () => {
    expect(
      turns
        .at(-2)
        ?.text.split('\n\n')
        .map((paragraph) => paragraph.slice(0, 30)),
    ).toEqual(['There are three things here, o', 'But in general, virtualizing t']);
  });

  test('keeps every word of the file, in order', () => {
    const body = text.split(/^---$/m).slice(2).join('---');
    expect(spoken(text)).toEqual(words(body));
  });

  test.skipIf(!existsSync(SOURCE))(
    'keeps every word of the source, in order (skipped where ../shared/seed is not there)',
    () => {
      expect(spoken(text)).toEqual(words(readFileSync(SOURCE, 'utf8')));
    },
  );
});
