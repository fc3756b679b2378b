import { lstat, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CompileCache } from './compile-cache.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { compileAll } from './compile-pool.ts';

/** How far the reading of files has come. */
export interface ReadingProgress {
  /** Files that are read, of all. */
  done: number;
  files: number;
  /** Words in the files that are read. */
  words: number;
}

/** Is told after each file, and may do with it what it likes. */
export type TellProgress = (progress: ReadingProgress) => void;

/** Reads transcript files: from the cache what was compiled before, the rest by compiling it. */
export class InterviewReader {
  readonly #root: URL;
  readonly #cache: CompileCache;
  readonly #tell: TellProgress;
  /** The interviews of the last reading. */
  interviews: readonly CompiledInterview[] = [];
  /** How many files the last reading found in the cache. */
  hits = 0;

  /** @param root the project's folder */
  constructor(root: URL, cache: CompileCache, tell: TellProgress = () => {}) {
    this.#root = root;
    this.#cache = cache;
    this.#tell = tell;
  }

  /**
   * @param files paths from the project's folder
   * @returns by path: the compiled interview, or why the file cannot be read;
   *   nothing of a file that is not there any more
   */
  async read(files: readonly string[]): Promise<Map<string, CompiledInterview | Error>> {
    const found = new Map<string, CompiledInterview | Error>();
    let words = 0;
    const add = (file: string, compiled: CompiledInterview | Error) => {
      found.set(file, compiled);
      if (!(compiled instanceof Error)) words += compiled.summary.words;
      this.#tell({ done: found.size, files: files.length, words });
    };
    const unknown: string[] = [];
    for (const file of files) {
      try {
        const known = await this.#cache.recall(file, await readFile(this.#pathOf(file)));
        if (known) add(file, known);
        else unknown.push(file);
      } catch (error) {
        add(file, error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.hits = found.size;
    const { version } = this.#cache;
    const cacheDir = this.#cache.cacheDir.href;
    const orders = unknown.map((file) => ({ path: this.#pathOf(file), file, cacheDir, version }));
    await compileAll(orders, ({ file }, compiled) => add(file, compiled));
    // Nobody wants to hear of what is gone since it was found.
    for (const [file, one] of found) {
      if (one instanceof Error && !(await this.#isThere(file))) found.delete(file);
    }
    this.interviews = [...found.values()].flatMap((one) => (one instanceof Error ? [] : [one]));
    return found;
  }

  /**
   * Has the cache remember the interviews of the last reading, and forget the others.
   *
   * @param addressed digests of what was made of them with published addresses
   */
  async keep(addressed?: ReadonlySet<string>): Promise<void> {
    await this.#cache.keep(this.interviews, addressed);
  }

  async #isThere(file: string): Promise<boolean> {
    return lstat(this.#pathOf(file)).then(
      () => true,
      () => false,
    );
  }

  #pathOf(file: string): string {
    return fileURLToPath(new URL(file.split('/').map(encodeURIComponent).join('/'), this.#root));
  }
}
