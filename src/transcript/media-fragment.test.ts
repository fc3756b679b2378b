import { describe, expect, test } from 'vitest';
import { parseMediaFragment } from './media-fragment.ts';

describe('the time that an address names', () => {
  test.each([
    ['t=175', { start: 175 }],
    ['t=2:55', { start: 175 }],
    ['t=0:02:55', { start: 175 }],
    ['t=npt:175', { start: 175 }],
    ['t=175s', { start: 175 }],
    ['t=175.5', { start: 175.5 }],
    ['t=90:01', { start: 5401 }],
    ['t=170,194', { start: 170, end: 194 }],
    ['t=2:50,3:14', { start: 170, end: 194 }],
    ['t=,194', { start: 0, end: 194 }],
    ['q=light&t=175', { start: 175 }],
    ['t=2%3A55', { start: 175 }],
  ])('%s', (address, span) => {
    expect(parseMediaFragment(address)).toEqual(span);
  });

  test.each([
    '',
    't',
    't=',
    't=soon',
    't=-5',
    't=194,170',
    't=5,5',
    't=1,2,3',
    't=1,',
    't=1:75',
    'time=175',
    '%',
  ])('is none in “%s”', (address) => {
    expect(parseMediaFragment(address)).toBeUndefined();
  });
});
