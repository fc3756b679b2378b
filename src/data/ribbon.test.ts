import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../transcript/index.ts';
import { RIBBON_LENGTH, ribbonOf, SHORTEST_STRETCH, type Stretch } from './ribbon.ts';

/** A turn of as many words, six letters each. */
function turn(speaker: string, words: number, start?: number): Omit<Turn, 'id'> {
  const text = 'sixth '.repeat(words);
  return { speaker, ...(start !== undefined && { start }), html: text, text, line: 1 };
}

function ribbon(turns: readonly Omit<Turn, 'id'>[]): Stretch[] {
  const named = turns.map((one, index) => ({ ...one, id: `turn-${index}` }));
  return ribbonOf({ chapters: [{ turns: named }] });
}

/** The share of the ribbon that each speaker has. */
function shares(stretches: readonly Stretch[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const { speaker = '', length } of stretches) {
    result.set(speaker, (result.get(speaker) ?? 0) + length / RIBBON_LENGTH);
  }
  return result;
}

const alternating = (count: number, asked: number, answered: number) =>
  Array.from({ length: count }, (_, i) => turn(i % 2 ? 'bo' : 'ada', i % 2 ? answered : asked));

describe('the ribbon', () => {
  it('draws turns to the scale of their words where there are no times', () => {
    expect(ribbon([turn('ada', 10), turn('bo', 30)])).toEqual([
      { turn: 'turn-0', speaker: 'ada', from: 0, length: 250 },
      { turn: 'turn-1', speaker: 'bo', from: 250, length: 750 },
    ]);
  });

  it('draws turns to the scale of their times where they run forwards', () => {
    const stretches = ribbon([turn('ada', 1, 0), turn('bo', 1, 30), turn('ada', 25, 90)]);
    expect(stretches.map(({ start, from, length }) => [start, from, length])).toEqual([
      [0, 0, 300],
      [30, 300, 600],
      [90, 900, 100],
    ]);
  });

  it('divides the time between two times by words', () => {
    const stretches = ribbon([turn('ada', 10, 0), turn('bo', 30), turn('ada', 25, 90)]);
    expect(stretches.map(({ from }) => from)).toEqual([0, 225, 900]);
  });

  it('goes by words where a time goes back', () => {
    const stretches = ribbon([turn('ada', 10, 60), turn('bo', 30, 20)]);
    expect(stretches.map(({ length }) => length)).toEqual([250, 750]);
  });

  it('draws turns of one speaker in a row as one', () => {
    expect(ribbon([turn('ada', 10), turn('ada', 10), turn('bo', 20)])).toHaveLength(2);
  });

  it('draws nothing where nobody speaks', () => {
    expect(ribbon([])).toEqual([]);
  });

  it.each([
    [2000, 10, 10],
    [2000, 5, 50],
    [5000, 1, 12],
  ])('gives both voices their share of %i turns in turn', (count, asked, answered) => {
    const stretches = ribbon(alternating(count, asked, answered));
    expect(stretches.length).toBeGreaterThan(50);
    expect(stretches.length).toBeLessThanOrEqual(RIBBON_LENGTH / SHORTEST_STRETCH);
    expect(shares(stretches).get('ada')).toBeCloseTo(asked / (asked + answered), 2);
  });

  it('keeps a long answer whole among short turns', () => {
    const short = alternating(400, 2, 2);
    const stretches = ribbon([...short, turn('cy', 1600), ...short]);
    const [answer, ...others] = stretches.filter(({ speaker }) => speaker === 'cy');
    expect(others).toEqual([]);
    expect(answer?.length).toBeCloseTo(500, -1);
  });

  const speakers = fc.constantFrom('ada', 'bo', 'cy');

  it('runs from its beginning to its end without gap or overlap, every stretch visible', () => {
    const turns = fc.array(
      fc.record({ speaker: speakers, words: fc.integer({ min: 0, max: 400 }) }),
      { minLength: 1, maxLength: 1500 },
    );
    fc.assert(
      fc.property(turns, (all) => {
        const stretches = ribbon(all.map(({ speaker, words }) => turn(speaker, words)));
        let at = 0;
        for (const [index, { from, length, speaker }] of stretches.entries()) {
          expect(from).toBeCloseTo(at, 6);
          expect(length).toBeGreaterThanOrEqual(SHORTEST_STRETCH - 1e-6);
          expect(speaker).not.toBe(stretches[index - 1]?.speaker ?? '');
          at += length;
        }
        expect(at).toBeCloseTo(RIBBON_LENGTH, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('gives everybody their true share where turns are long', () => {
    const turns = fc.array(
      fc.record({ speaker: speakers, words: fc.integer({ min: 20, max: 100 }) }),
      { minLength: 1, maxLength: 100 },
    );
    fc.assert(
      fc.property(turns, (all) => {
        const drawn = shares(ribbon(all.map(({ speaker, words }) => turn(speaker, words))));
        const total = all.reduce((sum, { words }) => sum + words, 0);
        for (const name of new Set(all.map(({ speaker }) => speaker))) {
          const own = all.filter(({ speaker }) => speaker === name);
          const share = own.reduce((sum, { words }) => sum + words, 0) / total;
          expect(drawn.get(name)).toBeCloseTo(share, 6);
        }
      }),
    );
  });
});
