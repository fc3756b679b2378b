import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PART_VARIABLE } from '../archive/division.ts';
import {
  checkParts,
  fillCache,
  joinPages,
  readPartFolder,
  siteVersion,
} from '../loader/part-folder.ts';
import { buildSite } from './build-site.ts';
import { UsageError } from './usage-error.ts';

/**
 * `verbatim merge`: joins the parts of a site that were built side by side, and
 * adds the pages that show more than one interview.
 *
 * @returns 0, or 1 where the site cannot be built
 * @throws Error where the parts are not those of the site that is here
 */
export async function merge(args: string[]): Promise<number> {
  const { values, positionals: names } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string', default: 'dist' } },
  });
  if (names.length === 0) throw new UsageError('expected the folders of all parts');
  const root = pathToFileURL(`${process.cwd()}/`);
  const folderOf = (name: string) => pathToFileURL(`${resolve(name)}/`);
  const parts = await Promise.all(names.map((name) => readPartFolder(folderOf(name), name)));
  const output = folderOf(values.out);
  if (parts.some(({ folder }) => folder.href.startsWith(output.href)))
    throw new UsageError(`${values.out} holds parts, expected another folder for the site`);
  checkParts(parts, await siteVersion(root));
  await fillCache(parts, new URL('.cache/', root));
  process.env[PART_VARIABLE] = `0/${parts.length}`;
  if (!(await buildSite(values.out))) return 1;
  await joinPages(parts, output);
  console.log(`Joined ${parts.length} parts in ${values.out}`);
  return 0;
}
