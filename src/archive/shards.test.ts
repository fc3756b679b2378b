import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, type ShardedInterview } from './shards.ts';

const interviews = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    language: fc.constantFrom('en', 'en-GB', 'de', 'zh-Hant'),
    bytes: fc.nat(1000),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

const bytesOf = (all: readonly ShardedInterview[]) =>
  all.reduce((sum, { bytes }) => sum + bytes, 0);

describe('shards', () => {
  it('hold each interview once, in its language, and are of bounded size', () => {
    fc.assert(
      fc.property(interviews, fc.integer({ min: 1, max: 5000 }), (all, most) => {
        const shards = divide(all, most);
        const ids = shards.flatMap((shard) => shard.interviews.map(({ id }) => id));
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
        for (const shard of shards) {
          for (const { language } of shard.interviews)
            expect(language.split('-')[0]).toBe(shard.language);
          if (shard.interviews.length > 1)
            expect(bytesOf(shard.interviews)).toBeLessThanOrEqual(most);
        }
        expect(new Set(shards.map(({ folder }) => folder)).size).toBe(shards.length);
      }),
    );
  });

  it('stay as they are when an interview of another shard changes its length', () => {
    fc.assert(
      fc.property(interviews, fc.nat(), fc.nat(400), (all, n, bytes) => {
        fc.pre(all.length > 0);
        const most = 3000;
        const changed = all.map((one, at) => (at === n % all.length ? { ...one, bytes } : one));
        const id = changed[n % all.length]?.id;
        const before = divide(all, most);
        const after = divide(changed, most);
        // The folder of an undivided language begins those of all its parts.
        const beginning = (folder: string) => folder.replace(/(all)?\/$/, '');
        const own = (shards: typeof after) =>
          beginning(
            shards.find((shard) => shard.interviews.some((one) => one.id === id))?.folder ?? '',
          );
        // What shares no beginning with the changed interview's old or new shard is untouched.
        const shorter = [own(before), own(after)].sort((a, b) => a.length - b.length)[0] ?? '';
        const others = (shards: typeof after) =>
          shards.filter(({ folder }) => !beginning(folder).startsWith(shorter.replace(/\d$/, '')));
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  it('become one again where a divided language grows smaller', () => {
    const talk = (id: string, bytes: number) => ({ id, language: 'zh-Hant', bytes });
    const all = [talk(' ', 209), talk('  ', 893), talk('#', 371), talk('8 ', 707), talk('L', 821)];
    expect(divide(all, 3000).length).toBeGreaterThan(1);
    expect(divide([talk(' ', 0), ...all.slice(1)], 3000)).toMatchObject([{ folder: 'zh/all/' }]);
  });

  it('are one for a small site', () => {
    expect(divide([{ id: 'a', language: 'en-GB', bytes: 10 }], 100)).toMatchObject([
      { language: 'en', folder: 'en/all/' },
    ]);
  });
});
