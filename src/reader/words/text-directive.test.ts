import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTextDirective, parseFragment, type TextDirective } from './text-directive.ts';

describe('a link to words', () => {
  it.each<[string, TextDirective]>([
    ['the words', { start: 'the words' }],
    ['from here to there', { start: 'from here', end: 'to there' }],
    ['words in their place', { prefix: 'before', start: 'the words', suffix: 'behind' }],
    ['signs with a meaning', { prefix: 'a-', start: '-a, & (b)-', end: '100 %', suffix: '#1' }],
    ['other scripts', { start: 'מה שלומך', end: '有朋自远方来' }],
  ])('is read as it was written: %s', (_, directive) => {
    expect(parseFragment(`t=170${formatTextDirective(directive)}`)).toEqual({
      name: 't=170',
      directives: [directive],
    });
  });

  it('is percent-encoded by the rules of the standard, and safe within a text', () => {
    const directive = { prefix: 'so-called', start: 'it is, (or was)', suffix: "Bob's & co" };
    expect(formatTextDirective(directive)).toBe(
      ':~:text=so%2Dcalled-,it%20is%2C%20%28or%20was%29,-Bob%27s%20%26%20co',
    );
  });

  it.each([
    ['names no words', 't=170', []],
    ['has no words behind the mark', 't=170:~:', []],
    ['has an empty start', ':~:text=', []],
    ['has too many terms', ':~:text=a,b,c', []],
    ['has a broken escape', ':~:text=%E0%A4%A', []],
    ['has another directive too', ':~:unknown=1&text=a&text=b', [{ start: 'a' }, { start: 'b' }]],
    ['has a lone prefix', ':~:text=a-', []],
    ['has an empty prefix', ':~:text=-,a', []],
  ])('that %s is read for what it says', (_, fragment, directives) => {
    expect(parseFragment(fragment).directives).toEqual(directives);
  });

  it('is read as it was written, whatever the words', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    const option = (name: string) => fc.record({ [name]: words }, { requiredKeys: [] });
    fc.assert(
      fc.property(words, option('prefix'), option('end'), option('suffix'), (start, ...others) => {
        const directive = Object.assign({ start }, ...others) as TextDirective;
        const written = formatTextDirective(directive);
        expect(written).toMatch(/^:~:text=[\w.~%,-]+$/);
        expect(parseFragment(written).directives).toEqual([directive]);
      }),
    );
  });
});
