import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedWords } from './quoted-words.ts';

/** Reads a turn in which `⏱` stands for a time or the mark of a note, and bars around what is selected. */
function quoted(marked: string, language = 'en'): string | undefined {
  const read = { text: '', gaps: [] as number[], bars: [] as number[] };
  for (const mark of marked) {
    if (mark === '⏱') read.gaps.push(read.text.length);
    else if (mark === '|') read.bars.push(read.text.length);
    else read.text += mark;
  }
  const [from = 0, to = read.text.length] = read.bars;
  return quotedWords(read, { from, to }, language)?.words;
}

const WHOLE = [
  'We ship .NET and it was -40 degrees, or .5 of that?',
  '-40 degrees it was, in those days.',
  '.NET was new in those days. I would have liked to say—',
  '… and then it was over.',
  '…and so on –',
  '.5 percent, so to say:',
  '– Two posts, – and a plank,',
  'What is a space , or two ?',
  '„Ja“, sagte er. »Nein«',
  '[laughs] No (yes',
  'Vor- und',
];

describe('a turn that is quoted whole', () => {
  it.each(WHOLE)('keeps every mark of “%s”', (words) => {
    expect(quoted(words)).toBe(words);
    expect(quoted(`${words}\n${words}`)).toBe(`${words}\n\n${words}`);
  });
});

describe('what was left out of the words leaves no gap', () => {
  it.each([
    ['before a full stop', 'You said so at ⏱. Was it?', 'You said so at. Was it?'],
    ['before a comma', 'At ⏱, or ⏱, so.', 'At, or, so.'],
    ['between words', 'You said so at ⏱ already.', 'You said so at already.'],
    ['at the beginning', '⏱ So it was.', 'So it was.'],
    ['at the end', 'So it was. ⏱', 'So it was.'],
    ['in parentheses of its own', 'So it was (⏱), and so on.', 'So it was, and so on.'],
    ['before a point that is its word’s own', 'It came at ⏱ .NET then.', 'It came at .NET then.'],
    ['before a number', 'It was at ⏱.5 percent.', 'It was at .5 percent.'],
    ['nor takes one away elsewhere', 'A space , here ⏱ , there.', 'A space , here , there.'],
  ])('%s', (_, marked, expected) => {
    expect(quoted(marked)).toBe(expected);
  });
});

describe('a part of a turn', () => {
  it.each([
    ['keeps the point of its first word', 'So we ship |.NET now.|', '….NET now.'],
    ['takes the point that was left off', 'So we ship .|NET now.|', '….NET now.'],
    ['takes a sign that was left off', 'It was -|40 degrees.|', '…-40 degrees.'],
    ['takes a currency that was left off', 'It was $|40 or so|.', '…$40 or so.'],
    ['takes the percent that were left off', 'It was |40|% of it.', '…40%…'],
    ['takes what a name ends in', 'I wrote |C|++ then.', '…C++…'],
    ['keeps a hyphen that its last word ends in', 'Die |Vor-| und Nachteile.', '…Vor-…'],
    ['keeps what closes in German', 'Er sagte |„Ja“| und ging.', '…„Ja“…'],
    ['keeps what opens in Swedish', 'Han sa |”ja” och| gick.', '…”ja” och…'],
    ['keeps the dash that the turn breaks off with', 'I would |have said—|', '…have said—'],
    ['keeps the dash of a paragraph', 'Yes.\n|– No, he said.|', '– No, he said.'],
    ['loses the dash of a pause', 'He said |— well —| no.', '…well…'],
    ['has one mark where it is cut at an ellipsis', 'He said |…and then| no.', '…and then…'],
    ['loses the range’s first half honestly', 'From 3–|5 of them|.', '…5 of them.'],
  ])('%s', (_, marked, expected) => {
    expect(quoted(marked)).toBe(expected);
  });
});

const collapsed = (text: string) => text.replace(/\s+/gu, ' ').trim();
const bare = (text: string) => text.replace(/\s+/gu, '');

const pieces = fc.array(
  fc.constantFrom(
    ...['we', 'ship', '.NET', '-40', '.5', 'degrees', 'C++', '$3', 'Hyper-V', 'J.', 'said—'],
    ...[' ', ' ', ' ', ',', '.', '?', ':', ' – ', '—', '…', '...', ' -', ' .', '“', '”', '„', '»'],
    ...['«', '(', ')', '[laughs]', '\n', ' ,', '!', ' ;'],
  ),
  { maxLength: 30 },
);

/** The words without the marks that say where they were cut. */
function uncut({ words, isCutBefore, isCutBehind }: NonNullable<ReturnType<typeof quotedWords>>) {
  return words.slice(isCutBefore ? 1 : 0, isCutBehind ? -1 : undefined);
}

describe('whatever is selected', () => {
  it('the quote has the words as they are read, and nothing else', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const quote = quotedWords({ text, gaps: [] }, { from: from ?? 0, to: to ?? 0 }, 'en');
        if (quote) expect(collapsed(text)).toContain(collapsed(uncut(quote)));
      }),
      { numRuns: 2000 },
    );
  });

  it('only gaps that times left are closed', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (between) => {
        const text = between.flat().join('');
        const gaps = between.slice(1).map((_, n) => {
          return between
            .slice(0, n + 1)
            .flat()
            .join('').length;
        });
        const quote = quotedWords({ text, gaps }, { from: 0, to: text.length }, 'en');
        if (!quote) return;
        // Brackets that held a time alone go with it.
        const left = bare(text).replaceAll('()', '');
        expect(left).toBe(bare(quote.words).replaceAll('()', ''));
        for (const stretch of between) {
          const inner = collapsed(stretch.join('')).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
          expect(collapsed(quote.words)).toContain(inner);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a turn that is selected whole loses nothing', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const quote = quotedWords({ text, gaps: [] }, { from: 0, to: text.length }, 'en');
        if (quote) expect(collapsed(quote.words)).toBe(collapsed(text));
      }),
      { numRuns: 1000 },
    );
  });
});
