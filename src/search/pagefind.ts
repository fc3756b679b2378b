import type { AstroIntegration } from 'astro';
import { readCompilation, readManifest } from '../loader/compile-cache.ts';
import { makeIndex, writeIndex } from './index-files.ts';
import { type QuoteRecord, quoteRecords } from './records.ts';

/** The index's folder, within the output and under the site's base. */
const FOLDER = 'pagefind/';

/** What the index is made by. */
export interface QuoteIndexOptions {
  /** BCP 47 tag of the language that words are stemmed by: the site's own. */
  language?: string;
}

/** The records of all interviews that the last load of the content left. */
async function readRecords(cacheDir: URL, language: string): Promise<QuoteRecord[]> {
  const records: QuoteRecord[] = [];
  for (const { id, digest } of await readManifest(cacheDir)) {
    const { facts, transcript } = await readCompilation(cacheDir, digest);
    records.push(...quoteRecords({ slug: id, facts, transcript }, language));
  }
  return records;
}

/** Makes the index in memory, again only where the interviews have changed since. */
class LiveIndex {
  #state = '';
  #files: Promise<Map<string, Uint8Array>> | undefined;
  readonly #cacheDir: URL;
  readonly #language: string;

  constructor(cacheDir: URL, language: string) {
    this.#cacheDir = cacheDir;
    this.#language = language;
  }

  async file(path: string): Promise<Uint8Array | undefined> {
    const state = JSON.stringify(await readManifest(this.#cacheDir));
    if (state !== this.#state || !this.#files) {
      this.#state = state;
      // One after the other: the end of one index ends Pagefind's process for all.
      const before = this.#files?.catch(() => undefined);
      this.#files = Promise.resolve(before)
        .then(() => readRecords(this.#cacheDir, this.#language))
        .then((records) => makeIndex(records, this.#language));
    }
    return (await this.#files).get(path);
  }
}

/**
 * Astro integration: writes the quote index to `pagefind/` at the end of a
 * build, and serves it from memory in `dev`. A failure fails the build.
 */
export function quoteIndex({ language = 'en' }: QuoteIndexOptions = {}): AstroIntegration {
  let cacheDir: URL;
  let base = '/';
  return {
    name: 'verbatim-quote-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = config.cacheDir;
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        const index = new LiveIndex(cacheDir, language);
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          // Vite takes the base off before it comes here; other servers may not.
          const own = pathname.slice(pathname.startsWith(base) ? base.length : 1);
          if (!own.startsWith(FOLDER)) return next();
          const path = decodeURIComponent(own.slice(FOLDER.length));
          index.file(path).then(
            (content) => {
              response.statusCode = content ? 200 : 404;
              response.setHeader('Cache-Control', 'no-store');
              response.setHeader('Content-Type', contentType(path));
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
      'astro:build:done': async ({ dir, logger }) => {
        const records = await readRecords(cacheDir, language);
        await writeIndex(records, language, new URL(FOLDER, dir));
        logger.info(`${records.length} quotes in the search index`);
      },
    },
  };
}

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
