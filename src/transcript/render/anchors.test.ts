import { describe, expect, test } from 'vitest';
import { Anchors } from './anchors.ts';

describe('the id of a turn', () => {
  test('is its time in whole seconds', () => {
    expect(new Anchors([]).forTurn(170.9, 'It is.')).toBe('t=170');
  });

  test.each([
    ['So our partnership with Microsoft is great.', 'so-our-partnership-with-microsoft-is'],
    ['“It isn’t,” she said…', 'it-isnt-she-said'],
    ['🎉 Yes! 🎉', 'yes'],
    ['हिन्दी', 'हिन्दी'],
    ['…', 'turn'],
    ['', 'turn'],
    ['𠮷'.repeat(100), '𠮷'.repeat(30)],
  ])('is the slug of its first words: %s', (text, id) => {
    expect(new Anchors([]).forTurn(undefined, text)).toBe(id);
  });

  test('is given once', () => {
    const anchors = new Anchors(['it-is', 'it-is-2']);
    const ids = [
      anchors.forTurn(10, 'It is'),
      anchors.forTurn(10.5, 'It is'),
      anchors.forTurn(undefined, 'It is'),
      anchors.forTurn(undefined, 'constructor'),
    ];
    expect(ids).toEqual(['t=10', 'it-is-1', 'it-is-3', 'constructor']);
  });

  test('amid the words is only given where no turn has the second', () => {
    const anchors = new Anchors([]);
    anchors.forTurn(10, 'It is');
    expect([anchors.forTime(10), anchors.forTime(11), anchors.forTime(11)]).toEqual([
      undefined,
      't=11',
      undefined,
    ]);
  });
});
