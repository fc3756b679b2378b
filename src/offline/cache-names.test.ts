import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCache, isBuildCache, isOfSite, stateCache } from './cache-names.ts';

const base = fc
  .array(fc.stringMatching(/^[\w:%.~-]{1,6}$/), { maxLength: 3 })
  .map((parts) => (parts.length === 0 ? '/' : `/${parts.join('/')}/`));

describe('the names of caches', () => {
  it('tell sites under one origin apart, whatever their bases are', () => {
    fc.assert(
      fc.property(base, base, fc.stringMatching(/^[\w:/]*$/), (one, other, version) => {
        for (const name of [buildCache(one, version), stateCache(one)]) {
          expect(isOfSite(name, other)).toBe(one === other);
        }
      }),
    );
  });

  it('tell builds from what outlasts them', () => {
    expect(isBuildCache(buildCache('/', 'a'), '/')).toBe(true);
    expect(isBuildCache(stateCache('/'), '/')).toBe(false);
    expect(isOfSite('another program’s cache', '/')).toBe(false);
  });
});
