import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { cardFile } from '../card-size.ts';
import type { CardCache } from './card-cache.ts';

/**
 * Puts cards where the site is published; those that are there already stay,
 * and all others go. They are copies: what makes pictures smaller where they
 * are published leaves the cache as it is.
 *
 * @param digests the cards to publish; the cache holds them
 * @param folder with a slash at its end
 */
export async function publishCards(
  digests: ReadonlySet<string>,
  cache: CardCache,
  folder: URL,
): Promise<void> {
  const files = new Set([...digests].map(cardFile));
  const there = new Set(await readdir(folder).catch(() => []));
  for (const name of there) {
    if (!files.has(name)) await rm(new URL(name, folder), { recursive: true, force: true });
  }
  if (files.size > 0) await mkdir(folder, { recursive: true });
  else await rm(folder, { recursive: true, force: true });
  for (const digest of digests) {
    const target = new URL(cardFile(digest), folder);
    if (!there.has(cardFile(digest))) await copyFile(cache.fileOf(digest), target);
  }
}
