import { describe, expect, it } from 'vitest';
import { displayDate, displayDuration, displayShare } from './display.ts';

describe('what the interface writes', () => {
  it.each([
    ['1999', '1999'],
    ['1999-05', 'May 1999'],
    ['1999-06-14', 'June 14, 1999'],
  ])('says %s as %s', (date, written) => {
    expect(displayDate(date)).toBe(written);
  });

  it.each([
    [1, '1 minute'],
    [451, '8 minutes'],
    [3600, '1 hour'],
    [7_320, '2 hours 2 minutes'],
  ])('says %i seconds as %s', (seconds, written) => {
    expect(displayDuration(seconds)).toBe(written);
  });

  it('says a share as whole per cent, and of nothing as none', () => {
    expect(displayShare(1, 3)).toBe('33%');
    expect(displayShare(0, 0)).toBe('0%');
  });
});
