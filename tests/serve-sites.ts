import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { ARCHIVE } from './browser/archive.ts';
import { binary, makeProject, type Project, ROOT } from './project.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('Unexpected kind of port');
  return address.port;
}

/** Waits until a server answers, or the time is up. */
async function answers(url: string, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}`);
}

/** Serves a project with Astro's own server, `preview` or `dev`, on a free port. */
export async function serve(
  project: Project,
  command: 'preview' | 'dev',
): Promise<{ port: number; output: () => string; stop: () => void }> {
  const port = await freePort();
  const child = spawn(process.execPath, [binary('astro/bin/astro.mjs'), command], {
    cwd: project.folder,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Astro sends its servers into the background where it takes the caller for a robot.
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
      PORT: String(port),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const stop = () => {
    child.kill();
  };
  try {
    await answers(`http://127.0.0.1:${port}/`, 60_000);
  } catch (error) {
    stop();
    throw new Error(`${String(error)}\n${output}`);
  }
  return { port, output: () => output, stop };
}

/**
 * Builds a project and serves it on a free port.
 *
 * @param env more of the build's environment
 * @throws Error with the build's output where it failed
 */
export async function buildAndServe(
  project: Project,
  env: Readonly<Record<string, string>> = {},
): Promise<{ port: number; stop: () => void }> {
  const { code, output } = await project.build('dist', env);
  if (code !== 0) throw new Error(`The site was not built:\n${output}`);
  return serve(project, 'preview');
}

/**
 * Builds and serves two sites for the browser tests: the one that ships, and an
 * archive of the tests' own making that stands under a base path.
 */
export default async function serveSites(): Promise<() => Promise<void>> {
  const shipped = await makeProject({});
  await cp(join(ROOT, 'content'), join(shipped.folder, 'content'), { recursive: true });
  const archive = await makeProject(ARCHIVE);
  const servers = [await buildAndServe(shipped), await buildAndServe(archive)] as const;
  process.env['SHIPPED_SITE'] = `http://127.0.0.1:${servers[0].port}/`;
  process.env['ARCHIVE_SITE'] = `http://127.0.0.1:${servers[1].port}/archive/`;
  return async () => {
    for (const { stop } of servers) stop();
    await shipped.remove();
    await archive.remove();
  };
}
