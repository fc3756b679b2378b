import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceFor } from '../interface/languages.ts';
import { compile } from '../transcript/index.ts';
import { contentsOf, headingsOf } from './contents.ts';
import { farTurn, turnsHtml } from './turn-html.ts';
import { settingsOf } from './voices.ts';

const ENGLISH = interfaceFor('en');

const SPEAKERS = 'speakers: [{ name: Ada & Co, role: interviewer }, { name: Ben, role: guest }]';

const transcriptOf = (body: string) =>
  compile(`---\ntitle: T\n${SPEAKERS}\n---\n\n${body}\n`, 'talk.md').transcript;

function htmlOf(body: string): string {
  const transcript = transcriptOf(body);
  const { chapters, speakers } = transcript;
  return chapters.map(({ turns }) => turnsHtml(turns, settingsOf(speakers), ENGLISH)).join('\n');
}

/** The headings of the outline, each with its level and words. */
function outlineOf(body: string): string[] {
  const transcript = transcriptOf(body);
  const extras = { headings: headingsOf(contentsOf(transcript)) };
  const settings = settingsOf(transcript.speakers);
  const html = transcript.chapters
    .map(({ turns }) => turnsHtml(turns, settings, ENGLISH, extras))
    .join('');
  const found = html.matchAll(/<p[^>]* role="heading" aria-level="(\d)">(.*?)<\/p>/g);
  return Array.from(found, ([, level, words = '']) => `${level} ${words.replace(/<[^>]+>/g, '')}`);
}

describe('the outline of those who hear the page', () => {
  it('has each question, below its chapter where that has a title', () => {
    expect(outlineOf('**Ada & Co:** What *is* it?\n\n**Ben:** Rain.')).toEqual(['2 What is it?']);
    expect(outlineOf('## Rain\n\n**Ada & Co:** What is it?\n\n**Ben:** Rain.')).toEqual([
      '3 What is it?',
    ]);
  });

  it('has of a question of several paragraphs the first, and of a long one who asks and when', () => {
    expect(outlineOf('**Ada & Co:** First.\n\nThen what?\n\n**Ben:** Rain.')).toEqual(['2 First.']);
    const long = `${'And so on. '.repeat(60)}What is it?`;
    expect(outlineOf(`**Ada & Co:** (0:07) ${long}\n\n**Ben:** Rain.`)).toEqual([
      '2 Ada &amp; Co 0:07',
    ]);
    expect(outlineOf('**Ada & Co:** (0:07)\n\n- This?\n- That?\n\n**Ben:** Rain.')).toEqual([
      '2 Ada &amp; Co 0:07',
    ]);
  });
});

describe('the HTML of turns', () => {
  it('names who speaks, links to the time, and holds the words', () => {
    expect(htmlOf('**Ben:** (1:05) So *it* is.')).toBe(
      '<div class="turn voice-2 answers" id="t=65" data-role="guest"><p class="turn-head">' +
        '<span class="speaker">Ben</span> <a class="time" href="#t=65">' +
        '1:05</a></p>' +
        '<div class="words"><p>So <em>it</em> is.</p></div></div>',
    );
  });

  it('shows a name once where the same voice goes on, and says it each time', () => {
    const html = htmlOf('**Ben:** One.\n\n**Ben:** Two.\n\n**Ada & Co:** Three?');
    expect(html.match(/class="speaker[^>]*>[^<]*/g)).toEqual([
      'class="speaker">Ben',
      'class="speaker visually-hidden">Ben',
      'class="speaker">Ada &amp; Co',
    ]);
  });

  it('begins a chapter with the name, whoever spoke before', () => {
    expect(htmlOf('**Ben:** One.\n\n## Two\n\n**Ben:** Three.')).not.toContain('visually-hidden');
  });

  it('gives a turn without a time a link that says what it is', () => {
    expect(htmlOf('**Ben:** One.')).toContain(
      '<a class="time" href="#one" aria-label="Link to this turn" lang="en"><span aria-hidden="true">#</span></a>',
    );
  });

  it('puts what is far down a long page into stretches, and holds each turn once', () => {
    const turns = Array.from({ length: 30 }, (_, n) => {
      return { id: `n-${n}`, html: `Word ${n}`, text: '', line: 1 };
    });
    fc.assert(
      fc.property(fc.nat(30), fc.nat(40), (length, far) => {
        const html = turnsHtml(turns.slice(0, length), new Map(), ENGLISH, { far });
        const [near = '', ...stretches] = html.split('<div class="stretch">');
        const numbersIn = (part: string) =>
          [...part.matchAll(/Word (\d+)/g)].map(([, n]) => Number(n));
        expect(numbersIn(html)).toEqual(Array.from({ length }, (_, n) => n));
        expect(numbersIn(near)).toHaveLength(Math.min(far, length));
        for (const stretch of stretches) {
          expect(numbersIn(stretch).length).toBeLessThanOrEqual(12);
          expect(stretch.split('<div').length).toBe(stretch.split('</div>').length - 1);
        }
      }),
    );
    expect(farTurn(239)).toBe(Number.POSITIVE_INFINITY);
    expect(farTurn(240)).toBe(36);
  });

  it('runs nothing that a name holds', () => {
    const turn = { id: 'a"b', html: '', text: '', line: 1 };
    fc.assert(
      fc.property(fc.string(), fc.string(), (cue, id) => {
        const html = turnsHtml([{ ...turn, cue, id }], new Map(), ENGLISH);
        const rest = html.replace(/<\/?(?:div|p|span|a)(?: [a-z-]+="[^"<>]*")*>/g, '');
        expect(rest).not.toMatch(/[<>]/);
      }),
    );
  });
});
