import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cutText, widthOf } from './cut-text.ts';

test.each([
  ['Two posts, and a plank.', 12, 'en', 'Two posts…'],
  ['Two posts, and a plank.', 40, 'en', 'Two posts, and a plank.'],
  ['The well-known bridge', 12, 'en', 'The…'],
  ['It’s 12% of it all', 10, 'en', 'It’s 12%…'],
  ['Donaudampfschifffahrt', 10, 'de', 'Donaudamp…'],
  ['הגשר עמד כאן מאז', 12, 'he', 'הגשר עמד…'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 8, 'en', '👩‍👩‍👧…'],
])('“%s” cut to %i letters is', (text, limit, language, cut) => {
  expect(cutText(text, limit, language)).toBe(cut);
});

test('Japanese is cut between words, and not before a closing mark', () => {
  const text = '橋はもうそこにはなかった。水と板だけが残った。';
  for (let limit = 4; limit < widthOf(text); limit += 1) {
    const cut = cutText(text, limit, 'ja');
    expect(text.startsWith(cut.slice(0, -1))).toBe(true);
    expect(cut).not.toMatch(/[、。]…$/);
    expect(cut.length).toBeGreaterThan(1);
  }
});

describe('a cut text', () => {
  const words = fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1 })
    .map((all) => all.join(' ').trim() || 'word');
  const limits = fc.integer({ min: 24, max: 200 });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(words, limits, (text, limit) => {
        expect(widthOf(cutText(text, limit, 'en'))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('is the text itself, or says with “…” that it is not', () => {
    fc.assert(
      fc.property(words, limits, (text, limit) => {
        const cut = cutText(text, limit, 'en');
        if (cut === text) return;
        expect(cut.endsWith('…')).toBe(true);
        expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
    );
  });

  it('of plain words ends where a word does', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(plain, limits, (all, limit) => {
        const text = all.join(' ');
        const cut = cutText(text, limit, 'en');
        if (cut !== text) expect(`${text} `.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
      }),
    );
  });
});
