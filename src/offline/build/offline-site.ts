import { mkdir, stat, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Division } from '../../archive/division.ts';
import { BUILD_FILE, OFFLINE_PAGE, SEARCH_FILE, WORKER_FILE } from '../site-build.ts';
import { buildFileIn, filesBelow, programOf, versionOfOutput } from './built-files.ts';
import { type IndexFile, searchFilesToKeep } from './search-files.ts';
import { workerScript } from './worker-script.ts';

/** What is known of a site before it is built. */
export interface OfflineOptions {
  /** Whether the site’s settings want a worker. */
  isOn: boolean;
  division: Division;
}

async function indexFiles(output: URL): Promise<IndexFile[]> {
  const folder = new URL('pagefind/', output);
  const sized = (await filesBelow(folder)).map(async (path) => {
    const { size } = await stat(new URL(path, folder));
    return { path: `pagefind/${path}`, bytes: size };
  });
  return Promise.all(sized);
}

/** Writes the worker of a site that is built, and what it asks for. */
async function writeWorker(output: URL, base: string): Promise<void> {
  const files = searchFilesToKeep(await indexFiles(output));
  await mkdir(new URL(OFFLINE_PAGE, output), { recursive: true });
  await writeFile(new URL(SEARCH_FILE, output), JSON.stringify(files));
  const version = await versionOfOutput(output);
  await writeFile(buildFileIn(output), JSON.stringify({ version }));
  const program = await programOf(output, base);
  const script = await workerScript('worker', { base, version, program });
  await writeFile(new URL(WORKER_FILE, output), script);
}

/**
 * Astro integration: writes the service worker at the end of a build, to
 * `sw.js`. Where a site wants none, and in `dev`, that is one which removes the
 * worker that the reader's browser has of the site, and all that it has stored.
 */
export function offlineSite({ isOn, division }: OfflineOptions): AstroIntegration {
  let base = '/';
  return {
    name: 'verbatim-offline',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (!isOn || command !== 'build') return;
        const route = (pattern: string, entry: string) =>
          injectRoute({ pattern, entrypoint: new URL(entry, import.meta.url), prerender: true });
        route(OFFLINE_PAGE, '../OfflinePage.astro');
        route(BUILD_FILE, './content-version.ts');
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.replace(/\?.*/, '');
          if (path !== base + WORKER_FILE && path !== `/${WORKER_FILE}`) return next();
          workerScript('removal-worker', { base }).then((script) => {
            response.setHeader('Content-Type', 'text/javascript');
            response.setHeader('Cache-Control', 'no-store');
            response.end(script);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        // Of a part nothing is published but its interviews.
        if (division.part?.nth) return;
        if (isOn) await writeWorker(dir, base);
        else
          await writeFile(
            new URL(WORKER_FILE, dir),
            await workerScript('removal-worker', { base }),
          );
      },
    },
  };
}
