import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { compareWords } from './fidelity.ts';
import { formatTranscript } from './format/format.ts';
import { turnsOf } from './model.ts';

/** Real transcripts that stand beside the project where it is developed, and never in it. */
const CORPORA = new URL('../../../shared/corpora/', import.meta.url);
const INDEX = new URL('INDEX.tsv', CORPORA);

const files = existsSync(INDEX)
  ? readFileSync(INDEX, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t').slice(0, 2).join('/'))
  : [];

const read = (file: string) => readFileSync(new URL(encodeURI(file), CORPORA), 'utf8');

/** So many files are formatted, and so many slips made, in each run. */
const SAMPLE = 12;

describe.skipIf(files.length === 0)('of the real transcripts in ../shared/corpora', () => {
  test('each compiles without an error, and has all its words', { timeout: 120_000 }, () => {
    const faults = files.flatMap((file) => {
      const text = read(file);
      const compiled = compile(text, file);
      const errors = compiled.problems.filter(({ severity }) => severity === 'error');
      const { lost, added } = compareWords(text, compiled);
      const isEmpty = turnsOf(compiled.transcript).length === 0;
      return errors.length + lost.length + added.length > 0 || isEmpty ? [file] : [];
    });
    expect(faults).toEqual([]);
  });

  test('any can be formatted, and means the same', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), (file) => {
        const result = formatTranscript(read(file), file);
        if ('problems' in result) {
          expect(result.problems.map(({ rule }) => rule)).toEqual(['format-unsafe']);
        } else expect(formatTranscript(result.text, file)).toEqual(result);
      }),
      { numRuns: SAMPLE },
    );
  });

  test('any with a slip keeps its words, and breaks nothing', { timeout: 120_000 }, () => {
    const slip = fc.constantFrom(
      '',
      '**',
      '[',
      '](',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '```\n',
      '|',
      '\0',
      '(0:99) ',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat({ max: 30 }),
        slip,
        (file, at, length, written) => {
          const text = read(file);
          const from = at % text.length;
          const slipped = text.slice(0, from) + written + text.slice(from + length);
          const { lost, added } = compareWords(slipped, compile(slipped, file));
          expect({ lost, added }).toEqual({ lost: [], added: [] });
        },
      ),
      { numRuns: SAMPLE },
    );
  });
});
