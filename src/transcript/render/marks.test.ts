import { expect, test } from 'vitest';
import { parseMarkdown } from '../markdown/markdown.ts';
import { markAnnotations } from './marks.ts';
import { renderParts, toHtml, toText } from './render.ts';

function annotate(markdown: string) {
  const { children } = parseMarkdown(markdown).root;
  markAnnotations(children);
  const [section] = renderParts([children], []);
  return section ? { html: toHtml(section), text: toText(section) } : undefined;
}

test.each([
  '[laughs]',
  '[Both laugh]',
  '(applause)',
  '<unclear>',
  '[inaudible 00:49:41]',
  '[crosstalk 1:02.5]',
])('%s is marked as no speech, and stays as written', (mark) => {
  const { html, text } = annotate(`Well ${mark} it *was ${mark}* so.`) ?? {};
  const marked = `<span class="mark">${mark.replace('<', '&#x3C;')}</span>`;
  expect(html).toBe(`<p>Well ${marked} it <em>was ${marked}</em> so.</p>`);
  expect(text).toBe(`Well ${mark} it was ${mark} so.`);
});

test('a time amid the words becomes a link to it', () => {
  expect(annotate('It was \\[04:15\\] late.')?.html).toBe(
    '<p>It was <a href="#t=255" class="time">[04:15]</a> late.</p>',
  );
});

test.each([
  '[sic!]',
  '(he laughs)',
  '[01:99]',
  '(04:15)',
  '`[laughs]`',
  '[I was in 1999]',
  '<b>',
  '4:15',
])('%s is speech', (speech) => {
  expect(annotate(`It ${speech} was.`)?.html).not.toMatch(/<span|<a/);
});

test('nothing is linked within a link', () => {
  expect(annotate('[at [04:15] or so](/x)')?.html).toBe('<p><a href="/x">at [04:15] or so</a></p>');
});
