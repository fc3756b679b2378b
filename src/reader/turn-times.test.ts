import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from './turn-times.ts';

const at = (...times: number[]) => times.map((start) => ({ start }));

describe('the places that a span means', () => {
  it.each([
    ['the one that begins then', 10, { first: 1, last: 1 }],
    ['the one that is speaking then', 15, { first: 1, last: 1 }],
    ['the first one before any begins', 1, { first: 0, last: 0 }],
    ['the last one after all have begun', 9999, { first: 2, last: 2 }],
  ])('are, for a second, %s', (_, start, expected) => {
    expect(placesIn(at(5, 10, 20), { start })).toEqual(expected);
  });

  it('are, for a span, those that begin before it ends as well', () => {
    expect(placesIn(at(5, 10, 20, 30), { start: 12, end: 30 })).toEqual({ first: 1, last: 2 });
  });

  it('do not hold one that begins when the span ends', () => {
    expect(placesIn(at(5, 10), { start: 5, end: 10 })).toEqual({ first: 0, last: 0 });
  });

  it('begin with the first of several places of one time', () => {
    expect(placesIn(at(5, 5, 9), { start: 6 })).toEqual({ first: 0, last: 0 });
  });

  it('are the latest that has begun where times go back', () => {
    expect(placesIn(at(60, 10, 70), { start: 65 })).toEqual({ first: 0, last: 0 });
    expect(placesIn(at(60, 10, 70), { start: 20 })).toEqual({ first: 1, last: 1 });
  });

  it('are none where nothing has a time', () => {
    expect(placesIn([], { start: 5 })).toBeUndefined();
  });

  it('lie within the page and in order, whatever the times', () => {
    const times = fc.array(fc.nat(1000), { minLength: 1 });
    fc.assert(
      fc.property(times, fc.nat(1200), fc.option(fc.nat(1200)), (all, start, length) => {
        const span = { start, ...(length !== null && { end: start + length + 1 }) };
        const { first, last } = placesIn(at(...all), span) ?? { first: -1, last: -1 };
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(last).toBeLessThan(all.length);
      }),
    );
  });
});
