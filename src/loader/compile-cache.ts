import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { parse } from 'node:path';
import { type Compilation, compile } from '../transcript/index.ts';
import { readCompiled, transcriptsFolder, writeWhole } from './compiled-files.ts';
import { digestOf } from './source-digest.ts';

/** A folder that keeps each compiled transcript in one file, under the digest of all that made it. */
export class CompileCache {
  readonly #folder: URL;
  readonly #version: string;

  /**
   * @param cacheDir Astro's cache folder
   * @param version names the compiler: see {@link compilerVersion}
   */
  constructor(cacheDir: URL, version: string) {
    this.#folder = transcriptsFolder(cacheDir);
    this.#version = version;
  }

  /**
   * Compiles a transcript, or takes it from the cache where the same text was
   * compiled by the same compiler before.
   *
   * @param text the whole file
   * @param file the path that problems name
   */
  async compile(text: string, file: string): Promise<Compilation & { digest: string }> {
    const digest = createHash('sha256')
      .update(JSON.stringify([this.#version, file, text]))
      .digest('hex');
    const path = new URL(`${digest}.json`, this.#folder);
    const kept = await readCompiled(path);
    if (kept) return { ...kept, digest };
    const compilation = compile(text, file);
    await writeWhole(path, JSON.stringify(compilation));
    return { ...compilation, digest };
  }

  /** Removes every compilation but those named. */
  async prune(digests: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    // Only whole files: another process may be writing one under its temporary name.
    const old = names.filter((name) => name.endsWith('.json') && !digests.has(parse(name).name));
    await Promise.all(old.map((name) => rm(new URL(name, this.#folder), { force: true })));
  }
}

/**
 * Names the compiler by its own sources and the libraries it stands on, so
 * that a changed compiler never takes an older one's work for its own.
 *
 * @param root the project's folder
 */
export async function compilerVersion(root: URL): Promise<string> {
  const folder = new URL('src/transcript/', root);
  const all = await readdir(folder, { recursive: true });
  const names = all.filter((name) => /(?<!\.test)\.ts$/.test(name)).sort();
  return digestOf([
    ...names.map((name) => new URL(name, folder)),
    new URL('package-lock.json', root),
  ]);
}
