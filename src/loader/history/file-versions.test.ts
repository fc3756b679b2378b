import { describe, expect, it } from 'vitest';
import { isTranscript } from '../transcript-folder.ts';
import { changesByFile, versionsSince } from './file-versions.ts';
import type { Commit } from './git-log.ts';

/** A commit from `from>to:before>after` for each file; nothing stands for none. */
function commit(day: string, ...changes: string[]): Commit {
  return {
    day,
    isFirst: false,
    changes: changes.map((change) => {
      const [, from = '', to = '', before = '', after = ''] =
        /^(.*)>(.*):(.*)>(.*)$/.exec(change) ?? [];
      return { before, after, ...(from && { from }), ...(to && { to }) };
    }),
  };
}

/** The versions of `a.md` as `day blob`. */
function versions(commits: Commit[], since = '2024-01-01', published?: string): string[] {
  const changes = changesByFile(commits, ['a.md', 'b.md'], isTranscript).get('a.md') ?? [];
  return versionsSince(changes, since, published).map(({ date, blob }) => `${date} ${blob}`.trim());
}

const FIRST = commit('2024-02-01', '>a.md:0>v1');

describe('the versions of a file whose differences are corrections', () => {
  it('begin with how it stood on the day of its first commit', () => {
    const sameDay = commit('2024-02-01', 'a.md>a.md:v1>v2');
    expect(versions([commit('2024-03-01', 'a.md>a.md:v2>v3'), sameDay, FIRST])).toEqual([
      'v2',
      '2024-03-01 v3',
    ]);
  });

  it('are none where nothing changed after that day', () => {
    expect(versions([commit('2024-02-01', 'a.md>a.md:v1>v2'), FIRST])).toEqual([]);
    expect(versions([])).toEqual([]);
  });

  it('never reach behind the day since when the site shows changes', () => {
    const commits = [
      commit('2024-03-02', 'a.md>a.md:v2>v3'),
      commit('2024-03-01', 'a.md>a.md:v1>v2'),
      FIRST,
    ];
    expect(versions(commits, '2024-03-01')).toEqual(['v2', '2024-03-02 v3']);
    expect(versions(commits, '2024-03-01', '2024-02-01')).toEqual(['v2', '2024-03-02 v3']);
  });

  it.each([
    ['2024-03-01', ['v2', '2024-04-01 v3']],
    ['2024-03', ['v2', '2024-04-01 v3']],
    ['2024', []],
    ['2023', ['v1', '2024-03-01 v2', '2024-04-01 v3']],
  ])(
    'begin after the day, month or year that the interview says it was published: %s',
    (published, expected) => {
      const commits = [
        commit('2024-04-01', 'a.md>a.md:v2>v3'),
        commit('2024-03-01', 'a.md>a.md:v1>v2'),
        FIRST,
      ];
      expect(versions(commits, '2024-01-01', published)).toEqual(expected);
    },
  );

  it('are one a day, the last', () => {
    const commits = [
      commit('2024-03-01', 'a.md>a.md:v3>v4'),
      commit('2024-03-01', 'a.md>a.md:v2>v3'),
      commit('2024-03-01', 'a.md>a.md:v1>v2'),
      FIRST,
    ];
    expect(versions(commits)).toEqual(['v1', '2024-03-01 v4']);
  });

  it('follow a file through its names, also where two have changed names with each other', () => {
    const commits = [
      commit('2024-05-01', 'a.md>a.md:v3>v4'),
      commit('2024-04-01', 'b.md>a.md:v2>v3', 'a.md>b.md:x>x'),
      commit('2024-03-01', 'old/talk.md>b.md:v1>v2'),
      commit('2024-02-01', '>old/talk.md:0>v1', '>a.md:0>x'),
    ];
    expect(versions(commits)).toEqual(['v1', '2024-03-01 v2', '2024-04-01 v3', '2024-05-01 v4']);
  });

  it.each(['_talk.md', 'drafts/_later/talk.md', 'talk.txt'])(
    'begin where a draft was published: %s',
    (draft) => {
      const commits = [
        commit('2024-05-01', 'a.md>a.md:v3>v4'),
        commit('2024-04-01', `${draft}>a.md:v2>v3`),
        commit('2024-03-01', `${draft}>${draft}:v1>v2`),
        commit('2024-02-01', `>${draft}:0>v1`),
      ];
      expect(versions(commits)).toEqual(['v3', '2024-05-01 v4']);
    },
  );

  it('begin anew where a file was removed and came back', () => {
    const commits = [
      commit('2024-05-01', 'a.md>a.md:v2>v3'),
      commit('2024-04-01', '>a.md:0>v2'),
      commit('2024-03-01', 'a.md>:v1>0'),
      FIRST,
    ];
    expect(versions(commits)).toEqual(['v2', '2024-05-01 v3']);
  });
});
