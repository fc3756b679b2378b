import { describe, expect, it } from 'vitest';
import { findWords, foldText } from './find-words.ts';
import type { TextDirective } from './text-directive.ts';

const found = (text: string, directive: TextDirective) =>
  [...findWords(foldText(text), directive)].map(({ from, to }) => text.slice(from, to));

describe('the words of a link are found', () => {
  it.each<[string, string, TextDirective, string[]]>([
    ['in any case', 'The Bridge', { start: 'the bridge' }, ['The Bridge']],
    ['over any white space', 'the \n  bridge', { start: 'the bridge' }, ['the \n  bridge']],
    ['with or without accents', 'un café noir', { start: 'cafe' }, ['café']],
    ['with either apostrophe', 'it’s here', { start: "it's" }, ['it’s']],
    ['as whole words only', 'bridges, a bridge', { start: 'bridge' }, ['bridge']],
    ['in scripts without spaces', '有朋自远方来', { start: '远方' }, ['远方']],
    ['from start to end', 'a b c d e', { start: 'b', end: 'd' }, ['b c d']],
    ['to the first end', 'a b a b', { start: 'a', end: 'b' }, ['a b', 'a b']],
    ['behind what stands before', 'x a, y a', { prefix: 'y', start: 'a' }, ['a']],
    ['before what stands behind', 'a? a!', { start: 'a', suffix: '!' }, ['a']],
    ['not at all where they are gone', 'something else', { start: 'the words' }, []],
  ])('%s', (_, text, directive, expected) => {
    expect(found(text, directive)).toEqual(expected);
  });

  it('with an accent that is written as a sign of its own', () => {
    const text = 'un cafe\u0301 noir';
    expect(found(text, { start: 'café' })).toEqual(['cafe\u0301']);
  });
});
