import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compilation, compile } from '../compile.ts';
import { formatTranscript } from './format.ts';

const HEAD = '---\ntitle: T\n---\n\n';

/** The body of a file in normal form. */
function formatted(body: string, head = HEAD): string {
  const result = formatTranscript(head + body, 'flood.md');
  if ('problems' in result) throw new Error(result.problems[0]?.message);
  return result.text.slice(result.text.indexOf('\n---\n') + '\n---\n\n'.length);
}

/** What a transcript says, but not how its headers are written, nor on which lines. */
function meaning({ facts, transcript }: Compilation): unknown {
  const chapters = transcript.chapters.map(({ turns, ...chapter }) => ({
    ...chapter,
    turns: turns.map(({ line: _line, header: _header, ...turn }) => turn),
  }));
  return { facts, transcript: { ...transcript, chapters } };
}

describe('a transcript in any form comes out in one', () => {
  test.each([
    ['bold labels', '**Ada:** It *is*.\n\n**Ben**: So?', '**Ada:** It *is*.\n\n**Ben:** So?\n'],
    [
      'plain ones',
      'Ada: It is.\nBen: So?\n\nAda: Yes.\n\nBen: No.',
      '**Ada:** It is.\n\n**Ben:** So?\n\n**Ada:** Yes.\n\n**Ben:** No.\n',
    ],
    ['times behind', '**Ada:** \\[00:12\\] It is.', '(0:12) **Ada:** It is.\n'],
    [
      'times that are links',
      'Ada [(1:02:03)](https://x.example/a_(b)) It is.',
      '(1:02:03) **Ada:** It is.\n',
    ],
    [
      'a time and a name on lines of their own',
      '**Ada 00:12.5**\n\nIt is.',
      '(0:12.5) **Ada:** It is.\n',
    ],
    [
      'headings',
      '### Ada:\n\nIt is.\n\n### Ben:\n\nSo?\n\n### Ada:\n\nYes.\n\n### Ben:\n\nNo.',
      '**Ada:** It is.\n\n**Ben:** So?\n\n**Ada:** Yes.\n\n**Ben:** No.\n',
    ],
    [
      'names in bold with items',
      '**Ada**\n\n* It is.\n* So.\n\n**Ben**\n\n* Is it?\n\n**Ada**\n\n* Yes.\n\n**Ben**\n\n* Ah.',
      '**Ada:**\n\n* It is.\n* So.\n\n**Ben:**\n\n* Is it?\n\n**Ada:**\n\n* Yes.\n\n**Ben:**\n\n* Ah.\n',
    ],
    ['a quotation', '> **Ada:** It is.\n>\n> And so.', '**Ada:** It is.\n\nAnd so.\n'],
    [
      'a proxy and several speakers',
      '**Ada (for Ben):** It is.\n\n**Ben:** So?\n\n**Ada and Ben:** Yes.',
      '**Ada (for Ben):** It is.\n\n**Ben:** So?\n\n**Ada, Ben:** Yes.\n',
    ],
    [
      'a cue',
      '**Ada:** It is.\n\n**Break:**\n\n**Ada:** So.',
      '**Ada:** It is.\n\n**Break:**\n\n**Ada:** So.\n',
    ],
  ])('%s', (_, body, expected) => {
    expect(formatted(body)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
  });

  test('first names and initials become the full name', () => {
    const body = '**Ada Byron:** One.\n\n**Ada:** Two.\n\n**AB:** Three.';
    expect(formatted(body).match(/\*\*Ada Byron:\*\*/g)).toHaveLength(3);
  });

  test('an interview gets the labels that were left out', () => {
    const head = '---\n# by hand\ntitle: T\nturns: interview\nspeakers: [Ada]\n---\n\n';
    const result = formatTranscript(`${head}(0:10) Is it so?\n\nIt is.\n\nVery.`, 'flood.md');
    expect(result).toEqual({
      text: '---\n# by hand\ntitle: T\nspeakers: [ Ada ]\n---\n\n(0:10) **Interviewer:** Is it so?\n\n**Ada:** It is.\n\nVery.\n',
    });
  });

  test('a file without front matter gets one, and its first heading as the title', () => {
    expect(formatTranscript('# The: flood\n\nAda: [0:10] It is.', 'flood.md')).toEqual({
      text: '---\ntitle: "The: flood"\n---\n\n(0:10) **Ada:** It is.\n',
    });
  });

  test('preface, chapters, notes and definitions stay, and so do line ends and the mark', () => {
    const file = `\uFEFF${HEAD}A word\nbefore.\n\n## One\n\nAda: [0:10] [It][x] is.\n\n---\n\nThanks.\n\n[x]: /x\n`;
    const windows = file.replaceAll('\n', '\r\n');
    const expected = file.replace('Ada: [0:10]', '(0:10) **Ada:**').replaceAll('\n', '\r\n');
    expect(formatTranscript(windows, 'flood.md')).toEqual({ text: expected });
  });

  test('labels that nobody has stay words, declared as such if need be', () => {
    const body = '**Ada:** It is.\n\nYou know what: he left.\n\n**Ada:** So.';
    expect(formatted(body)).toContain('\n\nYou know what: he left.\n\n');
  });
});

test('words that name a link or a note stay as they are written', () => {
  const body =
    '**Ada:** So.[^2] The [x] there.[^1]\n[x]: it is.\n\n**Ben:** <unclear>\n\n[^1]: Note.\n\n[x]: https://x.example\n';
  expect(formatted(body)).toBe(body);
});

test('a file with errors is left alone, and says why', () => {
  expect(formatTranscript(`${HEAD}Ada: [0:99] It is.`, 'flood.md')).toMatchObject({
    problems: [{ rule: 'time-invalid', line: 5 }],
  });
});

const FIXTURES = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(FIXTURES).map((name) => ({
  name,
  text: readFileSync(new URL(`${name}/input.md`, FIXTURES), 'utf8'),
}));

/** That formatting changes nothing that is said, and that what is formatted stays so. */
function expectSame(text: string): void {
  const result = formatTranscript(text, 'input.md');
  if ('problems' in result) {
    expect(result.problems.length).toBeGreaterThan(0);
    return;
  }
  expect(meaning(compile(result.text, 'input.md'))).toEqual(meaning(compile(text, 'input.md')));
  expect(formatTranscript(result.text, 'input.md')).toEqual(result);
}

describe('to format and to compile is to compile', () => {
  test.each(fixtures)('$name', ({ text }) => {
    expectSame(text);
    const errors = compile(text, 'input.md').problems.some(({ severity }) => severity === 'error');
    expect('problems' in formatTranscript(text, 'input.md')).toBe(errors);
  });

  test('pieces of transcripts in any order', () => {
    const block = fc.constantFrom(
      ...['**Ada:** It is so.', 'Ada: It is.', 'Ben: [0:12] Is it?\nAda: Yes.', '(0:10) Go on.'],
      ...['[1:02] **Ben**: *No*. [laughs]', '### Ada:', '## The *bridge*', '---', '- one\n- two'],
      ...['> Ada: quoted', '- Ben: an item\n- Ada: another', 'Words alone.', 'You know what: no'],
      ...[
        '**Break:** tea',
        '**Ada and Ben:** Both.',
        '    deep',
        '| a | b |\n|---|---|\n| c | d |',
      ],
      ...[
        '1. Ada: first\n2. Ben: second',
        '`code` & <unclear>',
        '**Ben** (0:45): Ha_ha_ha.',
        'Ben  0:50',
      ],
      ...[
        'Ada: [mot]{lang=fr} *so*.',
        'A [bon\nmot]{lang="fr"}.',
        '[^1]: Note.',
        'So.[^1]',
        '[x]: https://x.example',
        'The [x] there.',
        '```\ncode\n```',
      ],
    );
    const file = fc.tuple(
      fc.constantFrom('', HEAD, '---\ntitle: T\nturns: interview\nspeakers: [Ada]\n---\n\n'),
      fc.array(block, { maxLength: 12 }),
      fc.constantFrom('\n\n', '\n', '\r\n\r\n'),
    );
    fc.assert(
      fc.property(file, ([head, blocks, between]) => expectSame(head + blocks.join(between))),
      { numRuns: 300 },
    );
  });
});
