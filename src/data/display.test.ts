import { expect, test } from 'vitest';
import { interfaceFor } from '../interface/languages.ts';
import { timeLeft } from './display.ts';

test.each([
  ['en', 0, 'Less than a minute left'],
  ['en', 1, 'About 1 minute left'],
  ['en', 12, 'About 12 minutes left'],
  ['en', 60, 'About 1 hour left'],
  ['en', 125, 'About 2 hours, 5 minutes left'],
  ['de', 12, 'Noch etwa 12 Minuten'],
  ['ja', 0, '残り1分未満'],
])('in %s, %i minutes that are left to read are told as %s', (language, minutes, said) => {
  expect(timeLeft(minutes, interfaceFor(language))).toBe(said);
});
