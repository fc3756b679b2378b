import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Division } from '../archive/division.ts';
import { type HeaderFile, WRITERS } from './header-files.ts';
import { headersFor, siteHeaders } from './site-headers.ts';

function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}

/** Has `preview` send what a host is to send: what is tried is what is published. */
function previewHeaders(output: () => URL, base: () => string): Plugin {
  return {
    name: 'verbatim-preview-headers',
    async configurePreviewServer(server) {
      const headers = await siteHeaders(output(), base());
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(headersFor(headers, pathname))) {
          response.setHeader(name, value);
        }
        next();
      });
    },
  };
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
  let output: URL;
  let base = '/';
  return {
    name: 'verbatim-headers',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'preview') return;
        const plugin = previewHeaders(
          () => output,
          () => base,
        );
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        output = config.outDir;
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
