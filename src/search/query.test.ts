import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

const read = (typed: string) =>
  parseQuery(typed).terms.map(({ words, phrase }) => ({ words, phrase }));

describe('a query', () => {
  it('is words, each wanted by itself', () => {
    expect(read('  Data  centers ')).toEqual([
      { words: ['data'], phrase: false },
      { words: ['centers'], phrase: false },
    ]);
  });

  it('may hold phrases among words', () => {
    expect(read('vaporware "Single point of failure" cloud')).toEqual([
      { words: ['vaporware'], phrase: false },
      { words: ['single', 'point', 'of', 'failure'], phrase: true },
      { words: ['cloud'], phrase: false },
    ]);
  });

  it('may be pasted with curly quotation marks', () => {
    expect(read('“point of failure”')).toEqual([
      { words: ['point', 'of', 'failure'], phrase: true },
    ]);
    expect(read('«point of»')).toEqual([{ words: ['point', 'of'], phrase: true }]);
  });

  it('is words while the closing quotation mark is not typed yet', () => {
    expect(read('"single poi')).toEqual([
      { words: ['single'], phrase: false },
      { words: ['poi'], phrase: false },
    ]);
  });

  it('takes a word with a hyphen or an apostrophe for one word', () => {
    expect(read('Hyper-V don’t')).toEqual([
      { words: ['hyperv'], phrase: false },
      { words: ['dont'], phrase: false },
    ]);
  });

  it('may say what must not be there', () => {
    const { terms, excluded } = parseQuery('cloud -vendor -"open source" well-known - x');
    expect(terms.map(({ text }) => text)).toEqual(['cloud', 'well-known', 'x']);
    expect(excluded.map(({ text, phrase }) => ({ text, phrase }))).toEqual([
      { text: 'vendor', phrase: false },
      { text: 'open source', phrase: true },
    ]);
  });

  it('may name a speaker, or another thing to choose by', () => {
    const { terms, filters } = parseQuery(
      'speaker:"Simon Crosby" cloud Year:2008 tag:“open source” role:guest note:this',
    );
    expect(filters).toEqual([
      { field: 'speaker', value: 'Simon Crosby' },
      { field: 'year', value: '2008' },
      { field: 'tag', value: 'open source' },
      { field: 'role', value: 'guest' },
    ]);
    expect(terms.map(({ text }) => text)).toEqual(['cloud', 'note:this']);
  });

  it('takes a name that is still being typed for a name', () => {
    expect(parseQuery('cloud speaker:"Simon Cr').filters).toEqual([
      { field: 'speaker', value: 'Simon Cr' },
    ]);
    expect(parseQuery('cloud speaker:').filters).toEqual([]);
    expect(parseQuery('cloud speaker: "').terms).toHaveLength(1);
  });

  it.each(['', '   ', '""', '" "', '— … !', '"'])('looks for nothing in %j', (typed) => {
    expect(parseQuery(typed)).toEqual({ terms: [], excluded: [], filters: [] });
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const { words } of parseQuery(typed).terms) expect(words.join('')).not.toBe('');
      }),
    );
  });
});
