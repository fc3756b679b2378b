import { describe, expect, it } from 'vitest';
import { interfaceFor } from '../../interface/languages.ts';
import { type Quote, speakersOf, wordsOf } from './quote.ts';
import { writeQuote } from './quote-text.ts';

const ENGLISH = interfaceFor('en');

const INTERVIEW: Quote['interview'] = {
  title: 'After the flood',
  language: 'en',
  date: '1999-06',
  site: 'The Example Archive',
  url: 'https://archive.example/flood/',
  speakers: [
    { name: 'Moderator', role: 'moderator' },
    { name: 'Ines Pell', role: 'guest' },
    { name: 'Otto Brandt', role: 'guest' },
  ],
};

const QUOTE: Quote = {
  interview: INTERVIEW,
  turns: [{ name: 'Ines Pell', words: '…two posts, and a plank.' }],
  permalink: 'https://archive.example/flood/#t=9',
  time: { start: 9, isExact: true },
};

describe('a copied quote', () => {
  it('names speaker, interview, website, date, time and permalink', () => {
    expect(writeQuote(QUOTE, ENGLISH).text).toBe(
      '“…two posts, and a plank.”\n\n' +
        '— Ines Pell, “After the flood”, The Example Archive, June 1999, 0:09\n' +
        'https://archive.example/flood/#t=9\n',
    );
  });

  it('is a block quotation with its source for a rich text', () => {
    expect(writeQuote(QUOTE, ENGLISH).html).toBe(
      '<blockquote cite="https://archive.example/flood/#t=9" lang="en" dir="ltr">' +
        '<p>“…two posts, and a plank.”</p></blockquote>' +
        '<p>— Ines Pell, <a href="https://archive.example/flood/#t=9">“After the flood”</a>, ' +
        'The Example Archive, June 1999, 0:09</p>',
    );
  });

  it('names the speaker of each of several turns', () => {
    const turns = [
      { name: 'Moderator', words: 'What was left?' },
      { name: 'Ines Pell', words: 'Two posts.\n\nAnd a plank.' },
      { name: '', words: 'A bell.' },
    ];
    expect(writeQuote({ ...QUOTE, turns }, ENGLISH).text).toBe(
      'Moderator: “What was left?”\n\nInes Pell: “Two posts.\n\n“And a plank.”\n\n“A bell.”\n\n' +
        '— “After the flood”, The Example Archive, June 1999, 0:09\n' +
        'https://archive.example/flood/#t=9\n',
    );
  });

  it('says “after” where the turn has no time of its own, and nothing where none has', () => {
    const later = { ...QUOTE, time: { start: 9, isExact: false } };
    expect(writeQuote(later, ENGLISH).text).toContain('June 1999, after 0:09\n');
    const { time: _, ...timeless } = QUOTE;
    expect(writeQuote(timeless, ENGLISH).text).toContain('June 1999\n');
  });

  it('has the quotation marks and the direction of its language', () => {
    const of = (language: string) =>
      writeQuote({ ...QUOTE, interview: { ...INTERVIEW, language } }, ENGLISH);
    expect(of('de-AT').text).toMatch(/^„…two posts, and a plank\.“\n/);
    expect(of('ja').text).toMatch(/^「…two posts, and a plank\.」\n/);
    expect(of('he').html).toMatch(/^<blockquote [^>]*lang="he" dir="rtl">/);
  });

  it('lets no markup through', () => {
    const title = '<b>"Title"</b> & $& more';
    const words = '<img src=x onerror=alert(1)>';
    const turns = [{ name: '<i>Eve</i>', words }];
    const { html } = writeQuote({ ...QUOTE, turns, interview: { ...INTERVIEW, title } }, ENGLISH);
    expect(html).not.toMatch(/<(?:b|i|img)\b/);
    expect(html).toContain('“&lt;b&gt;&quot;Title&quot;&lt;/b&gt; &amp; $&amp; more”</a>');
  });
});

describe('the speakers of a quote', () => {
  it.each([
    ['one', ['Ines Pell'], ['Ines Pell']],
    ['each once', ['Moderator', 'Ines Pell', 'Moderator'], ['Moderator', 'Ines Pell']],
    ['several of one label', ['Ines Pell, Otto Brandt'], ['Ines Pell', 'Otto Brandt']],
    ['without what the label adds', ['Ines Pell (Mill Works)'], ['Ines Pell']],
    ['whoever nobody declared', ['A voice, far off'], ['A voice, far off']],
    ['nobody', [''], []],
  ])('are %s', (_, names, expected) => {
    const turns = names.map((name) => ({ name, words: 'Yes.' }));
    expect(speakersOf({ ...QUOTE, turns })).toEqual(expected);
  });

  it('stand before their words where a citation takes several', () => {
    const turns = [
      { name: 'Moderator', words: 'What?' },
      { name: 'Ines Pell', words: 'A plank.' },
    ];
    expect(wordsOf({ ...QUOTE, turns })).toBe('Moderator: What?\n\nInes Pell: A plank.');
    expect(wordsOf(QUOTE)).toBe('…two posts, and a plank.');
  });
});
