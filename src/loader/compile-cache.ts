import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { type Compilation, compile } from '../transcript/index.ts';
import { digestOf } from './source-digest.ts';

/** Where an interview's compilation is kept, and what the search index is divided by. */
export interface CachedInterview {
  /** The slug: file name without ending, the interview's address. */
  id: string;
  /** The key of the cache. */
  digest: string;
  words: number;
  /** BCP 47 tag, where the interview names its own. */
  language?: string;
}

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

function transcriptsFolder(cacheDir: URL): URL {
  return new URL('verbatim/transcripts/', cacheDir);
}

function manifestFile(cacheDir: URL): URL {
  return new URL('verbatim/interviews.json', cacheDir);
}

async function readCompiled(path: URL): Promise<Compilation | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Compilation;
  } catch {
    // Absent, or cut short by a crash of an older version: either way, compile again.
    return undefined;
  }
}

/** Writes under another name first, so that nobody ever reads half a file. */
async function writeWhole(path: URL, text: string): Promise<void> {
  await mkdir(new URL('.', path), { recursive: true });
  const temporary = new URL(`${path.href}.${randomUUID()}`);
  await writeFile(temporary, text);
  await rename(temporary, path);
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

/** Notes which interviews the site has, for what is built after the pages. */
export async function writeManifest(cacheDir: URL, interviews: CachedInterview[]): Promise<void> {
  await writeWhole(manifestFile(cacheDir), JSON.stringify(interviews));
}

/** The site's interviews, sorted by slug, as the last load of the content left them. */
export async function readManifest(cacheDir: URL): Promise<CachedInterview[]> {
  return JSON.parse(await readFile(manifestFile(cacheDir), 'utf8')) as CachedInterview[];
}

/**
 * The compiled transcript under a digest.
 *
 * @throws where the cache does not hold it: the content was not loaded before
 */
export async function readCompilation(cacheDir: URL, digest: string): Promise<Compilation> {
  const path = new URL(`${digest}.json`, transcriptsFolder(cacheDir));
  const compilation = await readCompiled(path);
  if (!compilation) throw new Error(`Unexpected gap in the cache: no transcript ${digest}`);
  return compilation;
}
