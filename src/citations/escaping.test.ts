import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { toString as plainText } from 'mdast-util-to-string';
import { remark } from 'remark';
import { expect, test } from 'vitest';
import { escapeHtml } from '../data/escape-html.ts';
import { cite } from './cite.ts';
import type { CitedInterview, CitedPlace } from './model.ts';

/** A line of anything that a title may hold: words, and all that some format takes for its own. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\{}#$%&_~^`*[]()<>|!"\'-+=.:;,/@',
        '&amp;',
        '<b>',
        '</p>',
        '1.',
        'ER  -',
      ),
      fc.stringMatching(/^[A-Za-zÄé河ש]{1,8}$/u),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `A ${parts.join(' ')} z`);

function interview(title: string): CitedInterview {
  return {
    title,
    language: 'en',
    date: '1999',
    site: 'The Archive',
    url: 'https://archive.example/interviews/one/',
    speakers: [{ name: 'Ines Pell', role: 'guest' }],
  };
}

function place(words: string): CitedPlace {
  return { url: 'https://archive.example/interviews/one/#t=5', speakers: ['Ines Pell'], words };
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();

test('any title comes out of BibTeX as it went in', () => {
  fc.assert(
    fc.property(line, (title) => {
      const [item] = new Cite(cite('bibtex', interview(title)).text).data;
      // Citation.js marks what LaTeX would set in another type, and gives `"` back as a closing mark.
      expect(String(item?.['title']).replaceAll('”', '"')).toBe(spaced(title));
    }),
    { numRuns: 60 },
  );
});

test('no title ends a line of RIS or begins a tag of it', () => {
  fc.assert(
    fc.property(line, line, (one, two) => {
      const { text } = cite('ris', interview(`${one}\r\nER  - \nTY  - BOOK ${two}`));
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((row) => row.slice(0, 6))).toEqual(
        ['TY', 'AU', 'TI', 'T2', 'M3', 'PY', 'DA', 'LA', 'UR', 'ER'].map((tag) => `${tag}  - `),
      );
    }),
  );
});

test('any title and any words are read in Markdown as they were said', () => {
  fc.assert(
    fc.property(line, line, line, (title, one, two) => {
      const { text } = cite('markdown', interview(title), place(`${one}\n\n${two}`));
      const [quote, attribution, ...more] = remark().parse(text).children;
      expect(more).toEqual([]);
      expect(quote?.type).toBe('blockquote');
      const paragraphs = quote && 'children' in quote ? quote.children : [];
      expect(paragraphs.map((paragraph) => plainText(paragraph))).toEqual([one, two]);
      const plain = cite('plain', interview(title), place('')).text;
      expect(`${plainText(attribution)}, https://archive.example/interviews/one/#t=5`).toBe(
        `— ${plain}`,
      );
    }),
  );
});

test('no tag of a title or of words is one in HTML', () => {
  fc.assert(
    fc.property(line, line, (title, words) => {
      for (const style of ['apa', 'mla', 'chicago', 'plain', 'html'] as const) {
        const { html } = cite(style, interview(title), place(words));
        const tags = [...html.matchAll(/<\/?([a-z]+)/gu)].map(([, name]) => name);
        const own = ['p', 'i', 'a', 'bdi', 'cite', 'figure', 'figcaption', 'blockquote'];
        expect(tags.filter((name) => !own.includes(name ?? ''))).toEqual([]);
      }
      const { html } = cite('html', interview(title), place(words));
      expect(html).toContain(`<p>${escapeHtml(words)}</p></blockquote>`);
    }),
  );
});

test('CSL-JSON holds any title as it is', () => {
  fc.assert(
    fc.property(line, (title) => {
      expect(JSON.parse(cite('csl-json', interview(title)).text)[0].title).toBe(title);
    }),
  );
});
