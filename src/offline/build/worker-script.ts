import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { SiteBuild } from '../site-build.ts';

/** The worker that keeps pages, and the one that takes its place where a site no longer wants any. */
export type WorkerKind = 'worker' | 'removal-worker';

/**
 * Makes a worker's script, for one build of one site.
 *
 * @throws Error where the script cannot be bundled
 */
export async function workerScript(
  kind: WorkerKind,
  site: SiteBuild | Pick<SiteBuild, 'base'>,
): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: fileURLToPath(new URL(`../${kind}.ts`, import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [result] = Array.isArray(bundled) ? bundled : [bundled];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('Unexpected bundle without a script');
  return `const SITE_BUILD=${JSON.stringify(site)};\n${chunk.code}`;
}
