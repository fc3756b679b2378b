import { describe, expect, it } from 'vitest';
import { type KeyPress, singleKey } from './single-key.ts';

const press = (more: Partial<KeyPress>): KeyPress => ({
  key: 'j',
  code: 'KeyJ',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe('a single key', () => {
  it('is the letter that is typed, wherever it lies on the keyboard', () => {
    expect(singleKey(press({ key: 'j', code: 'KeyC' }))).toBe('j');
    expect(singleKey(press({ key: 'J', shiftKey: true }))).toBe('J');
  });

  it('is the same under Caps Lock', () => {
    expect(singleKey(press({ key: 'J' }))).toBe('j');
    expect(singleKey(press({ key: 'j', shiftKey: true }))).toBe('J');
  });

  it('is the Latin letter of the same key on keyboards of other scripts', () => {
    expect(singleKey(press({ key: 'о' }))).toBe('j');
    expect(singleKey(press({ key: 'О', shiftKey: true }))).toBe('J');
    expect(singleKey(press({ key: 'ح', code: 'KeyP' }))).toBe('p');
    expect(singleKey(press({ key: 'κ', code: 'KeyK' }))).toBe('k');
    expect(singleKey(press({ key: 'ж', code: 'Semicolon' }))).toBeUndefined();
  });

  it('is a sign by what it types: with Shift on one keyboard, without on another', () => {
    expect(singleKey(press({ key: '?', code: 'Slash', shiftKey: true }))).toBe('?');
    expect(singleKey(press({ key: '?', code: 'Minus', shiftKey: true }))).toBe('?');
    expect(singleKey(press({ key: '/', code: 'Digit7', shiftKey: true }))).toBe('/');
    expect(singleKey(press({ key: '؟', code: 'Slash', shiftKey: true }))).toBe('?');
    expect(singleKey(press({ key: '。', code: 'Period' }))).toBe('.');
  });

  it('is none with Ctrl, Alt or Cmd, amid composition, and for keys that type nothing', () => {
    for (const more of [
      { ctrlKey: true },
      { altKey: true },
      { metaKey: true },
      { isComposing: true },
      { key: 'Enter', code: 'Enter' },
      { key: 'Process', code: 'KeyJ' },
      { key: 'Dead', code: 'KeyJ' },
    ])
      expect(singleKey(press(more))).toBeUndefined();
  });
});
