import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { compareWords } from './fidelity.ts';
import { type Transcript, turnsOf } from './model.ts';
import { readStrictly } from './render/strict-html.ts';

function htmlOf(transcript: Transcript): string[] {
  const turns = turnsOf(transcript).map(({ html }) => html);
  return [transcript.preface, ...turns, transcript.notes];
}

/** What holds of every transcript, whatever the file says. */
function expectSound(text: string): void {
  const compiled = compile(text, 'any.md');
  const { transcript, problems } = compiled;
  const ids = [
    ...transcript.chapters.flatMap(({ id, turns }) => [
      ...(id ? [id] : []),
      ...turns.map((turn) => turn.id),
    ]),
    ...htmlOf(transcript).flatMap((html) => readStrictly(html).ids),
  ];
  expect(new Set(ids).size, `ids ${ids.join(' ')}`).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[^\s:\p{Cs}]+$/u);
  const speakers = new Set(transcript.speakers.map(({ id }) => id));
  for (const { speaker, line } of turnsOf(transcript)) {
    expect(speaker === undefined || speakers.has(speaker)).toBe(true);
    expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
  }
  for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
  expect(compile(text, 'any.md')).toEqual(compiled);
}

const FRONT_MATTERS = [
  '',
  '---\ntitle: T\n---\n',
  '---\ntitle: T\nspeakers: [Ada, { name: Charles B., role: host, aliases: [CB] }]\n---\n\n',
  '---\nturns: interview\n---\n',
  '\uFEFF---\r\ntitle: T\r\nturns: interview\r\nspeakers: [{ name: Ada, role: guest }, { name: Bob, role: guest }]\r\n---\r\n',
];

/** Pieces that mean something to Markdown or to us; none hides a word in an address. */
const PIECES = [
  ...['\n', '\n\n', '\n\n', '\r\n', '  \n', '\\\n', ' ', '\t', '    ', '\u00a0', '\uFEFF', '\0'],
  ...['Ada: ', 'CB: ', '**Ada:** ', '**', '*', '_', '__', ': ', '：', '(00:10) ', '[1:02:03] '],
  ...[
    '\\[04:15\\] ',
    '[00:99] ',
    '**[00:12]** ',
    '[laughs] ',
    '[inaudible 00:49:41] ',
    '<unclear> ',
  ],
  ...[
    '# ',
    '## ',
    '\n---\n',
    '\n\n---\n\n',
    '\n***\n',
    '\n===\n',
    '> ',
    '>',
    '- ',
    '+ ',
    '1. ',
    '1990) ',
  ],
  ...[
    '[',
    ']',
    '![',
    '](/)',
    '](javascript:x)',
    '](<data:x> "t")',
    '[ref]',
    ']{lang=fr}',
    ']{lang="he"}',
    '\n\n[ref]: /r\n\n',
    ']: ',
    '\\',
  ],
  ...[
    '<script>',
    '</p>',
    '<!-- ',
    ' -->',
    '<img src=x onerror=y>',
    '<https://x.example>',
    '&lt;',
    '&',
    '"',
  ],
  ...[
    '` ',
    '\n```\n',
    '\n~~~\n',
    ' ( ',
    '|',
    '\n|---|:-:|\n',
    '\n| w# | w# |\n|---|---|\n| w# | w# | w# |\n',
    '[^1]',
    '\n\n[^1]: ',
    '[^w#]',
    '艾',
    '🎉',
    'שלום',
    '?',
    '.',
    '__proto__: ',
    '\ud83d',
  ],
];

/** Words that CommonMark keeps for itself unless it is told that they are words. */
const HIDING = ['\n\n[w#]: x\n\n', '\n> [w#]: x\n\n', '\n``` w# w#0000\n'];

/** Markdown whose words are all different: `w1`, `w2` … */
const numberedWords = fc
  .array(fc.constantFrom(...PIECES, ...HIDING, ...Array<string>(15).fill('w# ')), {
    maxLength: 60,
    size: 'max',
  })
  .map((pieces) =>
    pieces
      .map((piece, index) => piece.replaceAll('#', piece.includes('w#') ? `${index + 1}` : '#'))
      .join(''),
  );

function words(text: string): string[] {
  return text.match(/w\d+/g) ?? [];
}

/** Every word that reaches the reader, headers and title included. */
function shownWords({ facts, transcript }: ReturnType<typeof compile>): string[] {
  // What stands right behind a link is another word.
  const rendered = (html: string) =>
    words(readStrictly(html.replaceAll(/<\/?a\b[^>]*>/g, ' ')).text);
  return [
    ...words(facts.title),
    ...rendered(transcript.preface),
    ...transcript.chapters.flatMap(({ title = '', turns }) => [
      ...words(title),
      ...turns.flatMap(({ header = '', html }) => [...words(header), ...rendered(html)]),
    ]),
    ...rendered(transcript.notes),
  ];
}

const FIXTURES = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(FIXTURES).map((name) =>
  readFileSync(new URL(`${name}/input.md`, FIXTURES), 'utf8'),
);

/** A fixture with a stretch of it replaced. */
const mutation = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }),
  )
  .map(([text, at, length, pieces]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + pieces.join('') + text.slice(from + length);
  });

describe('whatever a file holds, its transcript is sound', () => {
  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectSound), {
      numRuns: 200,
    });
  });

  test('anything in the front matter', () => {
    const values = fc.json().map((json) => `---\n${json}\n---\n`);
    const known = fc.record(
      Object.fromEntries(
        [
          'title',
          'speakers',
          'date',
          'series',
          'media',
          'source',
          'tags',
          'turns',
          '__proto__',
        ].map((key) => [key, fc.jsonValue()]),
      ),
      { requiredKeys: [] },
    );
    const yaml = fc.oneof(
      values,
      known.map((data) => `---\n${JSON.stringify(data)}\n---\nAda: x`),
    );
    fc.assert(fc.property(yaml, expectSound), { numRuns: 300 });
  });

  test('pieces of Markdown in any order', () => {
    const file = fc.tuple(fc.constantFrom(...FRONT_MATTERS), numberedWords);
    fc.assert(
      fc.property(file, ([head, body]) => expectSound(head + body)),
      { numRuns: 1000 },
    );
  });

  test('approved transcripts with a slip', () => {
    fc.assert(fc.property(mutation, expectSound), { numRuns: 500 });
  });
});

test('every word of the body reaches the reader, in order', () => {
  const file = fc.tuple(fc.constantFrom(...FRONT_MATTERS), numberedWords);
  fc.assert(
    fc.property(file, ([head, body]) => {
      const file = head + body;
      const compiled = compile(file, 'any.md');
      expect(shownWords(compiled)).toEqual(words(body));
      expect(compareWords(file, compiled)).toMatchObject({ lost: [], added: [] });
    }),
    { numRuns: 2000 },
  );
});

test('the words of a turn are those of its HTML, but for the marks of footnotes', () => {
  fc.assert(
    fc.property(numberedWords, (body) => {
      for (const { html, text } of turnsOf(compile(body, 'any.md').transcript)) {
        const said = html.replaceAll(/<sup\b.*?<\/sup>/g, '');
        expect(words(readStrictly(said).text)).toEqual(words(text));
      }
    }),
  );
});
