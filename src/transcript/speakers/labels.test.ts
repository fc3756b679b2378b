import { describe, expect, test } from 'vitest';
import type { Evidence } from '../headers/evidence.ts';
import type { TurnHeader } from '../headers/turn-header.ts';
import { judgeLabels } from './labels.ts';
import { Speakers } from './speakers.ts';

function header(label: string, evidence: Evidence = 'colon'): TurnHeader {
  return { label, evidence, form: 'Ada: It is.', length: label.length };
}

/** The verdict on the last of some headers, among so many paragraphs. */
function judge(headers: TurnHeader[], paragraphs = 20, refused: string[] = []) {
  const speakers = new Speakers({ speakers: [{ name: 'Ada Byron', aliases: ['AB'] }] });
  const placed = headers.map((one, at) => ({ header: one, at }));
  const judgement = judgeLabels(placed, paragraphs, {
    speakers,
    refused: new Set(refused),
    listed: new Set(),
  });
  return judgement.verdict(headers.at(-1) ?? header(''));
}

describe('a label is a speaker', () => {
  test.each([
    ['declared, however it is cased', [header('ada byron')]],
    ['declared as an alias', [header('AB')]],
    ['that recurs and looks like a name', [header('Visitor'), header('Visitor')]],
    ['that recurs often as one word', [header('dka'), header('dka'), header('dka')]],
    ['that is bold and looks like a name', [header('Visitor', 'shape')]],
    ['of two words behind a time', [header('Ben Hur', 'time-before')]],
    ['bold and alone, again and again', [header('Tim', 'weak'), header('Tim', 'weak')]],
  ])('%s', (_, headers) => {
    expect(judge(headers)).toBe('speaker');
  });

  test('seen once, where nearly every paragraph has one', () => {
    const labelled = Array.from({ length: 9 }, () => header('AB'));
    const dense = ['Ben', 'Cy', 'Ben', 'Cy'].map((label) => header(label));
    expect(judge([...dense, header('Karl')], 6)).toBe('speaker');
    expect(judge([...labelled, header('Karl')], 200)).toBe('text');
  });
});

test('a few people who speak once or twice are no list of terms', () => {
  const labels = ['Ann (Mill Works)', 'Bill', 'Ted', 'Bill and Ted', 'Break', 'Ann', 'Ted', 'Bill'];
  const headers = labels.map((label) => header(label, 'shape'));
  for (const name of ['Ann (Mill Works)', 'Bill and Ted']) {
    expect(judge([...headers, header(name, 'shape')])).toBe('speaker');
  }
});

describe('a label is words like any others', () => {
  test.each([
    ['seen once', [header('Once')]],
    ['that recurs as a phrase', [header('you know'), header('you know')]],
    ['that begins sentences', [header('Look'), header('Look')]],
    ['that announces a fact', [header('Slides', 'shape'), header('Slides', 'shape')]],
    ['of one word behind a time, once', [header('Look', 'time-before')]],
    ['bold, once and alone', [header('Topics', 'weak')]],
  ])('%s', (_, headers) => {
    expect(judge(headers)).toBe('text');
  });

  test('among many bold ones that never come back, as in a list of terms', () => {
    const terms = ['Wallets', 'Keys', 'Big Blocks', 'Fees', 'Miners', 'Forks', 'Nodes', 'Pools'];
    expect(judge(terms.map((term) => header(term, 'shape')))).toBe('text');
    const few = terms.slice(0, 5).map((term) => ({ ...header(term, 'shape'), goesOn: true }));
    expect(judge(few)).toBe('text');
    expect(judge(terms.slice(0, 5).map((term) => header(term, 'shape')))).toBe('speaker');
  });

  test('that the front matter refuses', () => {
    expect(judge([header('Bob', 'shape'), header('Bob', 'shape')], 20, ['bob'])).toBe('text');
  });

  test('that recurs in much prose', () => {
    expect(judge([header('Dice'), header('Dice')], 200)).toBe('text');
  });
});

test('breaks, jingles and clips are cues', () => {
  for (const label of ['Break', 'Jingle', 'Clip from episode 256', '$STDOUT']) {
    expect(judge([header(label, 'shape')])).toBe('cue');
  }
});
