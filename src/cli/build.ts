import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { divisionFrom, PART_VARIABLE } from '../archive/division.ts';
import { readPart, type SitePart } from '../archive/parts.ts';
import { readSiteSettings } from '../data/site-settings.ts';
import { isFreeForPart, writePart } from '../loader/part-folder.ts';
import { SearchIndex } from '../search/indexing/search-index.ts';
import { buildSite } from './build-site.ts';
import { UsageError } from './usage-error.ts';

function partFrom(text: string): SitePart {
  try {
    const part = readPart(text);
    if (part.nth > 0) return part;
  } catch {
    // It is reported below, as what cannot be asked for.
  }
  throw new UsageError(`unknown part ${text}, expected one such as 2/4`);
}

async function buildPart(part: SitePart, name: string): Promise<boolean> {
  const folder = pathToFileURL(`${resolve(name)}/`);
  if (!(await isFreeForPart(folder)))
    throw new UsageError(
      `${name || 'this folder'} holds other files, expected a new folder for the part`,
    );
  const root = pathToFileURL(`${process.cwd()}/`);
  const cacheDir = new URL('.cache/', root);
  process.env[PART_VARIABLE] = `${part.nth}/${part.of}`;
  // Beside the cache: what is kept of it is on the same disk.
  const output = await mkdtemp(join(process.cwd(), '.part-'));
  try {
    if (!(await buildSite(output))) return false;
    const { language } = readSiteSettings(root);
    const index = new SearchIndex({
      root,
      cacheDir,
      language,
      division: divisionFrom(process.env),
    });
    const shards = (await index.plan()).map(({ digest }) => digest);
    const built = { root, cacheDir, output: pathToFileURL(`${output}/`), shards, ...part };
    await writePart(built, folder);
  } finally {
    await rm(output, { recursive: true, force: true });
  }
  console.log(`Part ${part.nth} of ${part.of} is in ${name}`);
  return true;
}

/**
 * `verbatim build`: builds the site, or with `--shard 2/4` a part of it into a
 * folder, for `verbatim merge`.
 *
 * @returns 0, or 1 where the site cannot be built
 */
export async function build(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { shard: { type: 'string' }, out: { type: 'string' } },
  });
  const part = values.shard === undefined ? undefined : partFrom(values.shard);
  const isBuilt = part
    ? await buildPart(part, values.out ?? `parts/${part.nth}-of-${part.of}`)
    : await buildSite(values.out ?? 'dist');
  return isBuilt ? 0 : 1;
}
