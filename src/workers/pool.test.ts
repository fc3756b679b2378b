import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { workersFor } from './pool.ts';

describe('the workers of a pool', () => {
  it('are none where there is nothing to do, or less than the start of one is worth', () => {
    expect(workersFor(0)).toBe(0);
    expect(workersFor(7, 8)).toBe(0);
  });

  it('are as many as have a share each, and no more than there are processors', () => {
    expect(workersFor(1)).toBe(1);
    expect(workersFor(8, 8)).toBe(1);
    expect(workersFor(100_000, 8)).toBe(availableParallelism());
  });
});
