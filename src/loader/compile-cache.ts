import { readdir, readFile, rm } from 'node:fs/promises';
import { parse } from 'node:path';
import type { CompiledInterview } from './compile-interview.ts';
import { sizeOfCompilation, transcriptsFolder } from './compiled-files.ts';
import { interviewDigest, versionOf } from './source-digest.ts';
import { isAbandoned, writeWhole } from './whole-files.ts';

/** What a compiled interview depends on. */
const SOURCES = [
  'src/{transcript,permalinks}/**/*.ts',
  'src/quotes/{choice,quotes}.ts',
  'src/loader/{compile-interview,encoding,interview-facts,transcript-file}.ts',
];

function memoryFile(cacheDir: URL): URL {
  return new URL('verbatim/compiled.json', cacheDir);
}

/** What is known of all interviews that the last build compiled or took from the cache. */
export async function readMemory(cacheDir: URL): Promise<CompiledInterview[]> {
  try {
    return JSON.parse(await readFile(memoryFile(cacheDir), 'utf8')) as CompiledInterview[];
  } catch {
    // Absent or damaged: then nothing was compiled before.
    return [];
  }
}

/** Has the next build know these interviews, whose transcripts are in the cache. */
export async function writeMemory(
  cacheDir: URL,
  interviews: readonly CompiledInterview[],
): Promise<void> {
  await writeWhole(memoryFile(cacheDir), JSON.stringify(interviews));
}

/**
 * Remembers what was compiled before. The transcripts lie in one file each
 * under the digest of all that made them; what is known of them without their
 * words lies in one file for all.
 */
export class CompileCache {
  readonly cacheDir: URL;
  readonly version: string;
  #known: ReadonlyMap<string, CompiledInterview>;
  /** Kept for one more time: another build may have begun before the content changed. */
  #before: ReadonlySet<string>;

  private constructor(cacheDir: URL, version: string, known: readonly CompiledInterview[]) {
    this.cacheDir = cacheDir;
    this.version = version;
    this.#known = new Map(known.map((one) => [one.digest, one]));
    this.#before = new Set(this.#known.keys());
  }

  /**
   * @param cacheDir Astro's cache folder
   * @param version names the compiler: see {@link compilerVersion}
   */
  static async open(cacheDir: URL, version: string): Promise<CompileCache> {
    return new CompileCache(cacheDir, version, await readMemory(cacheDir));
  }

  /**
   * What the same compiler made of the same bytes before, where the transcript
   * is still there whole.
   *
   * @param file the path that problems name
   */
  async recall(file: string, bytes: Uint8Array): Promise<CompiledInterview | undefined> {
    const known = this.#known.get(interviewDigest(this.version, file, bytes));
    if (!known) return undefined;
    return (await sizeOfCompilation(this.cacheDir, known.digest)) === known.size
      ? known
      : undefined;
  }

  /**
   * Remembers these interviews, and forgets all that neither they nor the last ones need.
   *
   * @param addressed digests of what was made of them with published addresses
   */
  async keep(
    interviews: readonly CompiledInterview[],
    addressed: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    await writeMemory(this.cacheDir, interviews);
    this.#known = new Map(interviews.map((one) => [one.digest, one]));
    const folder = transcriptsFolder(this.cacheDir);
    const isNeeded = (digest: string) =>
      this.#known.has(digest) || this.#before.has(digest) || addressed.has(digest);
    for (const name of await readdir(folder).catch(() => [])) {
      const file = new URL(name, folder);
      // What has another ending is being written, or was when a build was stopped.
      const isOld = name.endsWith('.json') ? !isNeeded(parse(name).name) : await isAbandoned(file);
      if (isOld) await rm(file, { force: true });
    }
  }
}

/**
 * Names the compiler by its own sources and the libraries it stands on, so
 * that a changed compiler never takes an older one's work for its own.
 *
 * @param root the project's folder
 */
export async function compilerVersion(root: URL): Promise<string> {
  return versionOf(root, SOURCES);
}
