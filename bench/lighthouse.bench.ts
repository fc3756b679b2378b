import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { findChromium } from '../tests/chromium.ts';
import { serveFiles } from './file-server.ts';

async function startBrowser(profile: string): Promise<{ port: number; stop: () => void }> {
  const { executablePath, args, env } = await findChromium();
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    child.on('close', () => reject(new Error(said)));
  });
  return { port, stop: () => child.kill() };
}

/** Each kind of page of the site that ships: home, reading, search and quote. */
const SHIPPED = [
  '',
  'interviews/simon-crosby-vmworld-2008-part-2/',
  'search/?q=virtualization',
  'interviews/simon-crosby-vmworld-2008-part-2/q/t=163/',
];

/**
 * Runs Lighthouse (mobile) on pages of a built site:
 * `npm run bench -- lighthouse [FOLDER [PATH…]]`. Fails below 100 in any category.
 */
export async function run([folder = 'dist', ...paths]: string[]): Promise<void> {
  const pages = paths.length > 0 ? paths : SHIPPED;
  const server = await serveFiles(folder);
  const profile = await mkdtemp(join(tmpdir(), 'verbatim-lighthouse-'));
  const browser = await startBrowser(profile);
  try {
    for (const page of pages) {
      const result = await lighthouse(`${server.url}${page}`, {
        port: browser.port,
        output: 'json',
        logLevel: 'error',
      });
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      const scores = Object.values(categories).map(
        ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
      );
      console.log(`${page || '/'}: ${scores.join(', ')}`);
      for (const id of [
        'first-contentful-paint',
        'largest-contentful-paint',
        'total-blocking-time',
        'cumulative-layout-shift',
        'speed-index',
      ]) {
        console.log(`  ${audits[id]?.title}: ${audits[id]?.displayValue}`);
      }
      const weak = Object.values(categories).flatMap(({ auditRefs }) =>
        auditRefs.flatMap(({ id, weight }) => {
          const audit = audits[id];
          return audit && weight > 0 && audit.score !== null && audit.score < 1 ? [audit] : [];
        }),
      );
      for (const { title, displayValue = '' } of weak)
        console.log(`  short of full: ${title} ${displayValue}`);
      if (Object.values(categories).some(({ score }) => (score ?? 0) < 1)) process.exitCode = 1;
    }
  } finally {
    browser.stop();
    server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
