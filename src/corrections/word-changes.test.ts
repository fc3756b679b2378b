import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, wordChanges } from './word-changes.ts';

/** Writes pieces as editors do: struck words in `[-…-]`, new ones in `{+…+}`. */
function written(pieces: readonly Piece[]): string {
  const marks = { same: ['', ''], was: ['[-', '-]'], now: ['{+', '+}'] } as const;
  return pieces.map(({ kind, text }) => marks[kind].join(text.trim()) || ' ').join('|');
}

const changes = (before: string, after: string, language = 'en') =>
  written(wordChanges(before, after, language));

const put = (pieces: readonly Piece[], kinds: readonly Piece['kind'][]) =>
  pieces.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join('');

const lettersOf = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

describe('what changed in some words', () => {
  it('strikes the old word and marks the new one', () => {
    expect(changes('There were fifty posts.', 'There were fifteen posts.')).toBe(
      'There were|[-fifty-]|{+fifteen+}|posts.',
    );
  });

  it('sees no change in spaces, commas, quotation marks and curly apostrophes', () => {
    expect(changes(`It's  "fine", so\nthey say`, 'It’s “fine” – so they say.')).toBe(
      'It’s “fine” – so they say.',
    );
  });

  it('sees a change of capitals, which may be another word', () => {
    expect(changes('a polish boat', 'a Polish boat')).toBe('a|[-polish-]|{+Polish+}|boat');
  });

  it.each([
    ['ja', '橋は五十本の柱でした。', '橋は十五本の柱でした。', /^橋は\|.*五十.*\|.*柱でした。$/],
    ['zh', '我们在河上造了一座桥', '我们在海上造了一座桥', /河.*海.*桥$/],
    ['th', 'ฉันไปโรงเรียนทุกวัน', 'ฉันไปโรงพยาบาลทุกวัน', /ฉัน.*โรงเรียน.*โรงพยาบาล.*วัน$/],
  ])('finds words in a script without spaces: %s', (language, before, after, expected) => {
    expect(changes(before, after, language)).toMatch(expected);
    expect(changes(before, after, language)).toContain('[-');
  });

  it('loses no word of either text, and adds none', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'it’s', 'é', '橋', '5.5', '“so”', '—'));
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      words.map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = wordChanges(before, after, 'en');
        const plain = (all: readonly string[]) =>
          all.map((one) => one.normalize('NFC').replace(/[’ʼ]/g, "'"));
        const [old, now] = [lettersOf(before, 'en'), lettersOf(after, 'en')];
        if (now.length > 0) expect(put(pieces, ['same', 'now'])).toBe(after);
        const struck = pieces.filter(({ kind }) => kind !== 'now');
        const kept = struck.flatMap(({ text }) => lettersOf(text, 'en'));
        expect(plain(kept).join('')).toBe(plain(old).join(''));
      }),
    );
  });

  it('gives up the search in texts that have next to nothing in common, and says so plainly', () => {
    const many = (name: string) => Array.from({ length: 3000 }, (_, n) => `${name}${n}`).join(' ');
    expect(wordChanges(many('a'), many('b'), 'en').map(({ kind }) => kind)).toEqual(['was', 'now']);
  });
});
