import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseWhole } from './markdown.ts';
import { parseAsText, parseInParts } from './plain-blocks.ts';

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
    '[a]{lang=fr}',
    ']{lang=fr}',
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

  test('puts what is read as text where it stands', () => {
    const text = (part: string) => parseAsText(part);
    const body = 'Plain.\n\n## A *chapter*\n\n> quoted\n> more';
    const places = parseInParts(body, text)?.children.map(({ position }) =>
      body.slice(position?.start.offset, position?.end.offset),
    );
    expect(places).toEqual(['Plain.', '## A *chapter*', '> quoted\n> more']);
    const [, heading] = parseInParts(body, text)?.children ?? [];
    const words = heading?.type === 'heading' ? heading.children[0]?.position : undefined;
    expect(body.slice(words?.start.offset, words?.end.offset)).toBe('A *chapter*');
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
