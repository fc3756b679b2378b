import { expect, test } from 'vitest';
import type { Correction } from '../transcript/index.ts';
import { allCorrections } from './all-corrections.ts';
import type { DatedChange } from './version-changes.ts';

const CHANGE: DatedChange = {
  date: '2024-05-02',
  change: 'changed',
  turn: 't=9',
  pieces: [
    { kind: 'was', text: 'Fifty ' },
    { kind: 'now', text: 'Fifteen ' },
    { kind: 'same', text: 'posts' },
  ],
};

const ids = ['t=4', 't=9', 't=30'];
const turns = ids.map((id, at) => ({ id, html: '', text: 'So.', line: at + 1 }));

/** The corrections of an interview with these turns. */
const all = (corrections: Correction[], changes: DatedChange[]) =>
  allCorrections({ chapters: [{ turns }], corrections }, changes, 'en');

const told = (...args: Parameters<typeof all>) =>
  all(...args).map(({ date, turn, note }) => [date, turn, note].filter(Boolean).join(' '));

test('the newest stands first, whoever tells of it', () => {
  const declared = [
    { date: '2023', turn: 't=4', now: 'a' },
    { date: '2024-06', turn: 't=30', now: 'b' },
  ];
  expect(told(declared, [CHANGE])).toEqual(['2024-06 t=30', '2024-05-02 t=9', '2023 t=4']);
});

test.each([
  ['on its day', { date: '2024-05-02', turn: 't=9', now: 'else', note: 'Misheard.' }],
  [
    'in its year, with its words amid others',
    {
      date: '2024',
      turn: 't=9',
      was: 'so “fifty” or Fifty, posts',
      now: 'Fifteen  posts',
      note: 'Misheard.',
    },
  ],
  [
    'with its words, days before the commit',
    {
      date: '2024-04-30',
      turn: 't=9',
      was: 'Fifty posts',
      now: 'Fifteen posts',
      note: 'Misheard.',
    },
  ],
])('a change that the publisher tells of %s is not told twice', (_, declared) => {
  expect(told([declared], [CHANGE])).toEqual([`${declared.date} t=9 Misheard.`]);
});

test('a change of another turn, or with other words, is told besides', () => {
  const declared = [
    { date: '2024-05-02', turn: 't=30', was: 'Fifty', now: 'Fifteen' },
    { date: '2024-04-30', turn: 't=9', was: 'plank', now: 'board' },
    { date: '2024-05-02', was: 'Fifty', now: 'Fifteen' },
  ];
  expect(all(declared, [CHANGE])).toHaveLength(4);
});

test.each(['2024', '2024-05'])('a change of other words in %s is told besides', (date) => {
  const declared = [
    { date, turn: 't=9', was: 'A board', now: 'A plank' },
    // Words are the same whole, not where one stands within another.
    { date, turn: 't=9', was: 'Fiftyfold', now: 'Fifteenth' },
  ];
  expect(told(declared, [CHANGE])).toContain('2024-05-02 t=9');
});

test('a change of words in two places is told by a declaration that holds both', () => {
  const pieces: DatedChange['pieces'] = [
    ...CHANGE.pieces,
    { kind: 'was', text: 'plank' },
    { kind: 'now', text: 'board' },
  ];
  const declared = [
    { date: '2024', turn: 't=9', was: 'Fifty posts, a plank', now: 'Fifteen posts, a board' },
  ];
  expect(all(declared, [{ ...CHANGE, pieces }])).toHaveLength(1);
});

test('a correction of a mark alone shows both, since no word tells them apart', () => {
  const [shown] = all([{ date: '2024', turn: 't=9', was: 'It is.', now: 'It is?' }], []);
  expect(shown?.pieces).toEqual([
    { kind: 'was', text: 'It is.' },
    { kind: 'now', text: 'It is?' },
  ]);
});

test('a change of a turn that has another published address is told there, and no other turn takes it', () => {
  const chapters = [
    {
      turns: [
        { id: 'what-was-left', compiledId: 't=9', html: '', text: 'What was left?', line: 1 },
        { id: 't=14', aliases: ['t=9'], html: '', text: 'Fifteen posts.', line: 2 },
      ],
    },
  ];
  const changes = [CHANGE, { ...CHANGE, turn: 't=14' }];
  const shown = allCorrections({ chapters }, changes, 'en');
  expect(shown.map(({ turn }) => turn)).toEqual(['what-was-left', 't=14']);
});
