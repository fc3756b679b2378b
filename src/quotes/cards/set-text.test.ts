import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { setText } from './set-text.ts';

const STYLE = {
  families: 'any',
  language: 'en',
  dir: 'ltr',
  sizes: [40, 20],
  leading: 1.3,
} as const;
const ROOM = { width: 400, height: 80 };

test('a text has the largest size that there is room for', async () => {
  const short = await setText('Hm', STYLE, ROOM);
  const longer = await setText('one two three four five six seven eight nine ten', STYLE, ROOM);
  expect(short.height).toBeGreaterThan(24);
  expect(longer.height).toBeGreaterThan(short.height);
  expect(longer.height).toBeLessThanOrEqual(ROOM.height);
});

test('a text without anything to draw takes no room', async () => {
  expect(await setText(' \u200b\ufe0f', STYLE, ROOM)).toMatchObject({ width: 0, height: 0 });
});

test('letters that carry marks to the sky are drawn as far as there is room', async () => {
  const { width, height } = await setText(`a${'\u0301'.repeat(400)}`, STYLE, ROOM);
  expect(width).toBeGreaterThan(0);
  expect(height).toBeLessThanOrEqual(ROOM.height);
});

it('keeps to its room whatever the text is', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.toWellFormed());
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('ltr', 'rtl'), async (text, dir) => {
      const { width, height } = await setText(text, { ...STYLE, dir }, ROOM);
      expect(width).toBeLessThanOrEqual(ROOM.width);
      expect(height).toBeLessThanOrEqual(ROOM.height);
    }),
    { numRuns: 60 },
  );
});
