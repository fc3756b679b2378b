import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes } from './fixes.ts';
import type { Fix } from './problems.ts';

const fix = (line: number, from: number, to: number, text: string): Fix => ({
  from: { line, column: from },
  to: { line, column: to },
  text,
});

const fixed = (text: string, ...fixes: Fix[]) => applyFixes(text, fixes);

test('a fix replaces, adds or removes what stands at its place', () => {
  expect(fixed('a bad word', fix(1, 3, 6, 'good'))).toEqual({ text: 'a good word', applied: 1 });
  expect(fixed('ab', fix(1, 2, 2, '-'), fix(1, 3, 3, '!'))).toEqual({ text: 'a-b!', applied: 2 });
  expect(fixed('Ada: Ada: So.', fix(1, 1, 6, ''))).toEqual({ text: 'Ada: So.', applied: 1 });
});

test.each(['\n', '\r\n', '\r'])('places count lines that end in %j, behind a mark', (end) => {
  const text = `\uFEFFone${end}two${end}`;
  expect(fixed(text, fix(2, 1, 4, '2'), fix(1, 1, 4, '1')).text).toBe(`\uFEFF1${end}2${end}`);
  expect(
    fixed(text, { from: { line: 1, column: 4 }, to: { line: 2, column: 1 }, text: ' ' }),
  ).toEqual({ text: `\uFEFFone two${end}`, applied: 1 });
});

test('of fixes that overlap, or add at one place, the first alone is made', () => {
  expect(fixed('abcd', fix(1, 2, 4, 'X'), fix(1, 3, 5, 'Y'))).toEqual({ text: 'aXd', applied: 1 });
  expect(fixed('ab', fix(1, 2, 2, 'X'), fix(1, 2, 2, 'Y'))).toEqual({ text: 'aXb', applied: 1 });
  expect(fixed('abcd', fix(1, 1, 3, 'X'), fix(1, 3, 5, 'Y'))).toEqual({ text: 'XY', applied: 2 });
});

test.each([
  ['a line that is not there', fix(3, 1, 1, 'x')],
  ['a column behind the line', fix(1, 4, 4, 'x')],
  ['an end before its start', fix(1, 2, 1, 'x')],
  ['half a character', fix(1, 2, 3, 'x')],
])('a fix of %s is left out', (_, bad) => {
  expect(fixed('😀\n', bad)).toEqual({ text: '😀\n', applied: 0 });
});

test('outside of what fixes name, every byte stays', () => {
  const piece = fc.constantFrom('a', 'word', 'é', '😀', 'עד', '\t', '\r', '\n', '\r\n', '\uFEFF');
  const place = fc.record({
    line: fc.integer({ min: 1, max: 6 }),
    column: fc.integer({ min: 1, max: 8 }),
  });
  const someFix = fc.record({
    from: place,
    to: place,
    text: fc.constantFrom('', '\u0001', '\u0001\u0001'),
  });
  fc.assert(
    fc.property(fc.array(piece), fc.array(someFix), (pieces, fixes) => {
      const text = pieces.join('');
      const { text: after, applied } = applyFixes(text, fixes);
      expect(applied).toBeLessThanOrEqual(fixes.length);
      if (applied === 0) expect(after).toBe(text);
      // What fixes added is the only U+0001 there is: the rest stood there before, in that order.
      let at = 0;
      for (const kept of after.replaceAll('\u0001', '')) {
        at = text.indexOf(kept, at);
        expect(at).not.toBe(-1);
        at += kept.length;
      }
      expect(after.isWellFormed()).toBe(true);
      expect(after.startsWith('\uFEFF') || !text.startsWith('\uFEFF')).toBe(true);
    }),
  );
});

test('one fix changes its own span and no other', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z é\t]{0,12}$/), { minLength: 1 });
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const span = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(lines, ends, fc.nat(), span, fc.boolean(), (all, end, n, [a, b], isMarked) => {
      const index = n % all.length;
      const words = all[index] ?? '';
      const from = Math.min(a, b) % (words.length + 1);
      const to = Math.max(from, Math.max(a, b) % (words.length + 1));
      const join = (parts: typeof all) => `${isMarked ? '\uFEFF' : ''}${parts.join(end)}`;
      const changed = `${words.slice(0, from)}NEW${words.slice(to)}`;
      expect(fixed(join(all), fix(index + 1, from + 1, to + 1, 'NEW'))).toEqual({
        text: join(all.with(index, changed)),
        applied: 1,
      });
    }),
  );
});
