/** A `Cache` for tests: no more of it than is used, with as much room as is given. */
class FakeCache {
  readonly #files = new Map<string, Response>();
  readonly #hasRoom: (path: string) => boolean;

  constructor(hasRoom: (path: string) => boolean) {
    this.#hasRoom = hasRoom;
  }

  async match(path: string): Promise<Response | undefined> {
    return this.#files.get(path)?.clone();
  }

  async put(path: string, response: Response): Promise<void> {
    if (response.headers.has('vary')) throw new TypeError('Unexpected Vary');
    if (!this.#hasRoom(path)) throw new DOMException('Full', 'QuotaExceededError');
    this.#files.set(path, response);
  }

  async delete(path: string): Promise<boolean> {
    return this.#files.delete(path);
  }

  async keys(): Promise<string[]> {
    return [...this.#files.keys()];
  }
}

/** The caches of an origin, for tests. */
export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>();
  /** Whether there is room for a file. */
  hasRoom: (path: string) => boolean = () => true;

  async open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache((path) => this.hasRoom(path));
    this.#caches.set(name, cache);
    return cache;
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }
}

/** A published site for tests: what its host answers by path. */
export class FakeHost {
  readonly files = new Map<string, () => Response>();

  /** Publishes a page of the site at `/talks/`. */
  page(path: string, words: string): void {
    const html = `<link rel="manifest" href="/talks/manifest.webmanifest"><p>${words}</p>`;
    this.file(path, html, 'text/html; charset=utf-8');
  }

  file(path: string, text: string, type: string, init: ResponseInit = {}): void {
    const headers = { 'content-type': type, vary: '*' };
    this.files.set(path, () => new Response(text, { ...init, headers }));
  }

  /** Publishes the name of a build. */
  version(version: string): void {
    this.file('/talks/offline/build.json', JSON.stringify({ version }), 'application/json');
  }

  readonly fetch = async (path: string): Promise<Response> =>
    this.files.get(path)?.() ?? new Response('Nothing', { status: 404 });
}
