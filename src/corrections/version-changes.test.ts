import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../transcript/index.ts';
import { versionChanges } from './version-changes.ts';

const transcriptOf = (body: string) =>
  compile(`---\ntitle: T\nspeakers: [Ada, Ben]\n---\n\n${body}\n`, 'talk.md').transcript;

/** The changes between bodies, each a day younger than the one before, as the last has them. */
function changes(...bodies: string[]) {
  const versions = bodies.map((body, day) => ({
    date: `2024-05-0${day + 1}`,
    transcript: transcriptOf(body),
  }));
  const now = transcriptOf(bodies.at(-1) ?? '');
  return versionChanges(versions, now, 'en').map(({ date, change, turn, voice, pieces }) => {
    const text = pieces
      .map(({ kind, text: words }) => `${{ same: '', was: '-', now: '+' }[kind]}${words.trim()}`)
      .join('|');
    return [date.slice(-1), change, turn ?? voice, text].join(' ');
  });
}

const QUESTION = '**Ada:** (0:04) What was left of it, after that night?';
const ANSWER = '**Ben:** (0:09) Two posts, and a plank that somebody made into a bench.';
const END = '**Ada:** (0:30) Thank you for the talk.';
const TALK = `${QUESTION}\n\n${ANSWER}\n\n${END}`;

describe('what changed from version to version', () => {
  it('names the turn, the day, the old words and the new', () => {
    expect(changes(TALK, TALK.replace('Two', 'Three'))).toEqual([
      '2 changed t=9 -Two|+Three|posts, and a plank that somebody made into a bench.',
    ]);
  });

  it('shows a change amid some words, not amid all of a long answer', () => {
    const long = `**Ben:** (0:09) ${'So it went on and on. '.repeat(50)}Two posts. ${'And so forth. '.repeat(50)}`;
    const [change = ''] = changes(long, long.replace('Two', 'Three'));
    expect(change).toBe(
      '2 changed t=9 … and on. So it went on and on.|-Two|+Three|posts. And so forth. And so forth. And …',
    );
  });

  it.each([
    ['all times are shifted', TALK.replaceAll('(0:', '(1:')],
    ['a speaker is renamed', TALK.replaceAll('Ben', 'Benjamin')],
    ['a word is set in italics', TALK.replace('plank', '*plank*')],
    ['lines are broken elsewhere', TALK.replaceAll(', ', ',\n')],
    ['punctuation is set otherwise', TALK.replace('posts, and', 'posts – and')],
    ['a turn is split', TALK.replace(', and a plank', '\n\n**Ada:** and a plank')],
    ['two turns are joined', TALK.replace('\n\n**Ben:** (0:09)', '')],
    ['turns are moved', `${END}\n\n${QUESTION}\n\n${ANSWER}`],
    ['a chapter is opened', TALK.replace('**Ben', '## The end\n\n**Ben')],
  ])('is nothing where %s', (_, after) => {
    expect(changes(TALK, after)).toEqual([]);
  });

  it('names the turn as it is called now, also where its first words and its time changed since', () => {
    const bare = TALK.replace(' (0:09)', '');
    expect(changes(bare, bare.replace('plank', 'board'), TALK.replace('plank', 'board'))).toEqual([
      '2 changed t=9 Two posts, and a|-plank|+board|that somebody made into a bench.',
    ]);
  });

  it('shows a word that was the whole turn as corrected, not as another turn', () => {
    const short = `${QUESTION}\n\n**Ben:** Yes.\n\n${END}`;
    expect(changes(short, short.replace('Yes', 'No'))).toEqual(['2 changed no -Yes.|+No.']);
  });

  it('shows in a turn that was split only what changed in either part', () => {
    const split = TALK.replace(', and a plank', '\n\n**Ada:** and a board');
    expect(changes(TALK, split)).toEqual([
      '2 changed and-a-board-that-somebody-made and a|-plank|+board|that somebody made into a bench.',
    ]);
  });

  it('puts no one’s words under another’s name: a turn that is gone is named by its speaker', () => {
    expect(changes(TALK, `${QUESTION}\n\n${END}`)).toEqual([
      '2 removed Ben -Two posts, and a plank that somebody made into a bench.',
    ]);
  });

  it('says that a turn is new', () => {
    expect(changes(`${QUESTION}\n\n${END}`, TALK)).toEqual(['2 added t=9 ']);
  });

  it('tells of each day by itself, and leaves out what no day has yet', () => {
    const second = TALK.replace('Two', 'Three');
    const third = second.replace('plank', 'board');
    const versions = [TALK, second, third].map((body, day) => ({
      date: `2024-05-0${day + 1}`,
      transcript: transcriptOf(body),
    }));
    const now = transcriptOf(third.replace('bench', 'table'));
    expect(versionChanges(versions, now, 'en').map(({ date, turn }) => [date, turn])).toEqual([
      ['2024-05-02', 't=9'],
      ['2024-05-03', 't=9'],
    ]);
  });

  it('finds one changed word anywhere in a long talk, and nothing else', () => {
    const line = (n: number) =>
      `**${n % 2 ? 'Ben' : 'Ada'}:** Word${n % 7} and plank${n} by the mill${n % 11}, so to say.`;
    const lines = Array.from({ length: 60 }, (_, n) => line(n));
    fc.assert(
      fc.property(fc.nat(59), fc.nat(59), (edited, split) => {
        fc.pre(edited !== split);
        const after = lines.map((one, n) => {
          if (n === edited) return one.replace('by', 'near');
          return n === split ? one.replace(' by', '\n\n**Ada:** by') : one;
        });
        expect(changes(lines.join('\n\n'), after.join('\n\n'))).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});
