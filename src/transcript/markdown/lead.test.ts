import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { renderParts, toHtml } from '../render/render.ts';
import { leadText, MARK, readLead, withoutLead } from './lead.ts';
import { parseMarkdown } from './markdown.ts';

function nodes(markdown: string): PhrasingContent[] {
  const [block] = parseMarkdown(markdown).root.children;
  if (block?.type !== 'paragraph') throw new Error(`No paragraph: ${markdown}`);
  return block.children;
}

function cut(markdown: string, length: number): string {
  const children = withoutLead(nodes(markdown), length);
  const [section] = renderParts([[{ type: 'paragraph', children }]], []);
  return section ? toHtml(section) : '';
}

describe('the lead of a line', () => {
  test('is its first line as read, with what of it is bold or linked', () => {
    const lead = readLead(nodes('**Ada** *B.*: [It](/x) is\nnot'));
    expect(leadText(lead)).toBe('Ada B.: It is');
    const { boldOn, boldOff, linkOn, linkOff } = MARK;
    expect(lead).toBe(`${boldOn}Ada${boldOff} B.: ${linkOn}It${linkOff} is`);
  });

  test('ends at a hard break, code or a picture', () => {
    for (const end of ['  \nx', '`x`', '![x](/x)']) {
      expect(readLead(nodes(`Ada:${end}`)).trim()).toBe('Ada:');
    }
  });

  test('is no longer than a header can be, and takes no mark from the words', () => {
    expect(readLead(nodes('a'.repeat(1000)))).toHaveLength(200);
    expect(readLead(nodes('a\u0001b'))).toBe('a b');
  });
});

describe('a line without its header', () => {
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
    expect(withoutLead(nodes('**Ada:** '), 4)).toEqual([]);
  });
});
