import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Division } from '../archive/division.ts';
import { type HeaderFile, WRITERS } from './header-files.ts';
import { type Headers, siteHeaders } from './site-headers.ts';

function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}

/**
 * What `preview` sends with every file, so that what is tried is what is
 * published; it cannot tell folders apart. Nothing where nothing was built.
 */
async function previewHeaders(output: URL, base: string): Promise<Headers> {
  if (!existsSync(output)) return {};
  const { all, folders } = await siteHeaders(output, base);
  const varying = new Set(Object.values(folders).flatMap(Object.keys));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !varying.has(name)));
}

/**
 * Astro integration: writes the files that tell hosts what headers to send, and
 * sends the same in `preview`.
 *
 * @param files which of them are written
 * @param division how the site is divided: a part of it is not what is published
 */
export function publishedHeaders(
  files: readonly HeaderFile[],
  { part }: Division,
): AstroIntegration {
  let base = '/';
  return {
    name: 'verbatim-headers',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'preview') return;
        const headers = await previewHeaders(config.outDir, withSlash(config.base));
        updateConfig({ server: { headers } });
      },
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
      },
      'astro:build:done': async ({ dir }) => {
        if (part?.nth) return;
        const headers = await siteHeaders(dir, base);
        for (const file of files) {
          const { name, write } = WRITERS[file];
          await writeFile(new URL(name, dir), write(headers));
        }
      },
    },
  };
}
