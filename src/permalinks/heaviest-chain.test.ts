import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heaviestChain, type Pair } from './heaviest-chain.ts';

/** Tries all. */
function heaviestWeight(pairs: readonly Pair[], after: Pick<Pair, 'a' | 'b'>): number {
  const next = pairs.filter(({ a, b }) => a > after.a && b > after.b);
  return Math.max(0, ...next.map((pair) => pair.weight + heaviestWeight(pairs, pair)));
}

it('finds the heaviest pairs that do not cross and share no end', () => {
  const pair = fc.record({ a: fc.nat(5), b: fc.nat(5), weight: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 10 }), (pairs) => {
      const chain = heaviestChain(pairs, 6);
      for (const [index, { a, b }] of chain.slice(1).entries()) {
        expect(a).toBeGreaterThan(chain[index]?.a ?? 0);
        expect(b).toBeGreaterThan(chain[index]?.b ?? 0);
      }
      const weight = chain.reduce((sum, one) => sum + one.weight, 0);
      expect(weight).toBe(heaviestWeight(pairs, { a: -1, b: -1 }));
    }),
  );
});
