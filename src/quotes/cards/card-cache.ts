import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { isAbandoned, writeWhole } from '../../loader/whole-files.ts';
import type { Card } from '../card.ts';
import { cardFile } from '../card-size.ts';

/** What a card's picture is named by: two cards of one digest are the same picture. */
export function cardDigest(card: Card, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, card]))
    .digest('hex')
    .slice(0, 16);
}

/** A folder that keeps each card under the digest of all that made it. */
export class CardCache {
  readonly folder: URL;

  /** @param cacheDir Astro's cache folder */
  constructor(cacheDir: URL) {
    this.folder = new URL('verbatim/cards/', cacheDir);
  }

  /** Where the card of a digest is kept. */
  fileOf(digest: string): URL {
    return new URL(cardFile(digest), this.folder);
  }

  async has(digest: string): Promise<boolean> {
    return stat(this.fileOf(digest)).then(
      ({ size }) => size > 0,
      () => false,
    );
  }

  async add(digest: string, picture: Uint8Array): Promise<void> {
    await writeWhole(this.fileOf(digest), picture);
  }

  /** Removes every card but those named, and what a stopped build left of others. */
  async prune(digests: ReadonlySet<string>): Promise<void> {
    const files = new Set([...digests].map(cardFile));
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (files.has(name)) continue;
      const file = new URL(name, this.folder);
      // What has another ending is being written, or was when a build was stopped.
      if (name.endsWith('.png') || (await isAbandoned(file))) await rm(file, { force: true });
    }
  }
}
