import { expect, it } from 'vitest';
import { formatPartialDate } from './partial-date.ts';

it.each([
  ['2008', 'en', '2008'],
  ['2008-09', 'en', 'September 2008'],
  ['2008-09-16', 'en', 'September 16, 2008'],
  ['2008-09-16', 'de', '16. September 2008'],
])('%s is written in %s as “%s”', (date, language, expected) => {
  expect(formatPartialDate(date, language)).toBe(expected);
});
