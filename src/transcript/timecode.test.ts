import { describe, expect, test } from 'vitest';
import { formatTimecode, parseTimecode } from './timecode.ts';

describe('a written time', () => {
  test.each([
    ['0:05', 5],
    ['12:05', 725],
    ['1:02:03', 3723],
    ['01:02:03.5', 3723.5],
    ['00:00:10.250', 10.25],
    ['90:01', 5401],
    ['120:00', 7200],
    [' 2:50 ', 170],
    ['1:02:03:04', 3723],
    ['\\00:39:46.14', 2386.14],
    ['2.32s', 2.32],
  ])('%s is read in seconds', (text, seconds) => {
    expect(parseTimecode(text)).toEqual({ seconds });
  });

  test.each([
    ['0:60', '60 seconds in “0:60”'],
    ['1:60:00', '60 minutes beside hours in “1:60:00”'],
  ])('%s cannot be, and why is said', (text, unexpected) => {
    expect(parseTimecode(text)).toEqual({ unexpected });
  });

  test.each(['', '170', '1:2', '2:00 a.m.', '-0:10', '1:02.', '１:０２', '1234:00'])(
    '“%s” is no time',
    (text) => {
      expect(parseTimecode(text)).toBeUndefined();
    },
  );
});

describe('a time on the page', () => {
  test.each([
    [0, '0:00'],
    [10.99, '0:10'],
    [170, '2:50'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
  ])('%d seconds', (seconds, written) => {
    expect(formatTimecode(seconds)).toBe(written);
  });
});
