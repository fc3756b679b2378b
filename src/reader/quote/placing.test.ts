import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMenu, type Situation } from './placing.ts';

const SIGHT = { top: 60, bottom: 800, left: 0, right: 1000 };
const MENU = { width: 400, height: 44 };

function line(top: number) {
  return { top, bottom: top + 30, left: 300, right: 700 };
}

function situation(more: Partial<Situation>): Situation {
  const all = { first: line(300), last: line(400), menu: MENU, sight: SIGHT };
  return { ...all, isBackward: false, isRtl: false, pointer: 'mouse', ...more };
}

describe('the quote menu', () => {
  it('stands below the words that were selected forwards, and above the others', () => {
    expect(placeMenu(situation({})).top).toBe(440);
    expect(placeMenu(situation({ isBackward: true })).top).toBe(246);
  });

  it('begins where the words begin, and ends where they end, whichever way they run', () => {
    const leftOf = (more: Partial<Situation>) => placeMenu(situation(more)).left;
    const short = { ...line(400), left: 500, right: 900 };
    expect(leftOf({ first: short, isBackward: true })).toBe(500);
    expect(leftOf({ last: short })).toBe(500);
    const menu = { width: 200, height: 44 };
    expect(leftOf({ menu, last: short })).toBe(700);
    expect(leftOf({ menu, last: short, isRtl: true })).toBe(500);
    expect(leftOf({ menu, first: short, isBackward: true, isRtl: true })).toBe(700);
  });

  it('goes to the other end where there is no room', () => {
    expect(placeMenu(situation({ last: line(770) })).top).toBe(246);
    expect(placeMenu(situation({ first: line(80), isBackward: true })).top).toBe(440);
  });

  it('stands at the bottom of a touch screen, unless words are there', () => {
    expect(placeMenu(situation({ pointer: 'touch' })).top).toBe(748);
    expect(placeMenu(situation({ pointer: 'touch', last: line(760) })).top).toBe(68);
  });

  it('never covers the words, and never leaves the window at its sides', () => {
    const lines = fc.tuple(fc.integer({ min: -500, max: 1300 }), fc.nat(2000));
    const pointer = fc.constantFrom('mouse' as const, 'touch' as const);
    fc.assert(
      fc.property(lines, fc.boolean(), pointer, ([top, length], isBackward, by) => {
        const [first, last] = [line(top), line(top + length)];
        const corner = placeMenu(situation({ first, last, isBackward, pointer: by }));
        expect(corner.top >= last.bottom || corner.top + MENU.height <= first.top).toBe(true);
        expect(corner.left).toBeGreaterThanOrEqual(8);
        expect(corner.left + MENU.width).toBeLessThanOrEqual(992);
      }),
    );
  });
});
