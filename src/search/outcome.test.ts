import { expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { outcomeOf } from './outcome.ts';

const answer = (quotes: number, hasMore: boolean) =>
  ({ quotes: Array(quotes).fill({}), hasMore: () => hasMore }) as unknown as Answer;

it.each([
  ['  ', 0, false, 'idle'],
  ['"', 0, false, 'wordless'],
  ['!!!', 0, false, 'wordless'],
  ['%', 0, false, 'wordless'],
  ['cloud', 0, false, 'none'],
  ['cloud', 0, true, 'none yet'],
  ['cloud', 20, true, 'found'],
] as const)('of “%s” with %i quotes, more to come: %s: %s', (typed, quotes, hasMore, expected) => {
  expect(outcomeOf(typed, answer(quotes, hasMore))).toBe(expected);
});
