import { describe, expect, test } from 'vitest';
import { judgeLabels, Speakers } from './speakers.ts';

const ada = { name: 'Ada Byron', role: 'guest' as const, aliases: ['AB'] };
const charles = { name: 'Charles Babbage', role: 'host' as const };

function header(label: string, evident = false) {
  return { label, evident, length: label.length };
}

describe('a label names a speaker', () => {
  const speakers = new Speakers({ speakers: [ada] });
  const labels = ['ada byron', 'AB', 'Visitor', 'Visitor', 'Once', 'you know', 'you know'];
  const isSpeaker = judgeLabels(
    [...labels.map((label) => header(label)), header('Break', true)],
    speakers,
  );

  test.each([
    ['declared, however it is cased', header('ada byron')],
    ['declared as an alias', header('AB')],
    ['that recurs and looks like a name', header('Visitor')],
    ['whose shape makes it plain', header('Break', true)],
  ])('%s', (_, label) => {
    expect(isSpeaker(label)).toBe(true);
  });

  test.each([
    ['seen once', header('Once')],
    ['that recurs as a phrase', header('you know')],
    ['that is none', { time: '00:12', evident: true, length: 7 }],
  ])('but not one %s', (_, label) => {
    expect(isSpeaker(label)).toBe(false);
  });
});

describe('the people of a transcript', () => {
  test('have ids of their own, though their names make one slug', () => {
    const speakers = new Speakers({
      speakers: [{ name: 'Ada B.' }, { name: 'Ada B' }, { name: '?' }, { name: '!' }],
    });
    expect(speakers.all.map(({ id }) => id)).toEqual(['ada-b', 'ada-b-2', 'speaker', 'speaker-2']);
  });

  test('have the role that their label names', () => {
    const speakers = new Speakers({});
    const roles = ['Q', 'Answer', 'Moderator', 'Ada', 'constructor', '__proto__'];
    expect(roles.map((label) => speakers.admit(label).role)).toEqual([
      ...['interviewer', 'guest', 'moderator', 'other', 'other', 'other'],
    ]);
  });

  test('are admitted once', () => {
    const speakers = new Speakers({ speakers: [ada] });
    expect(speakers.admit('ab').name).toBe('Ada Byron');
    expect(speakers.admit('New  Name')).toBe(speakers.admit('new name'));
    expect(speakers.all.map(({ name }) => name)).toEqual(['Ada Byron', 'New Name']);
  });

  test('ask and answer without a label by their roles', () => {
    const speakers = new Speakers({ speakers: [{ name: 'Audience' }, ada, charles] });
    expect(speakers.ofRole('interviewer')).toBe('charles-babbage');
    expect(speakers.ofRole('guest')).toBe('ada-byron');
    expect(speakers.answering).toEqual(['ada-byron']);
    expect(speakers.asks('charles-babbage')).toBe(true);
    expect(speakers.asks('ada-byron')).toBe(false);
  });

  test('are made up where nobody has the role', () => {
    const speakers = new Speakers({});
    expect(speakers.ofRole('interviewer')).toBe('interviewer');
    expect(speakers.ofRole('interviewer')).toBe('interviewer');
    expect(speakers.all).toEqual([{ id: 'interviewer', name: 'Interviewer', role: 'interviewer' }]);
  });
});
