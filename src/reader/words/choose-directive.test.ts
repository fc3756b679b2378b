import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDirective } from './choose-directive.ts';
import { findWords, foldText } from './find-words.ts';

const PAGE = `3:34
What about an OS?
Interviewer
3:34
What about an OS?
Simon Crosby
#
Oh, the data center OS? I think it’s vaporware, and I think so still.
I think there are several key things.`;

function directiveFor(words: string, nth = 0, page = PAGE) {
  let from = -1;
  for (let n = 0; n <= nth; n += 1) from = page.indexOf(words, from + 1);
  return chooseDirective(foldText(page), { from, to: from + words.length }, 'en');
}

describe('a link to a selection', () => {
  it('names words that stand once by themselves, without the punctuation around them', () => {
    expect(directiveFor('the data center OS?')).toEqual({ start: 'the data center OS' });
  });

  it('says what stands around words that stand several times', () => {
    expect(directiveFor('I think', 0)).toEqual({ start: 'I think', suffix: 'it’s' });
    expect(directiveFor('I think', 2)).toEqual({ start: 'I think', suffix: 'there' });
  });

  it('tells a question from its entry in the contents', () => {
    expect(directiveFor('What about an OS', 1)).toEqual({
      start: 'What about an OS?',
      suffix: 'Simon',
    });
  });

  it('names the first and the last words of a long stretch', () => {
    expect(directiveFor(PAGE.slice(PAGE.indexOf('Oh,')))).toEqual({
      start: 'Oh, the data center',
      end: 'are several key things',
    });
  });

  it('is none where nothing tells the words from others', () => {
    const page = 'Yes.\n#\nYes.\n#\nYes.';
    expect(directiveFor('Yes', 1, page)).toBeUndefined();
    expect(directiveFor('…', 0, '…')).toBeUndefined();
  });
});

describe('whatever is selected', () => {
  const word = fc.constantFrom(
    'the',
    'The',
    'it’s',
    'café',
    'Hyper-V',
    'bridge',
    '橋',
    'שלום',
    '7',
  );
  const gap = fc.constantFrom(' ', ' ', ', ', '. ', '\n', '\n#\n');
  const page = fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: 80 })
    .map((all) => all.flat().join(''));

  it('the link finds that and nothing else', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (text, a, b) => {
        const edges = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
        const first = edges[a % edges.length];
        const last = edges.slice(edges.indexOf(first as never))[b % 9] ?? first;
        if (!first || !last) return;
        const stretch = { from: first.index, to: last.index + last[0].length };
        const folded = foldText(text);
        const directive = chooseDirective(folded, stretch, 'en');
        const found = directive ? [...findWords(folded, directive)] : [];
        expect(found.length).toBe(directive ? 1 : 0);
        for (const { from, to } of found) {
          const letters = (one: string) => one.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
          expect(letters(text.slice(from, to))).toBe(text.slice(stretch.from, stretch.to));
          expect(from).toBeLessThanOrEqual(stretch.from);
          expect(to).toBeGreaterThanOrEqual(stretch.to);
        }
      }),
    );
  });
});
