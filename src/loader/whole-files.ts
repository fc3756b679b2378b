import { randomUUID } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';

/** Writes under another name first, so that nobody ever reads half a file; makes its folder. */
export async function writeWhole(path: URL, content: string | Uint8Array): Promise<void> {
  await mkdir(new URL('.', path), { recursive: true });
  const temporary = new URL(`${path.href}.${randomUUID()}`);
  await writeFile(temporary, content);
  await rename(temporary, path);
}

/** No file takes so long to write, in milliseconds. */
const ABANDONED_AFTER = 3600 * 1000;

/** Whether a temporary file or folder is what a build left that was stopped while it wrote. */
export async function isAbandoned(path: URL): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED_AFTER,
    () => false,
  );
}
