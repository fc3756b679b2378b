import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetsIn } from '../page-html.ts';
import { BUILD_FILE } from '../site-build.ts';

/** What names itself by its digests, and may be too much to be read once more. */
const NAMED = new Set(['interviews', 'cards', 'pagefind']);

/** The paths of all files below a folder, with forward slashes, in the order of their bytes. */
export async function filesBelow(folder: URL): Promise<string[]> {
  const top = fileURLToPath(folder);
  const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** The files that the version is made of by their bytes. */
async function otherFiles(output: URL): Promise<string[]> {
  const names = await readdir(output, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of names) {
    if (NAMED.has(entry.name) || entry.name.startsWith('.')) continue;
    if (!entry.isDirectory()) found.push(entry.name);
    else {
      const below = await filesBelow(new URL(`${encodeURIComponent(entry.name)}/`, output));
      found.push(...below.map((path) => `${entry.name}/${path}`));
    }
  }
  return found.sort();
}

function fileIn(output: URL, path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), output);
}

/**
 * Names all that a build has written, given what names the pages of interviews
 * and quotes (in {@link BUILD_FILE}) and the index (its list of shards).
 */
export async function versionOfOutput(output: URL): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...(await otherFiles(output)), 'pagefind/shards.json']) {
    hash.update(`${path}\0`).update(await readFile(fileIn(output, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The paths of all scripts and styles of a site, and of the faces that every page shows. */
export async function programOf(output: URL, base: string): Promise<string[]> {
  const files = await filesBelow(new URL('_astro/', output));
  const code = files
    .filter((path) => /\.(?:js|css)$/.test(path))
    .map((path) => `${base}_astro/${path}`);
  const start = await readFile(new URL('index.html', output), 'utf8');
  const faces = assetsIn(start, base).filter((path) => path.endsWith('.woff2'));
  return [...code, ...faces.sort()];
}

/** Where the build says its version. */
export function buildFileIn(output: URL): URL {
  return new URL(BUILD_FILE, output);
}
