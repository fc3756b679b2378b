import type { LoaderContext } from 'astro/loaders';
import { checkSiteSettings } from '../data/site-settings.ts';
import {
  applyRuleSettings,
  formatProblem,
  type Problem,
  ProblemList,
  type RuleSettings,
} from '../transcript/index.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { type CachedInterview, writeManifest } from './compiled-files.ts';
import type { CorrectionHistory } from './history/correction-history.ts';
import { factsOf, type InterviewFacts } from './interview-facts.ts';
import { findInterviewFiles, type InterviewFile } from './interview-files.ts';
import type { InterviewReader } from './interview-reader.ts';
import { type PartReading, type PartSettings, readForPart } from './part-reader.ts';
import { SettledAddresses, type SettledInterview } from './settled-addresses.ts';
import { translationProblems } from './translation-problems.ts';

/** What is known of an interview besides what its file says. */
interface GivenFacts {
  /** As it is with its published addresses, where the site keeps such. */
  settled: SettledInterview | undefined;
  /** The key of the corrections that the git history tells of. */
  history: string | undefined;
  part: PartReading | undefined;
}

/** What this takes of Astro's loader context. */
export interface StoreContext {
  store: Pick<LoaderContext['store'], 'delete' | 'entries' | 'get' | 'keys' | 'set'>;
  config: Pick<LoaderContext['config'], 'cacheDir' | 'root'>;
}

/** What the store asks besides the files themselves. */
export interface StoreOptions {
  /** Asked where the settings have changes in the git history shown. */
  history?: Pick<CorrectionHistory, 'read'>;
  /** Where only a part of the site is made. */
  part?: PartSettings | undefined;
}

/** Brings the interviews on disk into Astro's content store, and notes which there are. */
export class InterviewStore {
  readonly #context: StoreContext;
  readonly #files: Pick<InterviewReader, 'read'>;
  readonly #history: Pick<CorrectionHistory, 'read'> | undefined;
  readonly #part: PartSettings | undefined;
  readonly #addresses: SettledAddresses;
  /** What was wrong with file names at the last update. */
  #misnamed: ReadonlySet<string> = new Set();
  /** What was wrong with translations then. */
  #untranslated: ReadonlySet<string> = new Set();

  constructor(
    context: StoreContext,
    files: Pick<InterviewReader, 'read'>,
    { history, part }: StoreOptions = {},
  ) {
    this.#context = context;
    this.#files = files;
    this.#history = history;
    this.#part = part;
    this.#addresses = new SettledAddresses(context.config, part?.part);
  }

  /**
   * Makes the store hold what is on disk: no interview that is gone, and each
   * under the address that its file has now.
   *
   * @param changed the files to read again besides those that are new; all
   *   where it is left out
   * @returns what is wrong with the files that were read, and what is newly
   *   wrong with names, as grave as the settings have it; and how many files there are
   */
  async update(changed?: ReadonlySet<string>): Promise<{ problems: Problem[]; count: number }> {
    const { store, config } = this.#context;
    const { rules, history, quotes } = checkSiteSettings(config.root);
    const { files, problems: misnamed } = await findInterviewFiles(config.root);
    const problems = misnamed.filter((one) => !this.#misnamed.has(formatProblem(one)));
    this.#misnamed = new Set(misnamed.map(formatProblem));
    const ids = new Set(files.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    const part = this.#part && (await readForPart(config.root, files, this.#part));
    for (const { file, id } of files) {
      const data = part?.unread.get(id);
      if (data) store.set({ id, data: { ...data }, filePath: file });
    }
    const due = files.filter(
      ({ file, id }) =>
        !part?.unread.has(id) &&
        !(changed && !changed.has(file) && store.get(id)?.filePath === file),
    );
    const read = await this.#files.read(due.map(({ file }) => file));
    const told = history && (await this.#history?.read(read, history));
    // What is wrong with the repository is said once, not with each file that is saved.
    if (told && !changed) problems.push(...told.problems);
    const published = await this.#addresses.settle(due, ids, read, quotes);
    for (const interview of due) {
      const compiled = read.get(interview.file);
      const key = told?.keys.get(interview.file);
      const settled = published.interviews.get(interview.id);
      const given = { settled, history: key, part };
      if (compiled) problems.push(...this.#put(interview, compiled, rules, given));
      else store.delete(interview.id);
    }
    problems.push(...published.problems);
    const untranslated = await this.#translationProblems(files);
    problems.push(...untranslated.filter((one) => !this.#untranslated.has(formatProblem(one))));
    this.#untranslated = new Set(untranslated.map(formatProblem));
    await writeManifest(config.cacheDir, this.interviews());
    return {
      problems: applyRuleSettings(problems, rules),
      count: files.length + misnamed.length,
    };
  }

  /** The interviews that the store holds, sorted by slug. */
  interviews(): CachedInterview[] {
    return this.#context.store
      .entries()
      .map(([id, { data }]) => {
        const { digest, bytes, language, quotes, elsewhere } = data as unknown as InterviewFacts;
        return {
          id,
          digest,
          bytes,
          ...(language !== undefined && { language }),
          ...(quotes !== undefined && { quotes }),
          ...(elsewhere && { elsewhere }),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** What is wrong with translations hangs on all interviews: it is looked for at each update. */
  async #translationProblems(files: readonly InterviewFile[]): Promise<Problem[]> {
    const { store, config } = this.#context;
    const { language } = checkSiteSettings(config.root);
    const known = files.map((file) => {
      const data = store.get(file.id)?.data as unknown as InterviewFacts | undefined;
      // One that cannot be read is there all the same: its translations are not to be blamed.
      return { ...file, facts: data ?? { ...file.named } };
    });
    return translationProblems(config.root, known, language);
  }

  /** The digests of what has been made with published addresses. */
  get addressed(): ReadonlySet<string> {
    return this.#addresses.used;
  }

  #put(
    { file, id, named }: InterviewFile,
    compiled: CompiledInterview | Error,
    rules: RuleSettings,
    { settled, history, part }: GivenFacts,
  ): readonly Problem[] {
    const { store } = this.#context;
    if (compiled instanceof Error) {
      store.delete(id);
      const list = new ProblemList(file);
      const start = { line: 1, column: 1 };
      list.add('file-unreadable', start, `Unexpected failure: ${compiled.message}`);
      return list.problems;
    }
    // The cache keeps what the compiler found: how grave it is may be another thing today.
    const known = { ...compiled, ...settled };
    const problems = applyRuleSettings(known.problems, rules);
    const facts: InterviewFacts = {
      ...named,
      ...factsOf(known, problems, history),
      ...(part && !part.plan.pages.has(id) && { elsewhere: true }),
    };
    // Without a digest of its own Astro takes the facts as they are now, also where only the
    // code that gathers them has changed.
    store.set({ id, data: { ...facts }, filePath: file });
    return problems;
  }
}
