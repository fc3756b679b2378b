import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from './hits.ts';
import { closestHits, findPassages, type Passage } from './passage.ts';
import { parseQuery } from './query.ts';
import { tokenize } from './tokens.ts';

const passage = (text: string, speaker?: string, role?: string): Passage => ({
  tokens: tokenize(text),
  speaker,
  role,
});

const TALK = [
  passage('A word about the cloud.'),
  passage('Is the cloud an article of faith?', 'Ada Byron', 'interviewer'),
  passage('The private cloud is. The art of the cloud is not private.', 'José Pell', 'guest'),
  passage('It is private, and clouds the view.', 'Bill, Ted', 'guest'),
];

const find = (typed: string, landed?: number) => findPassages(TALK, parseQuery(typed), landed);
const found = (typed: string) => [...find(typed).hits.keys()];

describe('passages', () => {
  it('answer with all terms', () => {
    expect(found('cloud')).toEqual([0, 1, 2, 3]);
    expect(found('cloud private')).toEqual([2, 3]);
    expect(find('cloud private').held).toBe('all');
  });

  it('answer with any term where none has all, and say so', () => {
    expect(find('faith view')).toMatchObject({ held: 'some' });
    expect(found('faith view')).toEqual([1, 3]);
    expect(find('nowhere')).toEqual({ held: 'all', hits: new Map(), steps: [] });
  });

  it('answer with any term where a search led to them', () => {
    expect([...find('cloud private', 1).hits.keys()]).toEqual([1, 2, 3]);
    expect([...find('plank private', 0).hits.keys()]).toEqual([2, 3]);
  });

  it('do not answer with an excluded word, in any of its forms', () => {
    expect(found('cloud -private')).toEqual([0, 1]);
    expect(found('cloud -arts')).toEqual([0, 1, 3]);
    expect(found('cloud -"private cloud"')).toEqual([0, 1, 3]);
  });

  it('answer with a longer word than the excluded one', () => {
    expect(found('cloud -artic')).toEqual([0, 1, 2, 3]);
    expect(found('cloud -art')).toEqual([0, 1, 3]);
  });

  it('answer if who is asked for says them, in any case and without accents', () => {
    expect(found('cloud speaker:jose')).toEqual([2]);
    expect(found('cloud speaker:"PELL José"')).toEqual([2]);
    expect(found('cloud speaker:ted')).toEqual([3]);
    expect(found('cloud speaker:jo')).toEqual([2]);
    expect(found('cloud speaker:ose')).toEqual([]);
    expect(found('cloud speaker:jose speaker:ada')).toEqual([1, 2]);
    expect(found('cloud role:guest')).toEqual([2, 3]);
    expect(found('cloud role:guest speaker:ada')).toEqual([]);
  });

  it('heed no filter on the whole interview', () => {
    expect(found('cloud year:1999 tag:weather')).toEqual([0, 1, 2, 3]);
    expect(found('year:1999')).toEqual([]);
  });

  it('answer by who says them alone, where no word is looked for', () => {
    expect(find('role:guest').steps).toEqual([
      { passage: 2, from: 0, to: 0 },
      { passage: 3, from: 0, to: 0 },
    ]);
    expect(found('speaker:jose -art')).toEqual([]);
  });

  it('hold nothing that is not asked for', () => {
    expect(find('')).toEqual({ held: 'all', hits: new Map(), steps: [] });
    expect(find('-cloud').steps).toEqual([]);
  });
});

describe('steps', () => {
  it('are the hits of one term', () => {
    expect(find('cloud speaker:jose').steps).toEqual([
      { passage: 2, from: 0, to: 1 },
      { passage: 2, from: 1, to: 2 },
    ]);
  });

  it('are the passages of several terms, where these stand closest together', () => {
    expect(find('cloud private').steps).toEqual([
      { passage: 2, from: 0, to: 2 },
      { passage: 3, from: 0, to: 2 },
    ]);
    const far = [passage('One two. Three by three. Two and one two. One.')];
    expect(findPassages(far, parseQuery('two one')).steps).toEqual([
      { passage: 0, from: 0, to: 2 },
    ]);
    const near = [passage('One and then two, two one, one')];
    expect(findPassages(near, parseQuery('one two')).steps).toEqual([
      { passage: 0, from: 2, to: 4 },
    ]);
  });

  it('hold all terms of their hits, and no shorter stretch does', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), {
      minLength: 1,
      maxLength: 12,
    });
    const { terms } = parseQuery('one two three');
    const bits = (hits: readonly { terms: number }[]) =>
      hits.reduce((sum, hit) => sum | hit.terms, 0);
    fc.assert(
      fc.property(words, (all) => {
        const hits = findHits(all.join(' '), terms);
        fc.pre(hits.length > 0);
        const length = (from: number, to: number) =>
          (hits[to - 1]?.to ?? 0) - (hits[from]?.from ?? 0);
        const best = closestHits(hits);
        expect(bits(hits.slice(best.from, best.to))).toBe(bits(hits));
        hits.forEach((_, from) => {
          for (let to = from + 1; to <= hits.length; to += 1) {
            if (bits(hits.slice(from, to)) === bits(hits))
              expect(length(from, to)).toBeGreaterThanOrEqual(length(best.from, best.to));
          }
        });
      }),
    );
  });
});
