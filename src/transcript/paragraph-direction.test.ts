import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherDirection, withDirections } from './paragraph-direction.ts';

test('an English question in an Arabic interview runs from left to right, its sign at its end', () => {
  expect(
    withDirections('<p>What about <em>Microsoft</em>?</p><p>ماذا عن Microsoft؟</p>', 'rtl'),
  ).toBe('<p dir="ltr">What about <em>Microsoft</em>?</p><p>ماذا عن Microsoft؟</p>');
  expect(withDirections('<p>Yes.</p><ul><li>שלום.</li><li>Shalom.</li></ul>', 'ltr')).toBe(
    '<p>Yes.</p><ul><li dir="rtl">שלום.</li><li>Shalom.</li></ul>',
  );
});

test('a name in another script turns no sentence around, and signs alone have no direction', () => {
  expect(otherDirection('Microsoft قالت نعم', 'rtl')).toBeUndefined();
  expect(otherDirection('1999, …', 'rtl')).toBeUndefined();
  expect(otherDirection('Да, конечно.', 'rtl')).toBe('ltr');
  expect(otherDirection('دעת', 'ltr')).toBe('rtl');
});

test('nothing but directions is added', () => {
  const html = fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<ul>',
        '<li>',
        '</li>',
        '</ul>',
        'word',
        'שלום',
        ' ',
        '<em>',
        '</em>',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(html, fc.constantFrom('ltr' as const, 'rtl' as const), (text, around) => {
      expect(withDirections(text, around).replaceAll(/ dir="(?:ltr|rtl)"/g, '')).toBe(text);
    }),
  );
});
