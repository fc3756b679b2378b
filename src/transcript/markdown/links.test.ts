import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { turnsOf } from '../model.ts';

function link(address: string) {
  const { transcript, problems } = compile(
    `---\ntitle: T\n---\n**Ada:** See [it](<${address}>).`,
    'x.md',
  );
  const rules = problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
  return { html: turnsOf(transcript)[0]?.html, rules };
}

test.each([
  'https://example.org/a:b',
  'mailto:a@example.org',
  '/a',
  'a/b:c',
  '#t=10',
  '?q=a:b',
  'a',
])('a link to %s is followed', (address) => {
  expect(link(address)).toEqual({ html: `<p>See <a href="${address}">it</a>.</p>`, rules: [] });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
  'blob:x',
])('a link to %s keeps its words alone, and is reported where it stands', (address) => {
  expect(link(address)).toEqual({ html: '<p>See <a>it</a>.</p>', rules: ['4:14 link-unsafe'] });
});

test('what hides a scheme from a reader does not hide it from the page', () => {
  for (const hidden of [
    '&#106;avascript:x',
    'java&#10;script:x',
    '&#1;javascript:x',
    'javascript&colon;x',
  ]) {
    expect(link(hidden).html).toBe('<p>See <a>it</a>.</p>');
  }
});
