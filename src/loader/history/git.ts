import { execFile } from 'node:child_process';
import process from 'node:process';

/** What git may say at a time, in bytes: the history of a large archive is some megabytes. */
const MOST_OUTPUT = 2 ** 30;

/** Settings of the machine that would change what git prints. */
const PLAIN = ['-c', 'log.showSignature=false', '-c', 'core.quotePath=false'];

/** A hook that builds hands these on: they would have git look at another folder than its own. */
const RE_ELSEWHERE = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR)$/;

function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !RE_ELSEWHERE.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}

/**
 * Runs git, without a shell.
 *
 * @param folder where git runs
 * @param input what it reads
 * @throws with git's own words where it fails, or that there is no git
 */
export function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...PLAIN, ...args],
      { cwd: folder, encoding: 'buffer', maxBuffer: MOST_OUTPUT, env: ownEnvironment() },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT') reject(new Error('there is no git'));
        else {
          const [reason = ''] = stderr.toString('utf8').trim().split('\n');
          reject(new Error(reason.replace(/^fatal: /, '') || error.message));
        }
      },
    );
    // Who fails before it has read all closes the pipe: its exit code says so.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/**
 * Reads the contents of files as git keeps them, all at once.
 *
 * @param ids object ids of blobs
 * @throws where one is not there
 */
export async function readBlobs(
  folder: string,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const output = await git(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  for (const id of ids) {
    const end = output.indexOf('\n', at);
    const [, type, size] = output.toString('utf8', at, end).split(' ');
    if (type !== 'blob') throw new Error(`the history lacks the contents ${id}`);
    const start = end + 1;
    blobs.set(id, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}
