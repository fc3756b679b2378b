import { expect, test } from 'vitest';
import { sayLeft } from './time-left.ts';

test('the time that is left is told in words, one minute and many, and hours', () => {
  expect(sayLeft(0, 'en')).toBe('Less than a minute left');
  expect(sayLeft(1, 'en')).toBe('About 1 minute left');
  expect(sayLeft(12, 'en')).toBe('About 12 minutes left');
  expect(sayLeft(60, 'en')).toBe('About 1 hour left');
  expect(sayLeft(125, 'en')).toBe('About 2 hours 5 minutes left');
});
