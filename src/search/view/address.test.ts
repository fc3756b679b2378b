import { expect, it } from 'vitest';
import { readState, type SearchState, writeState } from './address.ts';

it('a search is a link: what is written can be read back', () => {
  const state: SearchState = {
    query: '"point of failure" C++ & café',
    chosen: { speaker: 'Simon Crosby', role: 'guest', year: '2008', tag: 'R&D' },
    order: 'newest',
  };
  expect(readState(writeState(state))).toEqual(state);
});

it('a choice without words is a link as well', () => {
  const state: SearchState = { query: '', chosen: { speaker: 'Bo' }, order: 'best' };
  expect(writeState(state)).toBe('?speaker=Bo');
});

it('the address stays clean where nothing is looked for', () => {
  expect(writeState({ query: '  ', chosen: {}, order: 'oldest' })).toBe('');
  expect(readState('')).toEqual({ query: '', chosen: {}, order: 'best' });
});

it('an order that there is not is none', () => {
  expect(readState('?q=cloud&sort=random').order).toBe('best');
});
