import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One answer of the server. */
export interface SentFile {
  path: string;
  /** The answer's body as it was sent, behind gzip where it is text; no headers. */
  bytes: number;
  /** When the last of it was sent, in milliseconds since 1970. */
  time: number;
}

/** A running server. */
export interface FileServer {
  /** Its address on this machine, with a slash at its end. */
  url: string;
  /** What it has sent; whoever counts empties it first. */
  sent: SentFile[];
  stop(): void;
}

/** Serves a built site as a file host does: with gzip, and with hashed files kept for ever. */
export async function serveFiles(folder: string): Promise<FileServer> {
  const sent: SentFile[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const content = await readFile(join(folder, path)).catch(() => undefined);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const isText = !/font|octet/.test(type);
    const body = content && (isText ? gzipSync(content) : content);
    response.on('finish', () => {
      const time = performance.timeOrigin + performance.now();
      sent.push({ path, bytes: body?.length ?? 0, time });
    });
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': path.startsWith('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ...(isText && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Unexpected kind of port');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}/`, sent, stop };
}
