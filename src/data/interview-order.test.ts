import { expect, test } from 'vitest';
import { neighboursOf, type Orderable, orderInterviews } from './interview-order.ts';

function ids(interviews: readonly Orderable[], language = 'en'): string[] {
  return orderInterviews(interviews, language).map(({ id }) => id);
}

const part = (id: string, date: string, number?: number): Orderable => ({
  id,
  title: id,
  date,
  series: { title: 'Tapes', part: number },
});

test('the newest stands first, what has no date last', () => {
  const dates = [undefined, '1999', '2001-05-02', '2001-05', '2001', '2020'];
  const all = dates.map((date) => ({ id: date ?? 'none', title: 'A', date }));
  expect(ids(all)).toEqual(['2020', '2001-05-02', '2001-05', '2001', '1999', 'none']);
});

test('equal dates go by title as the site’s language sorts it, equal titles by slug', () => {
  const all = ['Zoe', 'Åsa', 'Part 10', 'Part 9'].map((title) => ({ id: title, title }));
  expect(ids(all, 'en')).toEqual(['Åsa', 'Part 9', 'Part 10', 'Zoe']);
  expect(ids(all, 'sv')).toEqual(['Part 9', 'Part 10', 'Zoe', 'Åsa']);
  const same = ['b', 'c', 'a'].map((id) => ({ id, title: 'Same' }));
  expect(ids(same)).toEqual(['a', 'b', 'c']);
});

test('a series stands together where its newest stands, part by part', () => {
  const all = [
    { id: 'single', title: 'Single', date: '2010' },
    part('two', '2020', 2),
    part('one', '1990', 1),
    { id: 'Tapes', title: 'Not of the series', date: '2015' },
    { id: 'last', title: 'Last', date: '1980' },
  ];
  expect(ids(all)).toEqual(['one', 'two', 'Tapes', 'single', 'last']);
});

test('parts without a number go by date, oldest first', () => {
  expect(ids([part('b', '2020'), part('a', '1990')])).toEqual(['a', 'b']);
});

test('the neighbours of an interview are the parts before and after it, of its series alone', () => {
  const single = { id: 'single', title: 'Single' };
  const [one, two, three] = [
    part('one', '1990', 1),
    part('two', '1991', 2),
    part('three', '1992', 3),
  ];
  const all = [one, two, three, single];
  const neighbours = neighboursOf(all);
  expect(neighbours(one)).toEqual({ next: two });
  expect(neighbours(two)).toEqual({ previous: one, next: three });
  expect(neighbours(three)).toEqual({ previous: two });
  expect(neighbours(single)).toEqual({});
  expect(neighbours(part('absent', '1990'))).toEqual({});
});
