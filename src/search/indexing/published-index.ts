import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { divisionFrom } from '../../archive/division.ts';
import { keepCompilation, writeManifest } from '../../loader/compiled-files.ts';
import { compile } from '../../transcript/index.ts';
import { SHARD_LIST, type ShardEntry } from '../shard-list.ts';
import { SearchIndex } from './search-index.ts';

/** The project's own folder: its sources name the version of the index. */
const ROOT = new URL('../../../', import.meta.url);

/** A search index of a test's own interviews, published as a build does. */
export interface PublishedIndex {
  /** The site's base path, as an address. */
  base: string;
  /** The index's folder. */
  folder: URL;
  index: SearchIndex;
  /** The folder of a shard that holds all of a language, as it is published. */
  folderOf(language: string): Promise<URL>;
  /** Compiles interviews anew, and publishes the index of them. */
  update(talks: Readonly<Record<string, string>>): Promise<{ made: number; shards: number }>;
  remove(): Promise<void>;
}

/**
 * Publishes an index in a temporary folder.
 *
 * @param talks the interviews' Markdown by slug
 * @param shardBytes the most bytes of a shard
 */
export async function publishIndex(
  talks: Readonly<Record<string, string>>,
  language = 'en-GB',
  shardBytes?: number,
): Promise<PublishedIndex> {
  const root = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'quotes-'))}/`);
  const cacheDir = new URL('cache/', root);
  const folder = new URL('pagefind/', root);
  const division = divisionFrom({ VERBATIM_SHARD_BYTES: shardBytes?.toString() });
  const index = new SearchIndex({ root: ROOT, cacheDir, language, division });
  const published: PublishedIndex = {
    base: root.href,
    folder,
    index,
    async folderOf(language) {
      const shards = JSON.parse(
        await readFile(new URL(SHARD_LIST, folder), 'utf8'),
      ) as ShardEntry[];
      const shard = shards.find((one) => one.language === language);
      if (!shard) throw new Error(`Unexpected index without ${language}`);
      return new URL(shard.folder, folder);
    },
    async update(some) {
      const compiled = Object.entries(some).map(async ([id, text]) => {
        const { facts, transcript, problems } = compile(text, `${id}.md`);
        const digest = createHash('sha256').update(`${id} ${text}`).digest('hex');
        await keepCompilation(cacheDir, digest, { facts, transcript, problems });
        const own = facts.language === undefined ? {} : { language: facts.language };
        return { id, digest, bytes: Buffer.byteLength(text), ...own };
      });
      await writeManifest(cacheDir, await Promise.all(compiled));
      const { shards, made } = await index.make();
      await index.publish(shards, folder);
      await index.prune(shards);
      return { made, shards: shards.length };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
  await published.update(talks);
  return published;
}

/** Lets Pagefind fetch files where they lie in a folder. */
export async function fetchFile(address: string | URL): Promise<Response> {
  const content = await readFile(new URL(String(address).replace(/\?.*/, ''))).catch(
    () => undefined,
  );
  return content ? new Response(content) : new Response(null, { status: 404 });
}
