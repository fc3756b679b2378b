import type { AstroIntegration } from 'astro';
import { LiveIndex } from './live-index.ts';
import { SearchIndex, type SearchIndexOptions } from './search-index.ts';

/** The index's folder, within the output and under the site's base. */
const FOLDER = 'pagefind/';

/** What the index is made by. */
export type QuoteIndexOptions = Pick<SearchIndexOptions, 'language' | 'division'>;

/**
 * Astro integration: writes the search index to `pagefind/` at the end of a
 * build, and serves it in `dev`. A failure fails the build.
 */
export function quoteIndex(own: QuoteIndexOptions): AstroIntegration {
  let options: SearchIndexOptions;
  let base = '/';
  let making: { index: SearchIndex; made: ReturnType<SearchIndex['make']> } | undefined;
  return {
    name: 'verbatim-quote-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        options = { ...own, root: config.root, cacheDir: config.cacheDir };
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        const index = new LiveIndex(options);
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          // Vite takes the base off before it comes here; other servers may not.
          const path = pathname.slice(pathname.startsWith(base) ? base.length : 1);
          if (!path.startsWith(FOLDER)) return next();
          const file = decodeURIComponent(path.slice(FOLDER.length));
          index.file(file).then(
            (content) => {
              response.statusCode = content ? 200 : 404;
              response.setHeader('Cache-Control', 'no-store');
              response.setHeader('Content-Type', contentType(file));
              response.end(content);
            },
            (error: unknown) => {
              logger.error(`No search: ${error instanceof Error ? error.message : String(error)}`);
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },
      'astro:build:start': () => {
        // The content is loaded by now: the shards are made while the pages are.
        const index = new SearchIndex(options);
        making = { index, made: index.make() };
        making.made.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!making) throw new Error('Unexpected end of a build that did not start');
        const { index } = making;
        const { shards, made } = await making.made;
        // A part leaves its shards in the cache, for what joins the parts.
        if (!own.division.part?.nth) {
          await index.publish(shards, new URL(FOLDER, dir));
          await index.prune(shards);
        }
        logger.info(`${shards.length} search shards, ${made} of them new`);
      },
    },
  };
}

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
