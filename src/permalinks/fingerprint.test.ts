import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, readFingerprint, wordsKey } from './fingerprint.ts';
import { spokenWords } from './spoken-words.ts';

const of = (text: string, start?: number) => fingerprintOf('k', spokenWords(text), start);

describe('a fingerprint', () => {
  it('is the same whatever the case, accents, quotation marks and times amid the words', () => {
    expect(of('“Très bien”, she said [1:07] — so it is.')).toBe(of('tres BIEN she said so it is'));
    expect(of('I don’t.')).toBe(of("I don't"));
  });

  it('is another one for other words', () => {
    expect(of('It was made of oak.')).not.toBe(of('It was made of elm.'));
    expect(of('Yes.')).not.toBe(of('No.'));
  });

  it('reads words in scripts without spaces', () => {
    expect(spokenWords('橋は木でできていた。')).toHaveLength(5);
    expect(of('橋は木でできていた。')).not.toBe(of('橋は石でできていた。'));
  });

  it('tells the time apart from the words', () => {
    expect(of('It is.', 4)).not.toBe(of('It is.', 16));
    expect(wordsKey(of('It is.', 4))).toBe(wordsKey(of('It is.', 16)));
    expect(wordsKey(of('It is.'))).toBe(wordsKey(of('It is.', 3600)));
  });

  it('takes forty characters at the most, and reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(1e6), (text, start) => {
        const words = spokenWords(text);
        const written = fingerprintOf('k', words, start);
        expect(written).toMatch(/^[\w#@-]{6,40}$/);
        expect(readFingerprint(written)).toMatchObject({ voice: 'k', count: words.length, start });
      }),
    );
  });

  it('is not read from anything else', () => {
    for (const text of ['', 'k', 'kAAAA', 'kAA AAA', 'kAAAAA@', 'kAAAAAA', '=t=4']) {
      expect(readFingerprint(text)).toBeUndefined();
    }
  });
});
