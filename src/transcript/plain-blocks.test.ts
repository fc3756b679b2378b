import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseWhole } from './markdown.ts';
import { parseInParts } from './plain-blocks.ts';

function withoutPlace(root: Root | undefined): RootContent[] | undefined {
  return root?.children;
}

function expectSame(body: string): void {
  const short = withoutPlace(parseInParts(body, parseWhole));
  if (short) expect(short).toEqual(withoutPlace(parseWhole(body)));
}

const PIECES = [
  ...['\n', '\n\n', '\n\n', '\n\n', '\n \n', '\r\n', ' ', '  \n', '\t', '    ', '\u00a0', '\0'],
  ...['**Ada:** ', '**Ada**', '**Ada**: ', '**', '*', '_', 'Ada: ', '[0:12] ', '(0:12) ', '\\'],
  ...['# ', '\n---\n', '\n***\n', '\n===\n', '> ', '- ', '+ ', '* ', '1. ', '12) ', '1990. '],
  ...[
    '|',
    '\n|---|---|\n',
    '| a | b |',
    '<b>',
    '&amp;',
    '&',
    '`',
    '~',
    ':',
    '!',
    '[x](y)',
    '[^1]',
    '[',
    ']',
    '![',
    '[a][b]',
  ],
  ...['word', 'two words', 'A.', 'é', '艾達', '🎉', 'שלום', '-', '=', '+', '#'],
];
const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' })
  .map((pieces) => pieces.join(''));

describe('the short way', () => {
  test('gives the same tree as the long one', () => {
    fc.assert(fc.property(markdown, expectSame), { numRuns: 3000 });
  });

  test('gives the same tree of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), expectSame));
  });

  test('leaves what has no Markdown to no parser', () => {
    const body = 'A word about it.\nAnd more.\n\n**Ada Byron:** It is: so.\n\nAda - No. 1 is 2.5!';
    const refuse = () => {
      throw new Error('parsed');
    };
    expect(parseInParts(body, refuse)).toEqual({
      ...parseWhole(body),
      position: undefined,
    });
  });

  test.each(['```\na\n\nb\n```', 'a\n\n[b]: /c', 'a\n\n[^1]: b', 'a\rb'])(
    'leaves all to the parser where parts hang together: %j',
    (body) => {
      expect(parseInParts(body, parseWhole)).toBeUndefined();
    },
  );
});
