import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestQuotes, quoted, quotedWith } from './quotation.ts';

describe('quotation marks within quotation marks are turned', () => {
  test.each([
    ['He said “never”', 'He said ‘never’'],
    ['He said "never"', 'He said ‘never’'],
    ['„Ihre“ Brücke', '‘Ihre’ Brücke'],
    ['‘Hush’ and after', '‘Hush’ and after'],
    ['“He said ‘never’ twice”', '‘He said “never” twice’'],
    ['"He said \'never\' twice"', '‘He said “never” twice’'],
    ["It's the workers' club", 'It’s the workers’ club'],
    ['It’s “it’s”', 'It’s ‘it’s’'],
    ['’Tis the workers’ club', '’Tis the workers’ club'],
    ['«Jamais» et 「橋」', '«Jamais» et 「橋」'],
    ['A plank of 12"', 'A plank of 12"'],
    ['“One” and “two”', '‘One’ and ‘two’'],
    ['Never opened”', 'Never opened”'],
  ])('%s', (text, expected) => {
    expect(nestQuotes(text)).toBe(expected);
  });
});

describe('the mark that follows a title stands where American styles want it', () => {
  test.each([
    ['.', 'After the flood', '“After the flood.”'],
    [',', 'After the flood', '“After the flood,”'],
    ['.', 'Who built it?', '“Who built it?”'],
    [',', 'Who built it?', '“Who built it?,”'],
    ['.', 'Made by Acme Inc.', '“Made by Acme Inc.”'],
    [',', 'Made by Acme Inc.', '“Made by Acme Inc.,”'],
    ['.', '“A plank”', '“‘A plank.’”'],
    [',', '“A plank”', '“‘A plank,’”'],
    ['.', 'On “who built it?”', '“On ‘who built it?’”'],
    ['.', 'The workers’', '“The workers’.”'],
    ['.', '谁？', '“谁？”'],
  ] as const)('“%s” behind %s', (mark, title, expected) => {
    expect(quotedWith(mark, title)).toBe(expected);
  });
});

test('only quotation marks change, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab “”„"‘’\' .?') });
  const bare = (one: string) => one.replaceAll(/[“”„"‘’']/gu, '"');
  fc.assert(
    fc.property(text, (one) => {
      expect(bare(nestQuotes(one))).toBe(bare(one));
      expect(bare(quoted(one))).toBe(`"${bare(one)}"`);
    }),
  );
});
