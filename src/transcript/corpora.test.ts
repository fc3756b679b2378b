import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REAL_TRANSCRIPTS, readRealTranscript } from '../../tests/real-transcripts.ts';
import { compile } from './compile.ts';
import { compareWords } from './fidelity.ts';
import { formatTranscript } from './format/format.ts';
import { turnsOf } from './model.ts';

/** So many files are formatted, and so many slips made, in each run. */
const SAMPLE = 12;

describe.skipIf(REAL_TRANSCRIPTS.length === 0)(
  'of the real transcripts in ../shared/corpora',
  () => {
    test('each compiles without an error, and has all its words', { timeout: 120_000 }, () => {
      const faults = REAL_TRANSCRIPTS.flatMap((file) => {
        const text = readRealTranscript(file);
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
        fc.property(fc.constantFrom(...REAL_TRANSCRIPTS), (file) => {
          const result = formatTranscript(readRealTranscript(file), file);
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
          fc.constantFrom(...REAL_TRANSCRIPTS),
          fc.nat(),
          fc.nat({ max: 30 }),
          slip,
          (file, at, length, written) => {
            const text = readRealTranscript(file);
            const from = at % text.length;
            const slipped = text.slice(0, from) + written + text.slice(from + length);
            const { lost, added } = compareWords(slipped, compile(slipped, file));
            expect({ lost, added }).toEqual({ lost: [], added: [] });
          },
        ),
        { numRuns: SAMPLE },
      );
    });
  },
);
