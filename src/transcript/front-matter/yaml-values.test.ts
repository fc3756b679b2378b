import { expect, test } from 'vitest';
import { formatProblem, ProblemList } from '../problems/problems.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { readYaml } from './yaml-values.ts';

function messagesOf(yaml: string): string[] {
  const list = new ProblemList('x');
  readYaml(frontMatterSchema, yaml, 1, list);
  return list.problems.map(formatProblem);
}

test.each(['/\\evil.example/', '/a\\b', '"/\\t/evil.example"', '"https://example.org/\\n"x'])(
  'an address that a browser reads as another is refused: %s',
  (url) => {
    const [message, ...others] = messagesOf(`source:\n  url: ${url}\n`);
    expect(message).toMatch(/^x:2:\d+ error front-matter-/);
    expect(others).toEqual([]);
  },
);

test.each(['/people/ann/', 'https://example.org/a?b=c#d', 'HTTP://example.org/'])(
  'an address of this site or the web is taken: %s',
  (url) => {
    expect(messagesOf(`source: { url: ${url} }`)).toEqual([]);
  },
);

test.each(['title: "a \\uD800 b"', 'speakers: ["\\uDC00"]', 'series: { title: "\\uD800" }'])(
  'half a character, which only an escape can bring in, is refused with its place: %s',
  (yaml) => {
    const [message, ...others] = messagesOf(yaml);
    expect(message).toMatch(/^x:1:\d+ error front-matter-value .*expected whole characters/);
    expect(message?.isWellFormed()).toBe(true);
    expect(others).toEqual([]);
  },
);

test('a character that is escaped as two halves is one', () => {
  expect(messagesOf('title: "\\uD83C\\uDFF4"')).toEqual([]);
});

test('problems are reported under the rules that are given', () => {
  const list = new ProblemList('x');
  readYaml(frontMatterSchema, 'titel: A\ntags: 1\n', 1, list, {
    syntax: 'settings-syntax',
    value: 'settings-value',
    unknownKey: 'settings-unknown-key',
    whole: 'the settings',
  });
  expect(list.problems.map(({ rule }) => rule).toSorted()).toEqual([
    'settings-unknown-key',
    'settings-value',
  ]);
});
