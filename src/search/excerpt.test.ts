import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { findHits } from './hits.ts';
import { parseQuery } from './query.ts';

const cut = (text: string, query: string) => excerpt(text, findHits(text, parseQuery(query).terms));
const shown = (text: string, query: string) =>
  cut(text, query)
    .map((piece) => piece.text)
    .join('');
const filler = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`).join(' ');

it('shows a short quote whole', () => {
  expect(cut('So, clouds are vaporware.', 'clouds')).toEqual([
    { text: 'So, ', isHit: false },
    { text: 'clouds', isHit: true },
    { text: ' are vaporware.', isHit: false },
  ]);
});

it('shows about forty-five words round a hit, cut at word ends', () => {
  const text = shown(`${filler(100)}, cloud ${filler(100)}`, 'cloud');
  expect(text).toMatch(/^…w\d+ .*, cloud .* w\d+…$/);
  expect(text.split(' ')).toHaveLength(45);
});

it('shows the end of a quote without a mark of cutting', () => {
  expect(shown(`${filler(100)} cloud.`, 'cloud')).toMatch(/^…w\d+ .* cloud\.$/);
});

it('shows the place where most of the words stand', () => {
  const text = `cloud ${filler(100)} cloud over vaporware ${filler(100)}`;
  expect(shown(text, 'cloud vaporware')).toContain('cloud over vaporware');
});

it('invents nothing: all that is shown stands in the quote, and hits are whole', () => {
  const words = fc.constantFrom('cloud', 'a', 'of', '—', 'Hyper-V', '技術', 'don’t', '\n', 'x.');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 200 }), (all) => {
      const text = all.join(' ');
      const pieces = cut(text, 'cloud hyperv "a of"');
      const said = pieces.map((piece) => piece.text).join('');
      expect(text).toContain(said.replace(/^…|…$/g, ''));
      for (const { text: hit, isHit } of pieces) {
        if (isHit)
          expect(
            findHits(hit.replace(/…/g, ''), parseQuery('cloud hyperv "a of"').terms),
          ).not.toEqual([]);
      }
    }),
  );
});
