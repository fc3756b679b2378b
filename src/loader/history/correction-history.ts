import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../transcript/index.ts';
import type { CompiledInterview } from '../compile-interview.ts';
import { INTERVIEWS_FOLDER } from '../interview-files.ts';
import { versionOf } from '../source-digest.ts';
import { isTranscript } from '../transcript-folder.ts';
import { changesByFile, type FileVersion, versionsSince } from './file-versions.ts';
import { type Commit, type HistoryState, readLog, readState } from './git-log.ts';
import { forgetHistories, recallHistory } from './history-cache.ts';
import type { VersionedFile } from './history-changes.ts';
import { keepAllChanges } from './history-pool.ts';
import { type HistorySetting, missingHistory, problemsOf } from './history-problems.ts';

/** What the changes between two versions depend on, besides the versions. */
const SOURCES = [
  'src/transcript/**/*.ts',
  'src/corrections/**/*.ts',
  'src/loader/{encoding,history/*}.ts',
];

/** What the history told. */
export interface HistoryReading {
  /** By the path of each file that has corrections: their key in the cache. */
  keys: Map<string, string>;
  problems: Problem[];
}

/** Reads from git what was corrected in interviews since they were published. */
export class CorrectionHistory {
  readonly #folder: string;
  readonly #root: URL;
  readonly #cacheDir: URL;
  #version: string | undefined;
  /** By path: the keys of all that was asked for, since `dev` asks for one file at a time. */
  readonly #needed = new Map<string, string>();
  /** The last log, and what it was asked for. */
  #log: { asked: string; commits: readonly Commit[] } | undefined;

  /**
   * @param root the project's folder
   * @param cacheDir Astro's cache folder
   */
  constructor(root: URL, cacheDir: URL) {
    this.#root = root;
    this.#cacheDir = cacheDir;
    // The folder itself may be a repository of its own within the project's.
    this.#folder = fileURLToPath(new URL(INTERVIEWS_FOLDER, root));
  }

  /**
   * Brings what was corrected in some interviews into the cache.
   *
   * @param interviews by path from the project's folder; what could not be read is passed over
   * @returns what is wrong with the repository, too; never throws because of it
   */
  async read(
    interviews: ReadonlyMap<string, CompiledInterview | Error>,
    setting: HistorySetting,
  ): Promise<HistoryReading> {
    if (interviews.size === 0) return { keys: new Map(), problems: [] };
    try {
      const state = await readState(this.#folder);
      const commits = await this.#commits(state, setting.since);
      const files = await this.#versionsOf(interviews, commits, setting.since);
      const keys = await this.#bringUp(files);
      return { keys, problems: problemsOf(state, commits, interviews.keys(), setting) };
    } catch (error) {
      return { keys: new Map(), problems: missingHistory(error, setting) };
    }
  }

  /** The log for as long as the same commit is checked out: `dev` asks with every save. */
  async #commits({ head }: HistoryState, since: string): Promise<readonly Commit[]> {
    const asked = `${head} ${since}`;
    if (this.#log?.asked !== asked) {
      this.#log = { asked, commits: await readLog(this.#folder, since) };
    }
    return this.#log.commits;
  }

  async #versionsOf(
    interviews: ReadonlyMap<string, CompiledInterview | Error>,
    commits: readonly Commit[],
    since: string,
  ): Promise<VersionedFile[]> {
    const paths = [...interviews.keys()].map((file) => file.slice(INTERVIEWS_FOLDER.length));
    const changes = changesByFile(commits, paths, isTranscript);
    this.#version ??= await versionOf(this.#root, SOURCES);
    const files: VersionedFile[] = [];
    for (const [file, interview] of interviews) {
      if (interview instanceof Error) continue;
      const { digest, summary } = interview;
      const own = changes.get(file.slice(INTERVIEWS_FOLDER.length)) ?? [];
      const versions = versionsSince(own, since, summary.published);
      if (versions.length === 0) continue;
      const language = summary.language ?? 'en';
      const key = keyOf([this.#version, digest, language, versions]);
      files.push({ file, digest, language, versions, key });
    }
    return files;
  }

  /** Sees that the cache holds the changes of all these files. */
  async #bringUp(files: readonly VersionedFile[]): Promise<Map<string, string>> {
    const keys = new Map<string, string>();
    const unknown: VersionedFile[] = [];
    for (const one of files) {
      const known = await recallHistory(this.#cacheDir, one.key);
      if (!known) unknown.push(one);
      else if (known.length > 0) keys.set(one.file, one.key);
    }
    const changed = new Set(await keepAllChanges(this.#folder, this.#cacheDir, unknown));
    for (const { file, key } of unknown) if (changed.has(file)) keys.set(file, key);
    for (const { file, key } of files) this.#needed.set(file, key);
    await forgetHistories(this.#cacheDir, new Set(this.#needed.values()));
    return keys;
  }
}

function keyOf(parts: readonly (string | FileVersion[])[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
