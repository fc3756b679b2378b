import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIXTURES, readCase } from './fixture-cases.ts';
import { CITATION_STYLES, type CitationStyle, cite, STYLE_NAMES } from './index.ts';

/** `UPDATE=1` writes what the styles make now; review the differences before committing them. */
const UPDATE = process.env['UPDATE'] === '1';

/** The styles whose rich form is more than their text. */
const RICH: readonly CitationStyle[] = ['apa', 'mla', 'chicago', 'plain', 'html'];

function expectFile(content: string, file: URL): void {
  if (UPDATE) writeFileSync(file, content);
  expect(content).toBe(readFileSync(file, 'utf8'));
}

describe('an interview or a place in it is cited as approved, in every style', () => {
  test.each(readdirSync(FIXTURES))('%s', (name) => {
    const { interview, place, accessed } = readCase(name);
    const show = (styles: readonly CitationStyle[], form: 'text' | 'html') =>
      styles
        .map((style) => {
          const { [form]: shown } = cite(style, interview, place, accessed);
          return `== ${STYLE_NAMES[style]}\n${shown.replaceAll('\r', '␍').trimEnd()}\n`;
        })
        .join('\n');
    const folder = new URL(`${name}/`, FIXTURES);
    expectFile(show(CITATION_STYLES, 'text'), new URL('citations.txt', folder));
    expectFile(show(RICH, 'html'), new URL('citations.html', folder));
  });
});
