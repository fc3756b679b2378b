import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptSite } from './kept-site.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

const FLOOD = `(0:04) **Ada:** What was left of the bridge over the mill stream?

(0:10) **Ben:** Two posts, and a plank that somebody made into a bench.
`;

/** Each test starts the program, which takes a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

let site: KeptSite;

beforeEach(async () => {
  site = await KeptSite.make({ flood: FLOOD });
  await site.permalinks();
});

afterEach(() => site.remove());

function run(...args: string[]): Promise<{ code: unknown; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: site.folder }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, out: stdout + stderr });
    });
  });
}

test('the check of a site reports the marks that a merge has left in the ledger', async () => {
  expect(await run('check')).toMatchObject({ code: 0 });
  const ledger = await site.ledger();
  await site.writeLedger(ledger.replace(',"flood#t=10"', '<<<<<<< HEAD\n,"flood#t=10"'));
  const { code, out } = await run('check');
  expect(code).toBe(1);
  expect(out).toContain('content/permalinks.json:3:1');
  expect(out).toContain('permalinks-syntax');
  expect(out).toContain('<<<<<<< HEAD');
});

test.each([
  ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['empty lines and blanks', (text: string) => text.replaceAll('\n', ' \n\n')],
  ['the layout of a formatter', (text: string) => JSON.stringify(JSON.parse(text), undefined, 2)],
])('a ledger with %s says the same, and is not behind', async (_, lay) => {
  const ledger = await site.ledger();
  await site.writeLedger(lay(ledger));
  expect(await run('permalinks', '--check')).toMatchObject({ code: 0 });
  await site.writeLedger(lay(ledger.replace(/,"flood#t=10".*\n/, '')));
  expect(await run('permalinks', '--check')).toMatchObject({ code: 1 });
});
