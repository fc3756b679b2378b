import { describe, expect, test } from 'vitest';
import { Speakers } from './speakers.ts';

const ada = { name: 'Ada Byron', role: 'guest' as const, aliases: ['AB'] };
const charles = { name: 'Charles Babbage', role: 'host' as const };

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
    speakers.admitAll(roles, []);
    expect(roles.map((label) => speakers.find(label)?.role)).toEqual([
      ...['interviewer', 'guest', 'moderator', 'other', 'other', 'other'],
    ]);
  });

  test('are admitted once, whatever the case, the space and the parentheses of their label', () => {
    const speakers = new Speakers({ speakers: [ada] });
    speakers.admitAll(['ab', 'New  Name', 'new name', 'New Name (Armory)'], []);
    expect(speakers.all.map(({ name }) => name)).toEqual(['Ada Byron', 'New Name']);
    expect(speakers.voice('New Name (Armory)')).toEqual({ speaker: 'new-name', aside: 'Armory' });
  });

  test('are found by initials that part a name at its apostrophe, and by a last name cut short', () => {
    const speakers = new Speakers({});
    const resolved = speakers.admitAll(['JOB', 'James O’Beirne', 'James O.'], []);
    expect([...resolved.values()]).toEqual(['James O’Beirne', 'James O’Beirne']);
    expect(speakers.all).toHaveLength(1);
  });

  test('are found by first name and initials, where these fit one of them', () => {
    const speakers = new Speakers({});
    const labels = ['Ada Byron', 'Ada', 'MB', 'Bob Reed', 'Bob Stone', 'Bob'];
    const resolved = speakers.admitAll(labels, ['Matthew Bishop']);
    expect([...resolved]).toEqual([
      ['Ada', 'Ada Byron'],
      ['MB', 'Matthew Bishop'],
    ]);
    expect(speakers.voice('MB').speaker).toBe('matthew-bishop');
    expect(speakers.all.map(({ name }) => name)).toContain('Bob');
  });

  test('are several where a label names several', () => {
    const speakers = new Speakers({});
    speakers.admitAll(['Bill', 'Ted', 'Bill and Ted', 'M. Reece, Psy.D'], []);
    expect(speakers.voice('Bill and Ted')).toEqual({ speaker: 'bill', others: ['ted'] });
    expect(speakers.voice('M. Reece, Psy.D')).toEqual({ speaker: 'm-reece-psyd' });
    expect(speakers.all).toHaveLength(3);
  });

  test('ask and answer without a label by their roles', () => {
    const speakers = new Speakers({ speakers: [{ name: 'Audience' }, ada, charles] });
    expect(speakers.ofRole('interviewer')).toBe('charles-babbage');
    expect(speakers.ofRole('guest')).toBe('ada-byron');
    expect(speakers.answering).toEqual(['ada-byron']);
    expect(speakers.asks('charles-babbage')).toBe(true);
    expect(speakers.asks('ada-byron')).toBe(false);
  });

  test('keep the name that lists have, where the front matter gives it', () => {
    const declared = { name: 'Simone de Beauvoir', sort: 'Beauvoir, Simone de' };
    expect(new Speakers({ speakers: [declared] }).all).toEqual([
      { id: 'simone-de-beauvoir', role: 'other', ...declared },
    ]);
  });

  test('are made up where nobody has the role', () => {
    const speakers = new Speakers({});
    expect(speakers.ofRole('interviewer')).toBe('interviewer');
    expect(speakers.ofRole('interviewer')).toBe('interviewer');
    expect(speakers.all).toEqual([{ id: 'interviewer', name: 'Interviewer', role: 'interviewer' }]);
  });
});
