import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../markdown/markdown.ts';
import { markAnnotations } from './marks.ts';
import { markPassages } from './passages.ts';
import { plainSection } from './plain-parts.ts';
import { renderRich, toHtml, toText } from './render.ts';

function blocksOf(markdown: string): RootContent[] {
  const { children } = parseMarkdown(markdown).root;
  markPassages(children, 'ltr');
  markAnnotations(children);
  return children;
}

/** What the short way makes of some Markdown, and what the long one does. */
function bothWays(markdown: string) {
  const short = plainSection(blocksOf(markdown));
  const [long] = renderRich([blocksOf(markdown)], []);
  if (!short || !long) return undefined;
  return [short, long].map((section) => ({ html: toHtml(section), text: toText(section) }));
}

describe('the short way to HTML', () => {
  test('takes words, type and marks', () => {
    const [short, long] = bothWays('It *is **so*** & <unclear>.\nYes [laughs]\n\nAnd so.') ?? [];
    expect(short?.html).toBe(
      '<p>It <em>is <strong>so</strong></em> &#x26; <span class="mark">&#x3C;unclear></span>.\nYes <span class="mark">[laughs]</span></p>\n<p>And so.</p>',
    );
    expect(short).toEqual(long);
  });

  test.each([
    '[a](/b)',
    '`code`',
    'a\\\nb',
    '- item',
    '> quote',
    '# head',
    '![a](b)',
    'at [0:12]',
    '[a]{lang=fr}',
  ])('leaves all else to the long one: %j', (markdown) =>
    expect(bothWays(markdown)).toBeUndefined(),
  );

  test('gives what the long one gives', () => {
    const pieces = [
      'word ',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '_',
      '&',
      '&lt;',
      '<',
      '>',
      '"',
      "'",
      '\r\n',
    ];
    const marks = [
      '[laughs]',
      ']{lang=fr}',
      '<unclear>',
      '[',
      ']',
      '\\',
      '\u00a0',
      'é',
      '🎉',
      'שלום',
      '\t',
      '  \n',
    ];
    const markdown = fc
      .array(fc.constantFrom(...pieces, ...marks), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(markdown, (one) => {
        const [short, long] = bothWays(one) ?? [];
        expect(short).toEqual(long);
      }),
      { numRuns: 2000 },
    );
  });
});
