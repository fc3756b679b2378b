import { readdirSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { FIXTURES, readCase } from './fixture-cases.ts';
import { type CitationStyle, cite } from './index.ts';

type Item = Record<string, unknown>;

/** A name as CSL-JSON has it. */
type Name = Partial<Record<string, string>>;

const CASES = readdirSync(FIXTURES);

/**
 * Where Citation.js (citeproc with apa.csl) writes another reference than we
 * do, and why we do not follow.
 */
const OTHER_REFERENCES: Readonly<Record<string, readonly [theirs: string, why: string]>> = {
  'firm-as-speaker': [
    'Citrix Systems, Inc. & The Mill Workers and Friends. (2024).',
    'APA 9.8 has a comma before the ampersand, whatever stands before it',
  ],
  'name-hungarian': [
    'Nagy P. (1989, October 23). A híd emlékezete (Kovács A., Interviewer)',
    'citeproc keeps the order of Hungarian speech where the language is Hungarian; APA 9.8 turns all names of authors round',
  ],
  'name-vietnamese': [
    'Nguyễn V. A. (2003, April 30). Ký ức về cây cầu (Trần T. M., Interviewer)',
    'the same for Vietnamese',
  ],
  'name-japanese': [
    '大江健三郎. (1994, December). 橋の記憶 (佐藤花子, Interviewer)',
    'citeproc joins the parts of a name; we leave the space that the publisher set',
  ],
  'no-date-without-access-date': [
    'The Example Archive. Retrieved https://archive.example/interviews/undated/',
    'apa.csl says “Retrieved” even where it knows no day',
  ],
  'nobody-named': [
    'Two voices in the market. (1974). [Interview]. The Example Archive.',
    'apa.csl tears title and description apart; APA 9.12 moves what stands in the title’s place as a whole',
  ],
  'title-with-special-characters': [
    '100% of $5 & the_rest {C#}',
    'citeproc reads tags in a title as type; we take every title for plain text',
  ],
};

const OTHER_IN_TEXT: Readonly<Record<string, readonly [theirs: string, why: string]>> = {
  'nobody-named': [
    '(“Two Voices in the Market,” 1974, 0:09)',
    'apa.csl takes the website for a book and the interview for its chapter; ours stands alone, so its title is italic (APA 8.14), and capitals stay as they are',
  ],
};

function written(name: string, style: CitationStyle): string {
  const { interview, place, accessed } = readCase(name);
  return cite(style, interview, place, accessed).text;
}

function ownItem(name: string): Item {
  return JSON.parse(written(name, 'csl-json'))[0];
}

function parsed(input: unknown): Item {
  const [item = {}] = new Cite(input).data;
  return item;
}

const withoutGraph = ({ _graph, ...item }: Item) => item;

/** A name as formats without particles and literal names can give it back. */
function flat(names: unknown): string[] {
  return ((names ?? []) as Name[]).map((name) => {
    const family = [name['non-dropping-particle'], name['family'] ?? name['literal']];
    const given = [name['given'], name['dropping-particle']];
    const parts = [family, given].map((part) => part.filter(Boolean).join(' '));
    return [...parts, name['suffix']].filter(Boolean).join(' | ');
  });
}

describe('reference managers read our CSL-JSON as we meant it', () => {
  test.each(CASES)('%s', (name) => {
    const own = ownItem(name);
    expect(withoutGraph(parsed([own]))).toEqual(own);
  });
});

describe('a reference in APA is the one that Citation.js writes from our CSL-JSON', () => {
  test.each(CASES)('%s', (name) => {
    const [reference, inText] = written(name, 'apa').split('\n');
    const item = ownItem(name);
    const cited = new Cite([item]);
    const theirs = cited.format('bibliography', { template: 'apa' }).trim();
    const other = OTHER_REFERENCES[name];
    if (other) {
      expect(theirs, 'the difference is gone: take it off the list').not.toBe(reference);
      expect(theirs).toContain(other[0]);
    } else {
      expect(reference).toBe(theirs);
    }
    if (inText === undefined) return;
    // APA names the time at which a quotation begins.
    const [locator] = String(item['locator'] ?? '').split('–');
    const entry = { id: item['id'], ...(locator && { locator, label: 'timestamp' }) };
    const theirInText = cited.format('citation', { template: 'apa', entry });
    expect(OTHER_IN_TEXT[name]?.[0] ?? inText).toBe(theirInText);
  });
});

test('the title of a reference in APA is italic, as Citation.js has it where the website is the publisher', () => {
  const { interview, place, accessed } = readCase('one-speaker');
  const { 'container-title': site, ...item } = ownItem('one-speaker');
  // apa.csl sets any container italic, as if it were a book; a website is not (APA 9.33).
  const theirs = new Cite([{ ...item, publisher: site }]).format('bibliography', {
    template: 'apa',
    format: 'html',
  });
  const { html } = cite('apa', interview, place, accessed);
  expect(theirs).toContain(html.replace(/<a href="[^"]+">([^<]+)<\/a>/, '$1'));
});

describe('BibTeX gives back the same people, title, date and address', () => {
  test.each(CASES)('%s', (name) => {
    const own = ownItem(name);
    const theirs = parsed(written(name, 'bibtex'));
    expect(flat(theirs['author'])).toEqual(flat(own['author']));
    const common = ['id', 'title', 'issued', 'URL', 'accessed'];
    for (const field of common) expect(theirs[field], field).toEqual(own[field]);
    expect(theirs['publisher']).toBe(own['container-title']);
    expect(theirs['type']).toBe('webpage');
    if (own['locator']) expect(theirs['note']).toContain(`At ${own['locator']}`);
  });
});

describe('RIS gives back the same people, title, date and address', () => {
  test.each(CASES)('%s', (name) => {
    const own = ownItem(name);
    const theirs = parsed(written(name, 'ris'));
    // A comma would cut a name that is whole in two.
    const people = flat(own['author']).map((one) => one.replaceAll(',', ''));
    expect(flat(theirs['author'])).toEqual(people);
    for (const field of ['title', 'issued', 'URL', 'language']) {
      expect(theirs[field], field).toEqual(own[field]);
    }
    expect(theirs['collection-title']).toBe(own['container-title']);
    expect(theirs['medium']).toBe('Interview');
    if (own['locator']) expect([theirs['note']].flat().join()).toContain(`At ${own['locator']}`);
  });
});
