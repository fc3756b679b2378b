import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readLead, withoutLead } from './lead.ts';
import { parseMarkdown } from './markdown.ts';
import { renderParts, toHtml } from './render.ts';

function paragraph(markdown: string): Paragraph {
  const [block] = parseMarkdown(markdown).root.children;
  if (block?.type !== 'paragraph') throw new Error(`No paragraph: ${markdown}`);
  return block;
}

function cut(markdown: string, length: number): string | undefined {
  const rest = withoutLead(paragraph(markdown), length);
  return (
    rest &&
    renderParts([[rest]], [])
      .map(toHtml)
      .join('')
  );
}

describe('the lead of a block', () => {
  test('is its first line as read, with what of it is bold', () => {
    const { text, bold } = readLead(paragraph('**Ada** *B.*: [It](/x) is\nnot'));
    expect(text).toBe('Ada B.: It is');
    expect(bold.indexOf(false)).toBe('Ada'.length);
  });

  test('ends at a hard break, code or a picture', () => {
    for (const end of ['  \nx', '`x`', '![x](/x)']) {
      expect(readLead(paragraph(`Ada:${end}`)).text.trim()).toBe('Ada:');
    }
  });

  test('is no longer than a header can be', () => {
    expect(readLead(paragraph('a'.repeat(1000))).text).toHaveLength(200);
  });
});

describe('a block without its header', () => {
  test.each([
    ['**Ada: It** is', 5, '<p><strong>It</strong> is</p>'],
    ['**Ada:** *It* is', 4, '<p><em>It</em> is</p>'],
    ['**Ada:**  \nIt is', 4, '<p>It is</p>'],
    ['[Ada:](/x) It `is`', 4, '<p>It <code>is</code></p>'],
    ['Ada: ![It](/x)', 5, '<p><a href="/x">It</a></p>'],
  ])('%s keeps the type of its words', (markdown, length, html) => {
    expect(cut(markdown, length)).toBe(html);
  });

  test('is nothing where the header was all', () => {
    expect(cut('**Ada:** ', 4)).toBeUndefined();
  });
});
