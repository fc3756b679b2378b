/**
 * Stores a response so that nothing but its path decides whether it is found:
 * `Vary` is left out, and so is what told how the bytes travelled.
 *
 * @throws DOMException `QuotaExceededError` where there is no room
 */
export async function store(cache: Cache, path: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  for (const name of ['vary', 'content-encoding', 'content-length', 'set-cookie']) {
    headers.delete(name);
  }
  const { status, statusText } = response;
  await cache.put(path, new Response(await response.blob(), { status, statusText, headers }));
}

/** Whether something failed because the device has no room left. */
export function isOutOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Finds what is stored at a path; nothing where the storage itself is broken. */
export async function find(cache: Cache | undefined, path: string): Promise<Response | undefined> {
  return cache?.match(path, { ignoreVary: true }).catch(() => undefined);
}

/** Opens a cache; nothing where the storage is closed or broken. */
export async function openCache(name: string): Promise<Cache | undefined> {
  try {
    return await caches.open(name);
  } catch {
    return undefined;
  }
}

/**
 * Whether a response is a page that may be shown at another time: no redirect,
 * which browsers refuse for a navigation, no error, and nothing but HTML.
 */
export function isWholePage(response: Response): boolean {
  return response.status === 200 && !response.redirected && isHtml(response);
}

/** Whether a response is a file as asked for, and not a host’s page that stands for a missing one. */
export function isWholeFile(response: Response): boolean {
  return response.status === 200 && !response.redirected && !isHtml(response);
}

/** Whether a host says that a page is no more; any other error may pass. */
export function isGone({ status }: Response): boolean {
  return status === 404 || status === 410;
}

function isHtml(response: Response): boolean {
  return /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
}
