import { expect, test } from 'vitest';
import { parseLog } from './git-log.ts';

const [A, B, C] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];

test('a log is read with its days, its paths of any kind, and what became of them', () => {
  const output = [
    `\u00012024-04-01 ${C}`,
    `\n:100644 100644 ${A} ${B} R096`,
    'a: talk\n.md',
    ':100644 \u0001.md',
    `:100644 000000 ${B} ${A} D`,
    'gone.md',
    `\u00012024-03-01 ${C} ${B}`,
    '\u00012024-02-01 ',
    `\n:000000 100644 ${A} ${C} A`,
    'new.md',
    '',
  ].join('\0');
  expect(parseLog(output)).toEqual([
    {
      day: '2024-04-01',
      isFirst: false,
      changes: [
        { before: A, after: B, from: 'a: talk\n.md', to: ':100644 \u0001.md' },
        { before: B, after: A, from: 'gone.md' },
      ],
    },
    { day: '2024-03-01', isFirst: false, changes: [] },
    { day: '2024-02-01', isFirst: true, changes: [{ before: A, after: C, to: 'new.md' }] },
  ]);
});

test('an empty log has no commits', () => {
  expect(parseLog('')).toEqual([]);
});
