import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterparts, rowsOf } from './counterparts.ts';
import { type MatchedTurn, matchTurns } from './match-turns.ts';

const turn = (speaker: string, text: string, start?: number): MatchedTurn => ({
  speaker,
  text,
  ...(start !== undefined && { start }),
});

const anyTurn: fc.Arbitrary<MatchedTurn> = fc.record(
  {
    speaker: fc.constantFrom('ada', 'ben', 'cy'),
    text: fc.string({ maxLength: 60 }),
    start: fc.integer({ min: 0, max: 30 }),
    cue: fc.constant('Break'),
  },
  { requiredKeys: ['text'] },
);

describe('the turns of an interview and its translation', () => {
  it('are matched by the time at which they begin, whoever is said to speak', () => {
    const a = [turn('ada', 'Where?', 4), turn('ben', 'There.', 9), turn('ada', 'When?', 20)];
    const b = [turn('ada', 'Wo?', 4), turn('ada', 'Wann?', 20)];
    expect(matchTurns(a, b)).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  it('are matched between times by order and speaker, also where names are written otherwise', () => {
    const a = [
      turn('moderator', 'Hm?', 4),
      turn('ines', 'A.'),
      turn('moderator', 'And?'),
      turn('ines', 'B.'),
    ];
    const b = [
      turn('moderatorin', 'Hm?', 4),
      turn('イネス', 'ア。'),
      turn('moderatorin', 'Und?'),
      turn('イネス', 'ビ。'),
    ];
    expect(matchTurns(a, b)).toEqual([0, 1, 2, 3].map((n) => [n, n]));
  });

  it('that were split lead to the first part, and each part back to the whole', () => {
    const a = [
      turn('ada', 'Where?'),
      turn('ben', 'By the mill, I think. '.repeat(6)),
      turn('ada', 'When?'),
    ];
    const b = [
      turn('ada', 'Wo?'),
      turn('ben', 'Bei der Mühle, glaube ich. '.repeat(5)),
      turn('ben', 'Ja.'),
      turn('ada', 'Wann?'),
    ];
    const pairs = matchTurns(a, b);
    expect(pairs).toEqual([
      [0, 0],
      [1, 1],
      [2, 3],
    ]);
    const back = pairs.map(([x, y]) => [y, x] as const);
    expect(counterparts(back, b.length)).toEqual([0, 1, 1, 2]);
    expect(rowsOf(pairs, a.length, b.length)).toEqual([
      { a: [0], b: [0] },
      { a: [1], b: [1, 2] },
      { a: [2], b: [3] },
    ]);
  });

  it('that were left out are told by how long the others are', () => {
    const long = (word: string) => `${word} `.repeat(40);
    const a = [
      turn('ada', 'One?'),
      turn('ben', 'Yes.'),
      turn('ada', long('two')),
      turn('ben', long('so')),
    ];
    const b = [turn('ada', long('zwei')), turn('ben', long('also'))];
    expect(matchTurns(a, b)).toEqual([
      [2, 0],
      [3, 1],
    ]);
  });

  it('before the first that is matched lead nowhere', () => {
    expect(counterparts([[2, 0]], 4)).toEqual([undefined, undefined, 0, 0]);
  });

  it('match themselves turn by turn where nothing was changed', () => {
    fc.assert(
      fc.property(fc.array(anyTurn), (turns) => {
        // What nobody speaks is like any other of its kind; longer ones match their like.
        expect(matchTurns(turns, turns)).toEqual(turns.map((_, n) => [n, n]));
      }),
    );
  });

  it('are paired in the order of both, each once at the most, and stand in exactly one row', () => {
    fc.assert(
      fc.property(fc.array(anyTurn), fc.array(anyTurn), (a, b) => {
        const pairs = matchTurns(a, b);
        for (const [n, [i, j]] of pairs.entries()) {
          const [x, y] = pairs[n - 1] ?? [-1, -1];
          expect(i).toBeGreaterThan(x);
          expect(j).toBeGreaterThan(y);
          expect(i).toBeLessThan(a.length);
          expect(j).toBeLessThan(b.length);
        }
        const rows = rowsOf(pairs, a.length, b.length);
        expect(rows.flatMap((row) => row.a)).toEqual(a.map((_, n) => n));
        expect(rows.flatMap((row) => row.b)).toEqual(b.map((_, n) => n));
      }),
    );
  });

  it('keep their counterparts by time wherever others are added', () => {
    const timed = fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(timed, fc.array(fc.nat(), { maxLength: 10 }), (times, places) => {
        const a = times.toSorted((x, y) => x - y).map((start) => turn('ada', 'So it was.', start));
        const b: MatchedTurn[] = a.map((one) => ({ ...one, text: 'So war es.' }));
        for (const place of places) b.splice(place % (b.length + 1), 0, turn('ada', 'Ja.'));
        const pairs = matchTurns(a, b);
        expect(pairs.map(([i, j]) => [a[i]?.start, b[j]?.start])).toEqual(
          a.map(({ start }) => [start, start]),
        );
      }),
    );
  });

  it('of an interview with thousands of turns and no times are matched within seconds', () => {
    const talk = (words: string, count: number) =>
      Array.from({ length: count }, (_, n) =>
        turn(n % 2 ? 'ben' : 'ada', words.repeat(1 + ((n * 7919) % 50))),
      );
    const [a, b] = [talk('word ', 6000), talk('Wort ', 6000).toSpliced(3000, 2)];
    const start = performance.now();
    const pairs = matchTurns(a, b);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(pairs[2999]).toEqual([2999, 2999]);
    expect(pairs.at(-1)).toEqual([5999, 5997]);
  });
});
