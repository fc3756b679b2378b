import { expect, it } from 'vitest';
import { readState, waysOn, writeState } from './address.ts';

it('a search is a link: what is written can be read back', () => {
  const state = { query: '"point of failure" C++ & café', speaker: 'Simon Crosby' };
  expect(readState(writeState(state))).toEqual(state);
});

it('the address stays clean where nothing is looked for', () => {
  expect(writeState({ query: '  ', speaker: 'Bo' })).toBe('');
  expect(readState('')).toEqual({ query: '' });
});

it('where nothing is found, the page names what to drop', () => {
  const ways = waysOn({ query: 'vaporware "open cloud"', speaker: 'Bo' }, '/site/');
  expect(ways.map(({ href }) => href)).toEqual([
    '?q=vaporware+%22open+cloud%22',
    '?q=vaporware+open+cloud&speaker=Bo',
    '?q=vaporware&speaker=Bo',
    '/site/',
  ]);
});

it('where a single word is not found, only the interviews are left', () => {
  expect(waysOn({ query: 'vaporware' }, '/').map(({ href }) => href)).toEqual(['/']);
});
