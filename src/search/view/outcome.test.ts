import { expect, it } from 'vitest';
import type { Found } from '../client.ts';
import type { Choice } from '../criteria.ts';
import { outcomeOf } from './outcome.ts';

const found = (quotes: number, hasMore: boolean, isNear = false) =>
  ({
    quotes: Array(quotes).fill({}),
    pages: { hasMore: () => hasMore },
    ...(isNear && { dropped: {} }),
  }) as unknown as Found;

const wish = (query: string, chosen: Choice = {}) => ({ query, chosen, order: 'best' as const });

it.each([
  ['  ', 0, false, 'idle'],
  ['"', 0, false, 'wordless'],
  ['!!!', 0, false, 'wordless'],
  ['%', 0, false, 'wordless'],
  ['-cloud', 0, false, 'wordless'],
  ['cloud', 0, false, 'none'],
  ['cloud', 0, true, 'none yet'],
  ['cloud', 20, true, 'found'],
  ['speaker:bo', 20, true, 'found'],
] as const)('of “%s” with %i quotes, more to come: %s: %s', (typed, quotes, hasMore, expected) => {
  expect(outcomeOf(wish(typed), found(quotes, hasMore))).toBe(expected);
});

it('of a choice without words is what is found', () => {
  expect(outcomeOf(wish('', { speaker: 'Bo' }), found(3, false))).toBe('found');
});

it('is near where something had to be left out', () => {
  expect(outcomeOf(wish('cloud'), found(3, false, true))).toBe('near');
});
