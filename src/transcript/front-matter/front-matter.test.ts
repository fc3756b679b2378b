import { describe, expect, test } from 'vitest';
import { formatProblem, ProblemList } from '../problems/problems.ts';
import { readFrontMatter } from './front-matter.ts';

function read(yaml: string) {
  const list = new ProblemList('x.md');
  const facts = readFrontMatter(yaml, 2, list);
  return {
    facts,
    problems: list.problems.map(formatProblem),
    hints: list.problems.map(({ hint }) => hint),
  };
}

describe('front matter', () => {
  test('takes a speaker by name alone, a year as a number', () => {
    const { facts, problems } = read('title: T\ndate: 2008\nspeakers: [Ada]\n');
    expect(facts).toEqual({ title: 'T', date: '2008', speakers: [{ name: 'Ada' }] });
    expect(problems).toEqual([]);
  });

  test.each(['2008', '2008-09', '2008-02-29'])('takes the date %s', (date) => {
    expect(read(`date: ${date}`)).toMatchObject({ facts: { date }, problems: [] });
  });

  test.each(['2008-13', '2009-02-29', '08', 'September 2008', '2008-9-1'])(
    'refuses the date %s, since there is no such',
    (date) => {
      expect(read(`date: ${date}`)).toMatchObject({
        facts: {},
        problems: [expect.stringContaining('x.md:2:7 error front-matter-value')],
      });
    },
  );

  test.each([
    ['quotes: exchanges', 'exchanges'],
    ['quotes: none', 'none'],
    [
      'quotes: [2:50, "1:02:03", 170, t=9, "#so-it-was", so-it-was]',
      [170, 3723, 170, 't=9', 'so-it-was', 'so-it-was'],
    ],
  ])('takes %s', (yaml, quotes) => {
    expect(read(yaml)).toMatchObject({ facts: { quotes }, problems: [] });
  });

  test.each(['all', '[[]]', '{ a: b }'])(
    'refuses %s as quotes, and says what there is',
    (value) => {
      expect(read(`quotes: ${value}`)).toMatchObject({
        facts: {},
        problems: [
          expect.stringMatching(
            / for quotes, expected exchanges, none or a list of times and turn ids$/,
          ),
        ],
      });
    },
  );

  test('names each slip with its place, and reads the rest', () => {
    const { facts, problems } = read(
      'titel: T\nspeakers:\n  - { name: Ada, role: gest }\n  - { role: host }\ntags: [a, 1]\n',
    );
    expect(facts).toEqual({ speakers: [{ name: 'Ada' }], tags: ['a'] });
    expect(problems.toSorted()).toEqual([
      'x.md:2:1 warning front-matter-unknown-key Unexpected key “titel”',
      'x.md:4:24 error front-matter-value Unexpected “gest” for speakers.0.role, expected interviewer, guest, host, moderator or other',
      'x.md:5:5 error front-matter-value Unexpected nothing for speakers.1.name, expected a text',
      'x.md:6:11 error front-matter-value Unexpected “1” for tags.1, expected a text',
    ]);
  });

  test('guesses what a misspelt key or value was to be', () => {
    expect(read('titel: T').hints).toEqual(['Did you mean “title”?']);
    expect(read('speakers: [{ name: A, rolle: host }]').hints).toEqual(['Did you mean “role”?']);
    expect(read('turns: interveiw').hints).toEqual(['Did you mean “interview”?']);
    expect(read('lorem: T').hints).toEqual([expect.stringContaining('Remove the key')]);
  });

  test('lets no name stand for two people', () => {
    const { problems } = read(
      'speakers: [{ name: Ada, aliases: [A] }, { name: Ann, aliases: [a] }]',
    );
    expect(problems).toEqual([expect.stringContaining('“a” stands for two')]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'ftp://x'])(
    'lets no address lead to %s',
    (url) => {
      expect(read(`source: { url: "${url}" }`)).toMatchObject({
        facts: { source: {} },
        problems: [expect.stringContaining('error')],
      });
    },
  );

  test('touches no object but its own', () => {
    const { facts } = read(
      '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }',
    );
    expect(facts).toEqual({});
    expect({}).not.toHaveProperty('polluted');
  });

  test('that multiplies its aliases without end is refused', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `k${n + 1}: &k${n + 1} [*k${n}, *k${n}]`);
    expect(read(`k0: &k0 [x]\n${lines.join('\n')}`).problems).toEqual([
      expect.stringContaining('error front-matter-syntax'),
    ]);
  });
});
