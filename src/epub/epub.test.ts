import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { REAL_TRANSCRIPTS, readRealTranscript } from '../../tests/real-transcripts.ts';
import { turnsOf } from '../transcript/index.ts';
import type { Book } from './book.ts';
import { bookOf, EXAMPLE_SITE } from './book-of.ts';
import { epubFiles, makeEpub } from './epub.ts';
import { type ReadEpub, readStrictly } from './strict-epub.ts';

const PAGE = 'https://archive.example/talks/interviews/flood/';

const FLOOD = `---
title: After the “flood” & the <bridge>
date: 1999-06-14
place: Accra
series: { title: Bridges, part: 2 }
tags: [water, wood]
description: What was left.
speakers:
  - { name: Moderator, role: moderator }
  - { name: Ines Pell, role: guest, title: Engineer }
source: { title: The tape, url: "https://source.example/tape?a=1&b=2" }
---

A word about how this came to be.

## The bridge

(0:04) **Moderator:** What was left of it?

(0:09) **Ines Pell:** Two posts & a plank <unclear>.[^1] See [the question](#t=4), [that moment](#t=7) and [this page](${PAGE}#t=4).

I still have the plank. [0:15] It was a < b.

**Ines Pell:** And | a | table.

| a | b |
|---|--:|
| 1 | 2 |

[^1]: In May.

## The end

(0:20) **Moderator:** Do you? [Elsewhere](https://elsewhere.example/x).

**Music:** …

**Ines Pell:** I do.

---

Transcribed by hand, with [a note](#t=20).
`;

const letters = (text: string) => text.replace(/\s+/g, '');

/** All words of a book in the order in which they are read, without spaces. */
function wordsOf({ spine, files }: ReadEpub): string {
  return letters(spine.map((path) => files.get(path)?.text ?? '').join(' '));
}

/** The words of an interview that its book has to have, part by part. */
function partsOf({ facts, transcript }: Book): string[] {
  const { prefaceText, notesText, chapters } = transcript;
  const titles = chapters.flatMap(({ title }) => title ?? []);
  const spoken = turnsOf(transcript).map(({ text }) => text);
  return (
    [facts.title, prefaceText, ...titles, ...spoken, notesText]
      // The text numbers the items of lists, and parts cells by tabs: these are no words of anybody’s.
      .flatMap((text) => text.split(/\n+|\t/))
      .map((text) => letters(text.replace(/^\d+\. /, '')))
  );
}

const missingFrom = (book: Book, read: ReadEpub) => {
  const words = wordsOf(read);
  return partsOf(book).filter((part) => !words.includes(part));
};

const linksIn = (read: ReadEpub) => [...read.files.values()].flatMap(({ links }) => links);

describe('an e-book', () => {
  const book = bookOf(FLOOD);
  const read = readStrictly(makeEpub(book));
  const files = epubFiles(book);

  it('is whole: every file is listed, well-formed, and every link within leads to a place', () => {
    expect(read.problems).toEqual([]);
    expect(read.paths.slice(0, 3)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/package.opf',
    ]);
  });

  it('has every word of the interview', () => {
    // The mark of a note stands amid the words.
    expect(missingFrom(book, read).length).toBeLessThanOrEqual(1);
    expect(wordsOf(read)).toContain('Twoposts&aplank<unclear>.1Seethequestion');
  });

  it('is the same, byte for byte, whenever it is made', () => {
    expect(makeEpub(bookOf(FLOOD))).toEqual(makeEpub(book));
  });

  it('lists its chapters with the questions in them', () => {
    const nav = files['EPUB/nav.xhtml'] ?? '';
    const entries = Array.from(
      nav.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g),
      ([, href, text]) => [text, href],
    );
    expect(entries.slice(0, 7)).toEqual([
      ['After the “flood” &amp; the &lt;bridge&gt;', 'title.xhtml'],
      ['The bridge', 'part-1.xhtml#the-bridge'],
      ['What was left of it?', 'part-1.xhtml#t.4'],
      ['The end', 'part-1.xhtml#the-end'],
      ['Do you? Elsewhere.', 'part-1.xhtml#t.20'],
      ['Notes', 'notes.xhtml'],
      ['About this interview', 'about.xhtml'],
    ]);
  });

  it('names who speaks, once where they go on, and links each time to its permalink', () => {
    const part = files['EPUB/part-1.xhtml'] ?? '';
    expect(part.match(/class="speaker">[^<]*/g)).toEqual([
      'class="speaker">Moderator',
      'class="speaker">Ines Pell',
      'class="speaker">Moderator',
      'class="speaker">Music',
      'class="speaker">Ines Pell',
    ]);
    expect(part).toContain(`<a class="time" href="${PAGE}#t=9">0:09</a>`);
    expect(part).toContain(`href="${PAGE}#i-do"`);
  });

  it('leads to its own places where it has them, else to the web', () => {
    const targets = linksIn(read).map(({ to }) => to);
    expect(targets.filter((to) => to === 'part-1.xhtml#t.4')).toHaveLength(3);
    expect(targets).toContain(`${PAGE}#t=7`);
    expect(targets).toContain('https://source.example/tape?a=1&b=2');
    expect(files['EPUB/part-1.xhtml']).toMatch(/epub:type="noteref" role="doc-noteref"/);
  });

  it('tells libraries what it is', () => {
    const opf = files['EPUB/package.opf'] ?? '';
    for (const expected of [
      `<dc:identifier id="book">${PAGE}</dc:identifier>`,
      '<dc:title>After the “flood” &amp; the &lt;bridge&gt;</dc:title>',
      '<dc:language>en</dc:language>',
      '<dc:creator id="voice-2">Ines Pell</dc:creator>',
      '<meta refines="#voice-2" property="file-as">Pell, Ines</meta>',
      '<dc:publisher>The Example Archive</dc:publisher>',
      '<dc:date>1999-06-14</dc:date>',
      '<dc:rights>CC0 1.0</dc:rights>',
      '<dc:subject>wood</dc:subject>',
      '<meta property="dcterms:modified">1999-06-14T00:00:00Z</meta>',
      '<meta property="schema:accessModeSufficient">textual</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
      '<meta refines="#series" property="group-position">2</meta>',
    ]) {
      expect(opf).toContain(expected);
    }
  });
});

test('the day of the newest correction is the day on which a book was changed, and it is told', () => {
  const book = bookOf(FLOOD, {
    corrections: [
      {
        date: '2024-05-02',
        change: 'changed',
        turn: 't=9',
        pieces: [
          { kind: 'was', text: 'Three' },
          { kind: 'now', text: 'Two' },
          { kind: 'same', text: ' posts' },
        ],
        note: 'Misheard <twice>.',
      },
      { date: '2024', change: 'removed', pieces: [] },
    ],
  });
  expect(readStrictly(makeEpub(book)).problems).toEqual([]);
  const files = epubFiles(book);
  expect(files['EPUB/package.opf']).toContain('modified">2024-05-02T00:00:00Z<');
  expect(files['EPUB/about.xhtml']).toContain(
    '<a href="part-1.xhtml#t.9">Ines Pell, 0:09</a></p>\n<p><del>Three</del> <ins>Two</ins> posts</p>\n<p>Misheard &lt;twice&gt;.</p>',
  );
  expect(files['EPUB/about.xhtml']).toContain('This turn was removed.');
});

test('a book of a site that stands nowhere yet leads to no machine', () => {
  const site = { ...EXAMPLE_SITE, url: new URL('http://127.0.0.1:4321/'), isPlaced: false };
  const book = bookOf(FLOOD, {
    site,
    cited: { ...bookOf(FLOOD).cited, url: '/interviews/flood/' },
  });
  const read = readStrictly(makeEpub(book));
  expect(read.problems).toEqual([]);
  expect(JSON.stringify(epubFiles(book))).not.toContain('127.0.0.1');
  expect(epubFiles(book)['EPUB/package.opf']).toMatch(
    />urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f-]+</,
  );
});

test('a book is written in the direction and language of its words', () => {
  const book = bookOf(
    '---\ntitle: بعد الفيضان\nlanguage: ar\n---\n\n**ليلى:** نعم.\n\n**كريم:** لا.\n',
  );
  const files = epubFiles(book);
  expect(files['EPUB/part-1.xhtml']).toContain('lang="ar" xml:lang="ar" dir="rtl"');
  expect(files['EPUB/nav.xhtml']).toContain('<h2 lang="ar" xml:lang="ar" dir="rtl">المحتويات</h2>');
  expect(files['EPUB/package.opf']).toContain('page-progression-direction="rtl"');
});

test('a passage in another language is one in a book', () => {
  const book = bookOf(
    '---\ntitle: T\n---\n\n**Ada:** A [mot juste]{lang=fr}.\n\n**Ben:** [שלום]{lang=he}.\n',
  );
  const part = epubFiles(book)['EPUB/part-1.xhtml'];
  expect(part).toContain('A <span lang="fr" xml:lang="fr">mot juste</span>.');
  expect(part).toContain('<span lang="he" dir="rtl" xml:lang="he">שלום</span>.');
});

test('a long interview has several files, and none of its turns is cut', () => {
  const turns = Array.from(
    { length: 3000 },
    (_, n) => `**${n % 2 ? 'Bo' : 'Ada'}:** Line ${n} ${'of many '.repeat(9)}.`,
  );
  const book = bookOf(`---\ntitle: Long\n---\n\n${turns.join('\n\n')}\n`);
  const read = readStrictly(makeEpub(book));
  expect(read.problems).toEqual([]);
  expect(read.spine.length).toBeGreaterThan(4);
  expect(missingFrom(book, read)).toEqual([]);
});

it('is whole, whatever was said', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '&amp;',
    '&#x3C;',
    '&nbsp;',
    ']]>',
    '<!--',
    '\u0000',
    '\u000b',
    '\uffff',
    '\ud800',
    '"\'',
    '[a](javascript:alert(1))',
    '[b](<https://e.example/a"b>)',
    '[c](#%)',
    '[d](//e.example)',
    '![e](x.png)',
    '[0:12]',
    '`x`',
    '\n\n',
    '\n## H\n',
    'ש',
    '😀',
  );
  const words = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      words,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      (said, title) => {
        const front = JSON.stringify({ title: `T ${title}`, tags: ['t'], event: title });
        const text = `---\n${front}\n---\n\n**Ada:** (0:04) So ${said.join(' ')}\n\n**Bo:** Yes.\n`;
        const read = readStrictly(makeEpub(bookOf(text)));
        expect(read.problems).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

describe.skipIf(REAL_TRANSCRIPTS.length === 0)(
  'of the real transcripts in ../shared/corpora',
  () => {
    test('books are whole and have all words', { timeout: 60_000 }, () => {
      const step = Math.max(1, Math.floor(REAL_TRANSCRIPTS.length / 20));
      for (const path of REAL_TRANSCRIPTS.filter((_, n) => n % step === 0)) {
        const book = bookOf(readRealTranscript(path));
        const read = readStrictly(makeEpub(book));
        expect(read.problems, path).toEqual([]);
        const missing = missingFrom(book, read);
        expect(missing.length, `${path}: ${missing.slice(0, 3).join(' / ')}`).toBe(0);
      }
    });
  },
);
