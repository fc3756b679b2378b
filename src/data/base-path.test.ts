import { expect, test } from 'vitest';
import { compile } from '../transcript/index.ts';
import { factsUnderBase, htmlUnderBase, transcriptUnderBase, underBase } from './base-path.ts';

const BASE = '/talks/';

test.each([
  ['/', '/talks/'],
  ['/people/ann/', '/talks/people/ann/'],
  ['/talks/', '/talks/talks/'],
  ['//other.example/', '//other.example/'],
  ['https://other.example/a', 'https://other.example/a'],
])('the address %s becomes %s', (address, expected) => {
  expect(underBase(address, BASE)).toBe(expected);
  expect(underBase(address, '/')).toBe(address);
});

/** The HTML of one turn, made of Markdown by the compiler. */
function turnHtml(markdown: string, base: string): string {
  const { transcript } = compile(`---\ntitle: T\n---\n\n**Ada:** ${markdown}\n`, 'talk.md');
  const [turn] = transcriptUnderBase(transcript, base).chapters[0]?.turns ?? [];
  return turn?.html ?? '';
}

test.each([
  ['[x](/interviews/y/)', '<a href="/talks/interviews/y/">x</a>'],
  ['[x](/y "a title")', '<a href="/talks/y" title="a title">x</a>'],
  ['[x](/)', '<a href="/talks/">x</a>'],
  ['[a](/a) [b](/b)', '<a href="/talks/a">a</a> <a href="/talks/b">b</a>'],
  ['![picture](/a.jpg)', '<a href="/talks/a.jpg">picture</a>'],
  ['[x](//other.example)', '<a href="//other.example">x</a>'],
  ['[x](../y/)', '<a href="../y/">x</a>'],
  ['`<a href="/y">`', '<code>&#x3C;a href="/y"></code>'],
  ['the words <a href="/y"> and a href="/z"', 'the words &#x3C;a href="/y"> and a href="/z"'],
  ['[href="/y"](/z)', '<a href="/talks/z">href="/y"</a>'],
])('%s is written as %s', (markdown, expected) => {
  expect(turnHtml(markdown, BASE)).toContain(expected);
});

test('a link in a title does not become one', () => {
  const html = turnHtml('[x](https://other.example/ "<a href=\\"/y\\">")', BASE);
  expect(html).not.toContain('talks');
});

test('without a base path a transcript is as it was', () => {
  expect(htmlUnderBase('<a href="/y">', '/')).toBe('<a href="/y">');
});

test('preface, notes and speakers are put under the base as well', () => {
  const text =
    '---\ntitle: T\nspeakers: [{ name: Ada, url: /ada/ }]\n---\n\n[a](/a)\n\n**Ada:** Yes.\n\n---\n\n[b](/b)\n';
  const { transcript } = compile(text, 'talk.md');
  const moved = transcriptUnderBase(transcript, BASE);
  expect(moved.preface).toContain('href="/talks/a"');
  expect(moved.notes).toContain('href="/talks/b"');
  expect(moved.speakers).toMatchObject([{ url: '/talks/ada/' }]);
});

test('every address of the facts is put under the base', () => {
  const facts = {
    voices: [
      { id: 'ada', name: 'Ada', role: 'guest' as const, url: '/ada/' },
      { id: 'ben', name: 'Ben', role: 'guest' as const },
    ],
    source: { title: 'S', url: '/source/' },
    media: [{ url: '/a.mp3', poster: '/a.jpg' }, { url: 'https://other.example/b.mp3' }],
  };
  expect(factsUnderBase(facts, BASE)).toEqual({
    voices: [{ ...facts.voices[0], url: '/talks/ada/' }, facts.voices[1]],
    source: { title: 'S', url: '/talks/source/' },
    media: [
      { url: '/talks/a.mp3', poster: '/talks/a.jpg' },
      { url: 'https://other.example/b.mp3' },
    ],
  });
  expect(factsUnderBase({ voices: [] }, BASE)).toEqual({ voices: [] });
});
