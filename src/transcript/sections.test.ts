import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { turnsOf } from './model.ts';

const PEOPLE = 'speakers: [{ name: Ann, role: host }, { name: Bob, role: guest }]';

function read(body: string, frontMatter = PEOPLE) {
  const { transcript, problems } = compile(`---\ntitle: T\n${frontMatter}\n---\n${body}`, 'x.md');
  const turns = turnsOf(transcript).map(({ speaker, start, since, text }) =>
    [
      speaker ?? '?',
      start ?? (since === undefined ? '-' : `≥${since}`),
      text.replaceAll('\n\n', ' / '),
    ].join(' '),
  );
  return { transcript, turns, rules: problems.map(({ rule, line }) => `${line} ${rule}`) };
}

describe('a labelled transcript', () => {
  test('gives blocks without a header to whoever spoke last', () => {
    expect(read('Bob: One.\n\nTwo.\n\n> Three.\n\nAnn: Four?').turns).toEqual([
      'bob - One. / Two. / Three.',
      'ann - Four?',
    ]);
  });

  test('goes on with the speaker where a time stands alone, or a heading between', () => {
    expect(read('Bob: One.\n\n(0:10) Two.\n\n## Three\n\nFour.').turns).toEqual([
      'bob - One.',
      'bob 10 Two.',
      'bob ≥10 Four.',
    ]);
  });

  test('keeps times that go back as written, and says so', () => {
    const { turns, rules } = read('(1:00) Bob: One.\n\n(0:10) Ann: Two?\n\nBob: Three.');
    expect(turns).toEqual(['bob 60 One.', 'ann 10 Two?', 'bob ≥10 Three.']);
    expect(rules).toEqual(['7 time-backwards']);
  });
});

describe('an interview whose labels are left out', () => {
  const INTERVIEW = `turns: interview\n${PEOPLE}`;

  test('asks where a time stands, answers where none does', () => {
    const { turns, rules } = read('(0:00) One?\n\nTwo.\n\nThree.\n\n(0:10) Four?', INTERVIEW);
    expect(turns).toEqual(['ann 0 One?', 'bob ≥0 Two. / Three.', 'ann 10 Four?']);
    expect(rules).toEqual([]);
  });

  test('lets a label win, and the next block answer to it', () => {
    expect(
      read('(0:00) Bob: One.\n\nTwo.\n\n(0:10) Ann: Three?\n\nFour.', INTERVIEW).turns,
    ).toEqual(['bob 0 One. / Two.', 'ann 10 Three?', 'bob ≥10 Four.']);
  });

  test('makes up the two where nobody is declared', () => {
    const { transcript, turns } = read('(0:00) One?\n\nTwo.', 'turns: interview');
    expect(turns).toEqual(['interviewer 0 One?', 'guest ≥0 Two.']);
    expect(transcript.speakers.map(({ role }) => role)).toEqual(['interviewer', 'guest']);
  });

  test('never gives an answer to one who is no guest', () => {
    const body = '(0:00) One?\n\nTwo.\n\n**Visitor:** Three.\n\n(0:10) Four?\n\nFive.';
    expect(read(body, INTERVIEW).turns.at(-1)).toBe('bob ≥10 Five.');
  });

  test('says of each answer that two guests could have given', () => {
    const { rules } = read(
      '(0:00) One?\n\nTwo.\n\nCyd: Three.\n\n(0:10) Four?\n\nFive.',
      'turns: interview\nspeakers: [{ name: Bob, role: guest }, { name: Cyd, role: guest }]',
    );
    expect(rules).toEqual(['8 guest-ambiguous', '14 guest-ambiguous']);
  });
});

describe('what is no turn', () => {
  test('stands in the preface before, in the notes behind the closing rule', () => {
    const { transcript, turns } = read(
      'One.\n\n---\n\nTwo.\n\n## Three\n\nBob: Four.\n\n---\n\nFive.',
    );
    expect([transcript.prefaceText, transcript.notesText]).toEqual(['One.\n\nTwo.', 'Five.']);
    expect(transcript.chapters.map(({ title }) => title)).toEqual(['Three']);
    expect(turns).toEqual(['bob - Four.']);
  });

  test('is reported where a file holds nothing else', () => {
    expect(read('## Only a heading').rules).toEqual(['5 empty-file']);
    expect(read('Only prose.').rules).toEqual(['5 turns-none']);
  });
});
