import fc from 'fast-check';
import { slug } from 'github-slugger';
import { expect, it, test } from 'vitest';
import { quoteId, quotePath, quoteSegment } from './quote-path.ts';

test.each([
  ['t=170', '/interviews/flood/q/t=170/'],
  ['so-it-was', '/interviews/flood/q/so-it-was/'],
  ['con', '/interviews/flood/q/con=/'],
  ['שלום', '/interviews/flood/q/שלום/'],
])('the quote of #%s is at %s', (id, path) => {
  expect(quotePath('/interviews/flood/', id)).toBe(path);
});

const ids = fc.oneof(
  fc.nat().map((second) => `t=${second}`),
  fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => slug(text) || 'turn'),
  fc.constantFrom('con', 'nul', 'com1', 'lpt9', 'con-1', 'aux'),
);

it('the id is read off the address again, whatever it is', () => {
  fc.assert(fc.property(ids, (id) => quoteId(quoteSegment(id)) === id));
});

it('two ids never share an address', () => {
  fc.assert(fc.property(ids, ids, (a, b) => a === b || quoteSegment(a) !== quoteSegment(b)));
});

it('an address holds nothing that a path or a file system means something by', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(quoteSegment(id)).not.toMatch(/[/\\:*?"<>|%#\s]|^\.|\.$|^(?:con|nul|aux|prn)$/);
    }),
  );
});
