import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './card-lines.ts';

const measure = (text: string) => [...text].length;

describe('the lines of a card', () => {
  it.each([
    ['between words', 'It is a small bridge.', 8, 'en', ['It is a', 'small', 'bridge.']],
    ['behind a hyphen', 'a well-defined one', 9, 'en', ['a well-', 'defined', 'one']],
    [
      'within a word that fits no line',
      'a Donaudampfschiff',
      6,
      'de',
      ['a', 'Donaud', 'ampfsc', 'hiff'],
    ],
    ['in Chinese, not before a full stop', '有朋自远方来。', 6, 'zh', ['有朋自远方', '来。']],
    [
      'in Japanese, not behind a bracket',
      '私は「東京」です',
      3,
      'ja',
      ['私は', '「東京', '」です'],
    ],
    ['in Hebrew', 'טוב מאוד, תודה.', 10, 'he', ['טוב מאוד,', 'תודה.']],
  ])('end %s', (_, text, width, language, lines) => {
    expect(breakLines(text, width, measure, language)).toEqual(lines);
  });

  it('hold every character, and are never too wide', () => {
    const text = fc
      .array(
        fc.constantFrom('a', 'bridge', 'well-defined', '橋', 'です', '。', '「', ' ', ', ', 'שלום'),
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (written, width) => {
        const lines = breakLines(written, width, measure, 'ja');
        const plain = (one: string) => one.replace(/\s/g, '');
        expect(plain(lines.join(''))).toBe(plain(written));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
