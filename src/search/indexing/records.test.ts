import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../transcript/index.ts';
import type { Transcript } from '../../transcript/model.ts';
import { decodeCard, questionOf } from '../card.ts';
import { type QuoteRecord, quoteRecords } from './records.ts';

const HEAD = `---
title: On clouds
date: 2008-09
language: en
tags: [cloud, security]
series: { title: VMworld, part: 2 }
speakers:
  - { name: Ada, role: interviewer }
  - { name: Bo, role: guest }
---

`;

function records(body: string): QuoteRecord[] {
  return quoteRecords({ slug: 'on-clouds', ...compile(HEAD + body, 'on-clouds.md') }, 'fr');
}

const long = (word: string) => Array.from({ length: 190 }, () => word).join(' ');

describe('quote records', () => {
  it('join a short question with its answer', () => {
    const [record, ...others] = records(`**Ada:** (0:10) What is it?\n\n**Bo:** ${long('cloud')}`);
    expect(others).toEqual([]);
    const card = decodeCard(record?.url ?? '');
    expect(card.turns).toMatchObject([
      { id: 't=10', at: 0, speaker: 'Ada', role: 'interviewer', start: 10 },
      { at: 3, speaker: 'Bo', role: 'guest', since: 10 },
    ]);
    expect(record?.content).toBe(`What is it? ${long('cloud')}`);
  });

  it('stop joining at about a hundred and eighty words', () => {
    const found = records(`**Ada:** Why?\n\n**Bo:** ${long('one')}\n\n**Bo:** ${long('two')}`);
    expect(found.map(({ content }) => content)).toEqual([`Why? ${long('one')}`, long('two')]);
  });

  it('join a short last word with what was said before it', () => {
    const found = records(`**Bo:** ${long('one')}\n\n**Bo:** Thanks.`);
    expect(found.map(({ content }) => content)).toEqual([`${long('one')} Thanks.`]);
  });

  it('never join over a chapter', () => {
    const found = records(
      '## One\n\n**Ada:** A?\n\n**Bo:** B.\n\n**Ada:** C?\n\n## Two\n\n**Bo:** D.',
    );
    expect(found.map(({ content }) => content)).toEqual(['A? B. C?', 'D.']);
    expect(found.map(({ url }) => decodeCard(url).chapter)).toEqual(['One', 'Two']);
  });

  it('know of each turn which question it answers, where short exchanges are joined', () => {
    const [record, ...others] = records(
      '**Bo:** First.\n\n**Ada:** A?\n\n**Bo:** B.\n\n**Bo:** So.\n\n**Ada:** C?\n\n**Bo:** D.',
    );
    expect(others).toEqual([]);
    const card = decodeCard(record?.url ?? '');
    expect(card.turns.map((turn) => questionOf(card, turn))).toEqual([
      undefined,
      'A?',
      'A?',
      'A?',
      'C?',
      'C?',
    ]);
    expect(card.turns.map(({ question }) => question)).toEqual([
      undefined,
      'A?',
      undefined,
      undefined,
      'C?',
      undefined,
    ]);
  });

  it('know which question every quote answers, shortened', () => {
    const body = `**Ada:** ${long('why')}?\n\n**Bo:** ${long('one')}\n\n**Bo:** ${long('two')}`;
    const found = records(body).map(({ url }) => decodeCard(url).question);
    expect(found).toHaveLength(3);
    for (const question of found) {
      expect(question).toMatch(/^(why ){29}why…$/);
    }
  });

  it('carry what results are filtered by', () => {
    const [record] = records('**Bo:** Yes.\n\n**Bo:** So.');
    expect(record?.filters).toEqual({
      interview: ['2008-09 on-clouds'],
      series: ['VMworld'],
      tag: ['cloud', 'security'],
      speaker: ['Bo'],
      role: ['guest'],
    });
    expect(decodeCard(record?.url ?? '')).toMatchObject({
      interview: 'on-clouds',
      date: '2008-09',
      series: 'VMworld',
      tags: ['cloud', 'security'],
    });
  });

  it('know their place in the interview', () => {
    const found = records(`Before.\n\n**Bo:** ${long('one')}\n\n**Bo:** ${long('two')}`);
    expect(found.map(({ url }) => decodeCard(url).nth)).toEqual([0, 1, 2]);
  });

  it('are each speaker’s where several speak together', () => {
    const [record] = records('**Ada and Bo:** Yes.\n\n**Ada:** So.\n\n**Bo:** So.');
    expect(record?.filters['speaker']).toEqual(['Ada', 'Bo']);
    const [first] = decodeCard(record?.url ?? '').turns;
    expect(first).toMatchObject({ speaker: 'Ada, Bo', by: ['Ada', 'Bo'] });
  });

  it('are in the site’s language where the interview names none', () => {
    const { facts, transcript } = compile('**Bo:** Ja.\n', 'one.md');
    const [record] = quoteRecords({ slug: 'one', facts, transcript }, 'de');
    expect(record?.filters['interview']).toEqual([' one']);
    expect(decodeCard(record?.url ?? '')).not.toHaveProperty('language');
    const [own] = records('**Bo:** Yes.');
    expect(decodeCard(own?.url ?? '').language).toBe('en');
  });

  it('hold the words before and after the interview, under nobody’s name', () => {
    const found = records('Recorded in *Las Vegas*.\n\n**Bo:** Yes.\n\n---\n\nWith thanks.');
    const around = found.filter(({ filters }) => !filters['speaker']);
    expect(around.map(({ content, url }) => [content, decodeCard(url).turns[0].id])).toEqual([
      ['Recorded in Las Vegas.', 'page:preface'],
      ['With thanks.', 'page:notes'],
    ]);
  });

  it('have addresses of their own, or Pagefind would keep only one', () => {
    const urls = records('**Bo:** Yes.\n\n**Ada:** So?\n\n**Bo:** Yes.').map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });
});

const word = fc.stringMatching(/^[\p{L}\p{N}.,!’—\u200B]{1,8}$/u);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n\n', '  ', '\u00A0', '\u3000', '\u0085')), {
    maxLength: 60,
  })
  .map((parts) => parts.flat().join(''));

const transcript: fc.Arbitrary<Transcript> = fc
  .record({
    prefaceText: text,
    notesText: text,
    chapters: fc.array(
      fc.record({
        turns: fc.array(fc.record({ speaker: fc.constantFrom('ada', 'bo'), text }), {
          maxLength: 8,
        }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ chapters, ...around }) => ({
    ...around,
    preface: '',
    notes: '',
    words: 0,
    speakers: [
      { id: 'ada', name: 'Ada', role: 'host' as const },
      { id: 'bo', name: 'Bo', role: 'guest' as const },
    ],
    chapters: chapters.map(({ turns }, c) => ({
      turns: turns.map((turn, n) => ({ ...turn, id: `${c}-${n}`, html: '', line: 1 })),
    })),
  }));

const wordsOf = (value: string) =>
  value
    .replace(/\u200B/g, '')
    .split(/[\s\u0085]+/)
    .filter(Boolean);

it('holds every word of an interview in exactly one record, under its own turn', () => {
  fc.assert(
    fc.property(transcript, (given) => {
      const said = new Map<string, string[]>();
      for (const { url, content } of quoteRecords(
        { slug: 'a', facts: { title: 'A' }, transcript: given },
        'en',
      )) {
        const { turns } = decodeCard(url);
        const words = content.split(' ');
        turns.forEach(({ id, at }, n) => {
          expect(said.has(id)).toBe(false);
          said.set(id, words.slice(at, turns[n + 1]?.at));
        });
      }
      const expected = new Map(
        [
          ['page:preface', given.prefaceText] as const,
          ...given.chapters.flatMap(({ turns }) =>
            turns.map((turn) => [turn.id, turn.text] as const),
          ),
          ['page:notes', given.notesText] as const,
        ]
          .map(([id, value]) => [id, wordsOf(value)] as const)
          .filter(([, words]) => words.length > 0),
      );
      expect(said).toEqual(expected);
    }),
  );
});
