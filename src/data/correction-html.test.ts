import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShownCorrection } from '../corrections/all-corrections.ts';
import { interfaceFor } from '../interface/languages.ts';
import { correctionsByTurn, piecesHtml } from './correction-html.ts';

const ENGLISH = interfaceFor('en');

const CORRECTION: ShownCorrection = {
  date: '2024-05-02',
  change: 'changed',
  turn: 't=9',
  pieces: [
    { kind: 'same', text: 'There were ' },
    { kind: 'was', text: 'fifty' },
    { kind: 'now', text: 'fifteen' },
  ],
};

/** What is read out: the text without the tags. */
const heard = (html: string) => html.replaceAll(/<[^>]*>/g, '');

test('a struck word and the one put in stand apart, for the eye and for the ear', () => {
  const html = piecesHtml(CORRECTION.pieces, ENGLISH);
  expect(heard(html)).toBe(
    'There were struck out: fifty, end of struck out  put in: fifteen, end of put in ',
  );
  expect(heard(html.replaceAll(/<span.*?<\/span>/g, ''))).toBe('There were fifty fifteen');
  expect(html.match(/<(del|ins)>/g)).toEqual(['<del>', '<ins>']);
});

test('a turn says when it was corrected last, and behind that all that was', () => {
  const older = { ...CORRECTION, date: '2023', note: 'Misheard.' };
  const html = correctionsByTurn([CORRECTION, older], 'he', ENGLISH).get('t=9') ?? '';
  expect(heard(/<summary>.*<\/summary>/.exec(html)?.[0] ?? '')).toBe('Corrected May 2, 2024');
  expect(html.match(/datetime="[^"]+"/g)).toEqual([
    'datetime="2024-05-02"',
    'datetime="2024-05-02"',
    'datetime="2023"',
  ]);
  expect(html).toContain('<p lang="he">Misheard.</p>');
});

test('a turn that is new says so, and corrections without a turn are no turn’s', () => {
  const corrections: ShownCorrection[] = [
    { date: '2024', change: 'added', turn: 't=4', pieces: [] },
    { date: '2024', change: 'removed', voice: 'Ben', pieces: [] },
  ];
  const byTurn = correctionsByTurn(corrections, 'en', ENGLISH);
  expect([...byTurn.keys()]).toEqual(['t=4']);
  expect(byTurn.get('t=4')).toContain('This turn was added.');
});

test('nothing runs that words, dates or notes hold', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('same', 'was', 'now'), (text, kind) => {
      const html = correctionsByTurn(
        [{ ...CORRECTION, pieces: [{ kind, text }], note: text }],
        'en',
        ENGLISH,
      ).get('t=9');
      const tag = /<\/?(?:details|summary|p|span|del|ins|bdi|time)(?: [a-z]+="[^"<>]*")*>/g;
      expect(html?.replaceAll(tag, '')).not.toMatch(/[<>]/);
    }),
  );
});
