import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * A file host for tests: several built sites under one origin, each of which can
 * be published anew under open pages, and a plug that can be pulled.
 */
export class FileHost {
  /** The folder of each site by its base path. */
  readonly sites: Map<string, string>;
  /** The paths that were asked for. */
  readonly asked: string[] = [];
  /** The paths of files that are not there, whatever the folder has. */
  readonly missing = new Set<string>();
  #server: Server | undefined;
  #port = 0;

  constructor(sites: Readonly<Record<string, string>>) {
    this.sites = new Map(Object.entries(sites));
  }

  /** Where it stands, without a slash at its end. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Begins to answer; again at the same port after {@link FileHost.stop}. */
  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', this.origin);
      this.asked.push(pathname);
      const base = [...this.sites.keys()].find((one) => pathname.startsWith(one));
      const folder = base && this.sites.get(base);
      const path = decodeURIComponent(pathname.slice(base?.length ?? 0));
      const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const isThere = folder && !this.missing.has(pathname);
      const content = isThere && (await readFile(join(folder, name)).catch(() => undefined));
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      // As most file hosts do: no file is asked for again within some minutes.
      const headers = {
        'content-type': type,
        'cache-control': 'max-age=600',
        vary: 'Accept-Encoding',
      };
      if (content) response.writeHead(200, headers).end(content);
      else response.writeHead(404).end('Nothing here');
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Answers nobody any more. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((resolve) => {
      if (!server) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}
