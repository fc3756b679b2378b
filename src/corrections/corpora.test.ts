import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REAL_TRANSCRIPTS, readRealTranscript } from '../../tests/real-transcripts.ts';
import { compile, type Turn, turnsOf } from '../transcript/index.ts';
import { versionChanges } from './version-changes.ts';
import { wordsOf } from './words.ts';

/** A word that nobody says. */
const NEW = 'zzqx';

/** Fixes the middle word of a turn. */
function corrected(turn: Turn): Turn {
  const words = wordsOf(turn.text, 'en');
  const middle = words[words.length >> 1];
  if (middle) middle.text = middle.text.replace(/[\p{L}\p{N}]+/u, NEW);
  return { ...turn, text: words.map(({ text }) => text).join('') };
}

/** Parts a turn in two at its middle word. */
function split(turn: Turn): Turn[] {
  const words = wordsOf(turn.text, 'en').map(({ text }) => text);
  const half = words.length >> 1;
  return [
    { ...turn, text: words.slice(0, half).join('') },
    { ...turn, id: `${turn.id}-b`, text: words.slice(half).join('') },
  ];
}

describe.skipIf(REAL_TRANSCRIPTS.length === 0)(
  'of the real transcripts in ../shared/corpora',
  () => {
    test('any tells exactly which words were fixed, whatever became of ids, times, names and turns', {
      timeout: 240_000,
    }, () => {
      const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(fc.constantFrom(...REAL_TRANSCRIPTS), seeds, seeds, (file, fixes, splits) => {
          const text = readRealTranscript(file);
          const { transcript } = compile(text, file);
          const turns = turnsOf(transcript);
          const long = turns.filter((turn) => wordsOf(turn.text, 'en').length >= 8);
          fc.pre(long.length > 0);
          const pick = (seed: number) => long[seed % long.length]?.id ?? '';
          const fixed = new Set(fixes.map(pick));
          const parted = new Set(splits.map(pick).filter((id) => !fixed.has(id)));
          const after = turns.flatMap((turn) => {
            const { others: _, ...own } = { ...turn, id: `later-${turn.id}`, speaker: 'renamed' };
            if (fixed.has(turn.id)) return [corrected(own)];
            return parted.has(turn.id) ? split(own) : [own];
          });
          const edited = {
            chapters: [{ turns: after }],
            speakers: [{ id: 'renamed', name: 'Renamed', role: 'guest' as const }],
          };
          const changes = versionChanges(
            [
              { date: '2024-01-01', transcript },
              { date: '2024-05-02', transcript: edited },
            ],
            edited,
            'en',
          );
          expect(changes.map(({ turn }) => turn).sort()).toEqual(
            [...fixed].map((id) => `later-${id}`).sort(),
          );
          for (const { change, pieces } of changes) {
            expect(change).toBe('changed');
            const put = pieces.filter(({ kind }) => kind === 'now').map((one) => one.text);
            expect(put.join('')).toContain(NEW);
            expect(wordsOf(put.join(''), 'en')).toHaveLength(1);
            expect(pieces.filter(({ kind }) => kind === 'was')).toHaveLength(1);
          }
        }),
        { numRuns: 40 },
      );
    });
  },
);
