import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPart, readPart } from './parts.ts';
import { divide } from './shards.ts';

const interviews = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    language: fc.constantFrom('en', 'de'),
    bytes: fc.nat(1000),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

describe('the parts of a site', () => {
  it('make each page and each shard once, of interviews that they read', () => {
    fc.assert(
      fc.property(
        interviews,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 6 }),
        (all, most, of) => {
          const shards = divide(all, most);
          const plans = Array.from({ length: of }, (_, n) => planPart(shards, { nth: n + 1, of }));
          const pages = plans.flatMap((plan) => [...plan.pages]);
          expect(pages.sort()).toEqual(all.map(({ id }) => id).sort());
          const folders = plans.flatMap((plan) => [...plan.shards]);
          expect(folders.sort()).toEqual(shards.map(({ folder }) => folder).sort());
          for (const { pages: own, shards: made, read } of plans) {
            const needed = shards
              .filter(({ folder }) => made.has(folder))
              .flatMap((shard) => shard.interviews.map(({ id }) => id));
            expect([...read].sort()).toEqual([...new Set([...needed, ...own])].sort());
          }
        },
      ),
    );
  });

  it('have about as much to do each', () => {
    const all = Array.from({ length: 400 }, (_, n) => ({
      id: `talk-${n}`,
      language: 'en',
      bytes: 1000 + (n % 7) * 100,
    }));
    const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
    const shards = divide(all, total / 12);
    for (const nth of [1, 2, 3, 4]) {
      const { read } = planPart(shards, { nth, of: 4 });
      const own = all.filter(({ id }) => read.has(id));
      const share = own.reduce((sum, { bytes }) => sum + bytes, 0) / total;
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.36);
    }
  });

  it('are joined by one that makes no interview’s page and knows all shards', () => {
    const shards = divide([{ id: 'a', language: 'en', bytes: 1 }], 10);
    const { pages, shards: folders, read } = planPart(shards, { nth: 0, of: 4 });
    expect([[...pages], [...folders], [...read]]).toEqual([[], ['en/all/'], ['a']]);
  });
});

describe('a part’s name', () => {
  it('is its number of so many', () => {
    expect(readPart('2/4')).toEqual({ nth: 2, of: 4 });
  });

  it.each(['', '2', '5/4', '1/0', 'a/b', '1/4/2', '-1/4'])('is not “%s”', (text) => {
    expect(() => readPart(text)).toThrow(`Unexpected part “${text}”, expected one such as 2/4`);
  });
});
