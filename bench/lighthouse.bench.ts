import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { findChromium } from '../tests/chromium.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a built site as a file host does: with gzip, and with hashed files kept for ever. */
function serveFiles(folder: string) {
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const isText = !/font|octet/.test(type);
    response.writeHead(200, {
      'content-type': type,
      'cache-control': path.startsWith('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ...(isText && { 'content-encoding': 'gzip' }),
    });
    response.end(isText ? gzipSync(content) : content);
  });
}

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

/**
 * Runs Lighthouse (mobile) on pages of a built site:
 * `npm run bench -- lighthouse [FOLDER [PATH…]]`. Fails below 100 in any category.
 */
export async function run([folder = 'dist', ...paths]: string[]): Promise<void> {
  const pages = paths.length > 0 ? paths : ['interviews/simon-crosby-vmworld-2008-part-2/'];
  const server = serveFiles(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const profile = await mkdtemp(join(tmpdir(), 'verbatim-lighthouse-'));
  const browser = await startBrowser(profile);
  try {
    for (const page of pages) {
      const result = await lighthouse(`http://127.0.0.1:${port}/${page}`, {
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
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
