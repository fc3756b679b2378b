import type { ViteDevServer } from 'vite';

/**
 * Loads open pages again when what they show has changed.
 *
 * Pages ask for themselves and only then connect to hear of changes: a page
 * that a change comes between is told when it connects.
 */
export class PageReload {
  readonly #server: ViteDevServer;
  /** When the last page was asked for, and when something last changed, in milliseconds. */
  #asked = 0;
  #changed = 0;

  constructor(server: ViteDevServer) {
    this.#server = server;
    server.middlewares.use(({ headers }, _, next) => {
      if (headers.accept?.includes('text/html')) this.#asked = performance.now();
      next();
    });
    server.ws.on('connection', () => {
      if (this.#changed > this.#asked) this.#reload();
    });
  }

  /** Has the paths of pages found anew and open pages loaded again, as Astro does for its own content store. */
  show(): void {
    this.#changed = performance.now();
    for (const [name, { hot }] of Object.entries(this.#server.environments)) {
      if (name !== 'client') hot.send('astro:content-changed', {});
    }
    this.#reload();
  }

  #reload(): void {
    this.#server.ws.send({ type: 'full-reload', path: '*' });
  }
}
