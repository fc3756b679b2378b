import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords } from './whole-words.ts';

/** What is quoted where the part between the bars is selected. */
function quoted(marked: string, language = 'en') {
  const [before = '', words = '', behind = ''] = marked.split('|');
  const text = before + words + behind;
  const stretch = { from: before.length, to: before.length + words.length };
  const cut = wholeWords(text, stretch, language);
  if (!cut) return undefined;
  const { from, to, isCutBefore, isCutBehind } = cut;
  return `${isCutBefore ? '…' : ''}${text.slice(from, to)}${isCutBehind ? '…' : ''}`;
}

describe('what is quoted of a selection', () => {
  it.each([
    ['all of it', '|It is a bridge.|', 'It is a bridge.'],
    [
      'a word of which half is selected',
      'It is a par|tnership now| and then.',
      '…partnership now…',
    ],
    ['not a word of which less is', 'It is a partner|ship now an|d then.', '…now and…'],
    ['not the rest of a word', 'It is a partnersh|ip now, a| plank.', '…now, a…'],
    ['the one word that is touched', 'It is a par|tn|ership.', '…partnership.'],
    ['a compound as one word', 'It runs on Hyp|er-V| now.', '…Hyper-V…'],
    ['a sentence without marks of a cut', 'One. |Two are.| Three.', 'Two are.'],
    ['with the full stop that was left off', 'One. |Two are|. Three.', 'Two are.'],
    ['with what closes the quotes', 'He said “|Two are|.” Three.', '…Two are.”'],
    ['without the end of the one before', 'One|. Two are.| Three.', 'Two are.'],
    ['without a pause at its end', 'It was, |so to say, a plank,| or two.', '…so to say, a plank…'],
    ['with its opening quote', '“|Yes|,” he said.', '“Yes…'],
    ['white space left out', 'One.| Two are. |Three.', 'Two are.'],
    ['an initial that ends no sentence', 'It was |J. Smith| here.', '…J. Smith…'],
    ['a title that ends no sentence', 'So it was Mr. |Smith.|', '…Smith.'],
    ['paragraphs as sentences of their own', 'The list\n|a plank|\na post', 'a plank'],
    ['marks of the transcriber', 'One. |Two [laughs]|', 'Two [laughs]'],
  ])('is %s', (_, marked, expected) => {
    expect(quoted(marked)).toBe(expected);
  });

  it('is whole words in a script without spaces too', () => {
    expect(quoted('有朋自远方来|，不亦乐乎|？', 'zh')).toBe('…不亦乐乎？');
    expect(quoted('昨日東|京タワーに|行きました。', 'ja')).toMatch(/^…(?:東京)?タワーに…$/);
  });

  it('is whole words where they are written from right to left', () => {
    expect(quoted('טוב מ|אוד, תו|דה. כן.', 'he')).toBe('…מאוד, תודה.');
  });

  it('is nothing where no word is selected', () => {
    expect(quoted('One|. |Two.')).toBeUndefined();
  });

  it('never cuts a word, whatever is selected', () => {
    const text =
      'It’s on Hyper-V, right? J. Smith (of “Mill & Co.”) said: 10.5, or so…\nThen, yes.';
    const place = fc.nat(text.length);
    fc.assert(
      fc.property(place, place, (a, b) => {
        const cut = wholeWords(text, { from: Math.min(a, b), to: Math.max(a, b) }, 'en');
        if (!cut) return;
        const isIn = (at: number) =>
          /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
        expect(isIn(cut.from)).toBe(false);
        expect(isIn(cut.to)).toBe(false);
        expect(text.slice(cut.from, cut.to)).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
