import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortNames } from './short-names.ts';

it('a short name begins a name of its own, and no other', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[0-2]{8}$/), { maxLength: 60 });
  fc.assert(
    fc.property(names, (all) => {
      const short = shortNames(all);
      expect(short).toHaveLength(all.length);
      for (const [n, one] of short.entries()) {
        expect(all.filter((name) => name.startsWith(one))).toEqual([all[n]]);
      }
    }),
  );
});

it('names that differ early keep five characters', () => {
  expect(shortNames(['aaaaaaa', 'baaaaaa', 'baaaaab'])).toEqual(['aaaaa', 'baaaaaa', 'baaaaab']);
});
