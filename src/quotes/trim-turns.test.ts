import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, turnsOf } from '../transcript/index.ts';
import { widthOf } from './cut-text.ts';
import { htmlElsewhere, trimTurns } from './trim-turns.ts';

const turn = (text: string) => ({ id: 'a', text, html: `<p>${text}</p>`, line: 1 });

describe('a quote that is too long for a light page', () => {
  it('ends within a turn, at a whole word, and says so', () => {
    const words = Array.from({ length: 60 }, (_, n) => `word${n} <b>`).join(' ');
    const { turns, isCut } = trimTurns([turn('Short.'), turn(words)], 200, 'en');
    expect(isCut).toBe(true);
    expect(turns.map(({ text }) => text)).toEqual([
      'Short.',
      expect.stringMatching(/(?:\w|<b>)…$/),
    ]);
    expect(turns[1]?.html).not.toContain('<b>');
    expect(turns[1]?.html).toMatch(/^<p>word0 &lt;b&gt; .*…<\/p>$/);
  });

  it('leaves out a turn of which a scrap would be shown', () => {
    const { turns, isCut } = trimTurns([turn('a'.repeat(90)), turn('b '.repeat(60))], 100, 'en');
    expect(isCut).toBe(true);
    expect(turns).toHaveLength(1);
  });

  it('never shows more than there is room for, nor another’s words', () => {
    const texts = fc.array(fc.lorem({ maxCount: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 80, max: 800 }), (all, limit) => {
        const { turns, isCut } = trimTurns(all.map(turn), limit, 'en');
        const shown = turns.reduce((sum, { text }) => sum + widthOf(text), 0);
        expect(shown).toBeLessThanOrEqual(limit);
        for (const [n, { text }] of turns.entries()) {
          expect(all[n]?.startsWith(text.replace(/…$/, ''))).toBe(true);
        }
        if (!isCut) expect(turns.map(({ text }) => text)).toEqual(all);
      }),
    );
  });
});

describe('the HTML of a turn on another page', () => {
  const htmlOf = (words: string) => {
    const { transcript } = compile(
      `---\ntitle: T\n---\n\n**Ada:** ${words}\n\n[^1]: In May.\n`,
      'a.md',
    );
    return htmlElsewhere(turnsOf(transcript)[0]?.html ?? '', '/interviews/flood/');
  };

  it('leads to the interview where it led to a place in it', () => {
    expect(htmlOf('Well [04:15] it was.')).toContain('href="/interviews/flood/#t=255"');
    expect(htmlOf('So it was.[^1]')).toContain('href="/interviews/flood/#note=1"');
  });

  it('carries no id, and leaves words and other links as they are', () => {
    const html = htmlOf('[04:15] <a href="#x" id="y"> [web](https://a.example/#b)');
    expect(html).not.toMatch(/<a[^>]* id=/);
    expect(html).toContain('&#x3C;a href="#x" id="y">');
    expect(html).toContain('href="https://a.example/#b"');
  });
});
