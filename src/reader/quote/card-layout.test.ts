import { describe, expect, it } from 'vitest';
import { type CardContent, layOutCard, PADDING } from './card-layout.ts';

const SERIF = { family: 'serif', weight: 400 };
const SANS = { family: 'sans-serif', weight: 600 };

/** Every character is half as wide as it is high, or as wide in Han. */
const measure = (text: string, { size }: { size: number }) =>
  [...text].reduce((sum, one) => sum + (/\p{sc=Han}/u.test(one) ? size : size / 2), 0);

function content(words: string, more: Partial<CardContent> = {}): CardContent {
  return {
    turns: [{ words, font: SERIF, colour: 'teal' }],
    source: [{ text: 'Ines Pell', font: { ...SANS, size: 30 }, colour: 'teal' }],
    language: 'en',
    names: SANS,
    ink: 'black',
    ...more,
  };
}

const textOf = (card: ReturnType<typeof layOutCard>) =>
  card.lines.map(({ text }) => text).join(' ');

describe('the card of a quote', () => {
  it('sets a short quote large, and the speaker below it', () => {
    const { height, lines } = layOutCard(content('“A plank.”'), measure);
    expect(height).toBe(630);
    expect(lines.map(({ text, font }) => [text, font.size])).toEqual([
      ['“A plank.”', 60],
      ['Ines Pell', 30],
    ]);
  });

  it('sets a longer quote smaller, and grows before it leaves a word out', () => {
    const sizeOf = (count: number) =>
      layOutCard(content(`“${'plank '.repeat(count)}end.”`), measure).lines[0]?.font.size ?? 0;
    expect(sizeOf(60)).toBeLessThan(60);
    expect(sizeOf(60)).toBeGreaterThan(30);
    const long = layOutCard(content(`“${'plank '.repeat(200)}end.”`), measure);
    expect(long.height).toBeGreaterThan(630);
    expect(textOf(long)).toContain('end.”');
  });

  it('says where it ends before the words do, and stays within its height', () => {
    const card = layOutCard(content(`“${'plank '.repeat(3000)}end.”`), measure);
    expect(card.height).toBeLessThanOrEqual(1500);
    expect(textOf(card)).toMatch(/plank…” Ines Pell$/);
    expect(textOf(card).match(/plank/g)?.length).toBeGreaterThan(200);
  });

  it('names each of several speakers above their words', () => {
    const turns = [
      { name: 'Ada', words: '“What?”', font: SANS, colour: 'brown' },
      { name: 'Bo', words: '“A plank.”', font: SERIF, colour: 'teal' },
    ];
    const card = layOutCard(content('', { turns, source: [] }), measure);
    expect(textOf(card)).toBe('Ada “What?” Bo “A plank.”');
    expect(card.lines.map(({ colour }) => colour)).toEqual(['brown', 'black', 'teal', 'black']);
  });

  it('keeps every line between its edges, one below the other, whatever the script', () => {
    const texts = [
      'Donaudampfschifffahrt'.repeat(12),
      '有朋自远方来，不亦乐乎？'.repeat(9),
      'שלום '.repeat(90),
    ];
    for (const text of texts) {
      const { lines, width, height, rule } = layOutCard(content(text), measure);
      for (const { text: line, font } of lines) {
        expect(measure(line, font)).toBeLessThanOrEqual(width - 2 * PADDING);
      }
      const tops = lines.map(({ top }) => top);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
      expect(tops[0]).toBeGreaterThanOrEqual(PADDING);
      expect((tops.at(-1) ?? 0) + 30).toBeLessThanOrEqual(height - PADDING + 30);
      expect(rule).toBeLessThan(tops.at(-1) ?? 0);
    }
  });
});
