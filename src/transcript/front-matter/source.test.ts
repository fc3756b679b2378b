import { describe, expect, test } from 'vitest';
import { splitSource } from './source.ts';

describe('a file is taken apart', () => {
  test.each([
    ['Unix', '\n'],
    ['Windows', '\r\n'],
    ['old Mac', '\r'],
  ])('with %s line ends, and its body begins on the right line', (_, end) => {
    expect(splitSource(['---', 'title: x', '--- ', '', 'Ada: Yes'].join(end))).toEqual({
      frontMatter: { yaml: `title: x${end}`, line: 2 },
      body: `${end}Ada: Yes`,
      linesBefore: 3,
    });
  });

  test('behind a byte order mark', () => {
    expect(splitSource('\uFEFF---\ntitle: x\n---\nAda: Yes').frontMatter?.yaml).toBe('title: x\n');
    expect(splitSource('\uFEFFAda: Yes').body).toBe('Ada: Yes');
  });

  test('by a closing fence alone on its line, as YAML knows two of', () => {
    expect(splitSource('---\na: --- b\n...\nbody').body).toBe('body');
    expect(splitSource('---\na: b\n----\n---').body).toBe('');
  });

  test('without front matter where it does not begin with it', () => {
    const body = '\n---\ntitle: x\n---\n';
    expect(splitSource(body)).toEqual({ body, linesBefore: 0 });
  });

  test('all of it body where the front matter never ends', () => {
    const text = '---\ntitle: x\n\nAda: Yes\n';
    expect(splitSource(text)).toEqual({
      body: text,
      linesBefore: 0,
      unclosed: { line: 1, column: 1 },
    });
  });
});
