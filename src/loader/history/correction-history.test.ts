import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompileCache } from '../compile-cache.ts';
import { findInterviewFiles } from '../interview-files.ts';
import { InterviewReader } from '../interview-reader.ts';
import { CorrectionHistory } from './correction-history.ts';
import { recallHistory } from './history-cache.ts';

/** So many that several threads share them. */
const INTERVIEWS = 20;

let folder: string;
let root: URL;
let cacheDir: URL;

function git(day: string, ...args: string[]): string {
  const date = `${day}T12:00:00Z`;
  const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org'];
  return execFileSync('git', [...who, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
  });
}

function publish(day: string, posts: (nth: number) => string): void {
  for (let nth = 0; nth < INTERVIEWS; nth += 1) {
    const text = `---\ntitle: Talk ${nth}\n---\n\n(0:04) **Ada:** And?\n\n(0:09) **Ben:** ${posts(nth)} posts.\n`;
    writeFileSync(join(folder, `content/interviews/talk-${nth}.md`), text);
  }
  git(day, 'add', '.');
  git(day, 'commit', '-q', '-m', 'Change');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-history-'));
  root = pathToFileURL(`${folder}/`);
  cacheDir = new URL('.cache/', root);
  mkdirSync(join(folder, 'content/interviews'), { recursive: true });
  git('2024-02-01', 'init', '-q');
  publish('2024-02-01', () => 'Fifty');
  // Every second one is corrected, and the last of these once more.
  publish('2024-05-02', (nth) => (nth % 2 === 0 ? 'Fifteen' : 'Fifty'));
  publish('2024-06-03', (nth) => (nth === 18 ? 'Sixteen' : nth % 2 === 0 ? 'Fifteen' : 'Fifty'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function read() {
  const { files } = await findInterviewFiles(root);
  const cache = await CompileCache.open(cacheDir, '');
  const interviews = await new InterviewReader(root, cache).read(files.map(({ file }) => file));
  const setting = { since: '2024-01-01', place: { line: 1, column: 1 } };
  return new CorrectionHistory(root, cacheDir).read(interviews, setting);
}

test('of many interviews each has its own corrections, and those without any have none', async () => {
  const { keys, problems } = await read();
  expect(problems).toEqual([]);
  expect(keys.size).toBe(INTERVIEWS / 2);
  for (const [file, key] of keys) {
    const changes = await recallHistory(cacheDir, key);
    const told = changes?.map(({ date, turn, pieces }) =>
      [date, turn, ...pieces.map(({ text }) => text.trim())].join(' '),
    );
    const [, nth] = /talk-(\d+)/.exec(file) ?? [];
    expect(told).toEqual([
      '2024-05-02 t=9 Fifty Fifteen posts.',
      ...(nth === '18' ? ['2024-06-03 t=9 Fifteen Sixteen posts.'] : []),
    ]);
  }
});

test('contents that the repository has lost are a problem of the whole history', async () => {
  rmSync(cacheDir, { recursive: true });
  const blob = git('2024-06-03', 'rev-parse', 'HEAD~1:content/interviews/talk-18.md').trim();
  rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
  const { keys, problems } = await read();
  expect(keys.size).toBe(0);
  expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    expect.stringContaining('history-missing Unexpected lack of a git history'),
  ]);
});
