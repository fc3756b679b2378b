import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { divisionFrom } from '../archive/division.ts';
import type { SitePart } from '../archive/parts.ts';
import { ShardCache } from '../search/indexing/shard-cache.ts';
import { readMemory, writeMemory } from './compile-cache.ts';
import { transcriptsFolder } from './compiled-files.ts';
import { versionOf } from './source-digest.ts';

/** What a part's folder says of itself. */
interface PartLabel extends SitePart {
  /** Names all that the site is made of: parts of different sites cannot be joined. */
  site: string;
}

/** A part of a site that lies in a folder. */
export interface PartFolder extends PartLabel {
  /** With a slash at its end. */
  folder: URL;
}

const LABEL = 'part.json';

/** The folders of all that a part makes of its interviews, below the output. */
const PAGES = ['interviews/', 'cards/'];

/** All that a site is made of. */
const SITE = ['src/**/*.{ts,astro,css}', 'astro.config.mjs', 'public/**', 'content/**'];

/**
 * Names all that a site is made of, and how its index is divided.
 *
 * @param root the project's folder
 */
export async function siteVersion(root: URL): Promise<string> {
  const { shardBytes } = divisionFrom({
    VERBATIM_SHARD_BYTES: process.env['VERBATIM_SHARD_BYTES'],
  });
  return `${await versionOf(root, SITE)} ${shardBytes}`;
}

/** What was built of a part, and where. */
interface BuiltPart extends SitePart {
  root: URL;
  cacheDir: URL;
  /** Where the build wrote the site. */
  output: URL;
  /** The shards of the index that the part made. */
  shards: readonly string[];
}

/** Whether a part may be written into a folder: nothing else is there that would be lost. */
export async function isFreeForPart(folder: URL): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length === 0 || names.includes(LABEL);
}

/**
 * Puts what a part's build made into a folder that can be carried to another
 * machine: pages, compiled transcripts, shards.
 *
 * @param folder with a slash at its end; a part that was there goes
 */
export async function writePart(
  { root, cacheDir, output, shards, nth, of }: BuiltPart,
  folder: URL,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const move = (from: URL, to: string) => cp(from, new URL(to, folder), { recursive: true });
  for (const pages of PAGES) {
    // A part of a small site may have no interview.
    await mkdir(new URL(pages, output), { recursive: true });
    await move(new URL(pages, output), `pages/${pages}`);
  }
  for (const digest of shards)
    await move(new ShardCache(cacheDir).folderOf(digest), `shards/${digest}/`);
  const compiled = await readMemory(cacheDir);
  for (const { digest } of compiled) {
    await move(
      new URL(`${digest}.json`, transcriptsFolder(cacheDir)),
      `transcripts/${digest}.json`,
    );
  }
  await writeFile(new URL('compiled.json', folder), JSON.stringify(compiled));
  const label: PartLabel = { nth, of, site: await siteVersion(root) };
  await writeFile(new URL(LABEL, folder), JSON.stringify(label));
}

/**
 * Reads what a part's folder says of itself.
 *
 * @throws Error where it is none
 */
export async function readPartFolder(folder: URL, name: string): Promise<PartFolder> {
  try {
    const label = JSON.parse(await readFile(new URL(LABEL, folder), 'utf8')) as PartLabel;
    return { ...label, folder };
  } catch (error) {
    throw new Error(`${name} holds no part of a site: build one with “build --shard 1/4”`, {
      cause: error,
    });
  }
}

/**
 * Checks that some parts are all the parts of one site.
 *
 * @param site what the site is made of now: see {@link siteVersion}
 * @throws Error where one is missing, is there twice, or was made of something else
 */
export function checkParts(parts: readonly PartLabel[], site: string): void {
  const of = parts[0]?.of ?? 0;
  for (const one of parts) {
    if (one.of !== of)
      throw new Error(`Unexpected part ${one.nth}/${one.of} beside parts of ${of}`);
    if (one.site !== site) {
      throw new Error(
        `Part ${one.nth}/${one.of} was built of other content, settings or sources than are here: build it again`,
      );
    }
  }
  for (let nth = 1; nth <= of; nth += 1) {
    const found = parts.filter((one) => one.nth === nth).length;
    if (found === 0) throw new Error(`Part ${nth}/${of} is missing`);
    if (found > 1) throw new Error(`Part ${nth}/${of} is there ${found} times`);
  }
}

async function takeShards(folder: URL, cache: ShardCache): Promise<void> {
  for (const digest of await readdir(folder).catch(() => [])) {
    if (await cache.has(digest)) continue;
    await cache.add(digest, (to) => cp(new URL(`${digest}/`, folder), to, { recursive: true }));
  }
}

/** Takes what the parts compiled and indexed into the cache, so that a build need not. */
export async function fillCache(parts: readonly PartFolder[], cacheDir: URL): Promise<void> {
  const compiled = new Map<string, Awaited<ReturnType<typeof readMemory>>[number]>();
  for (const { folder } of parts) {
    const own = JSON.parse(await readFile(new URL('compiled.json', folder), 'utf8')) as Awaited<
      ReturnType<typeof readMemory>
    >;
    for (const one of own) compiled.set(one.digest, one);
    const transcripts = new URL('transcripts/', folder);
    await mkdir(transcripts, { recursive: true });
    await cp(transcripts, transcriptsFolder(cacheDir), { recursive: true });
    await takeShards(new URL('shards/', folder), new ShardCache(cacheDir));
  }
  await writeMemory(cacheDir, [...compiled.values()]);
}

/** Puts the parts' pages beside those that show more than one interview. */
export async function joinPages(parts: readonly PartFolder[], output: URL): Promise<void> {
  for (const { folder } of parts) {
    // Folders without files do not travel everywhere: a part may have come without its pages'.
    await mkdir(new URL('pages/', folder), { recursive: true });
    await cp(new URL('pages/', folder), output, { recursive: true });
  }
}
