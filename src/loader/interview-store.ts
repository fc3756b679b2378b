import type { LoaderContext } from 'astro/loaders';
import { checkSiteSettings } from '../data/site-settings.ts';
import {
  applyRuleSettings,
  formatProblem,
  type Problem,
  ProblemList,
  type RuleSettings,
} from '../transcript/index.ts';
import { behindProblem, formerProblems, goneProblems } from './address-problems.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { type CachedInterview, writeManifest } from './compiled-files.ts';
import { writeFormer } from './former-interviews.ts';
import { factsOf, type InterviewFacts } from './interview-facts.ts';
import { findInterviewFiles, type InterviewFile } from './interview-files.ts';
import type { InterviewReader } from './interview-reader.ts';
import { ledgerStamp, readLedgerFile } from './ledger-file.ts';
import { PublishedAddresses } from './published-addresses.ts';

/** What this takes of Astro's loader context. */
export interface StoreContext {
  store: Pick<LoaderContext['store'], 'delete' | 'entries' | 'get' | 'keys' | 'set'>;
  config: Pick<LoaderContext['config'], 'cacheDir' | 'root'>;
}

/** Brings the interviews on disk into Astro's content store, and notes which there are. */
export class InterviewStore {
  readonly #context: StoreContext;
  readonly #files: Pick<InterviewReader, 'read'>;
  /** What was wrong with file names at the last update. */
  #misnamed: ReadonlySet<string> = new Set();
  /** As the ledger was when its file had this stamp. */
  #addresses: { stamp: string; published: PublishedAddresses; problems: Problem[] } | undefined;

  constructor(context: StoreContext, files: Pick<InterviewReader, 'read'>) {
    this.#context = context;
    this.#files = files;
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
    const { rules } = checkSiteSettings(config.root);
    const { files, problems: misnamed } = await findInterviewFiles(config.root);
    const problems = misnamed.filter((one) => !this.#misnamed.has(formatProblem(one)));
    this.#misnamed = new Set(misnamed.map(formatProblem));
    const ids = new Set(files.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    const due = files.filter(
      ({ file, id }) => !(changed && !changed.has(file) && store.get(id)?.filePath === file),
    );
    const read = await this.#files.read(due.map(({ file }) => file));
    const published = await this.#settleAddresses(due, ids, read);
    for (const interview of due) {
      const compiled = read.get(interview.file);
      if (compiled) problems.push(...this.#put(interview, compiled, published.digests, rules));
      else store.delete(interview.id);
    }
    problems.push(...published.problems);
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
        const { digest, words, language, quotes } = data as unknown as InterviewFacts;
        return {
          id,
          digest,
          words,
          ...(language !== undefined && { language }),
          ...(quotes !== undefined && { quotes }),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The digests of what has been made with published addresses. */
  get addressed(): ReadonlySet<string> {
    return this.#addresses?.published.used ?? new Set();
  }

  async #readLedger(): Promise<{ published: PublishedAddresses; problems: Problem[] } | undefined> {
    const { root, cacheDir } = this.#context.config;
    const stamp = await ledgerStamp(root);
    if (this.#addresses?.stamp === stamp) return { ...this.#addresses, problems: [] };
    const file = await readLedgerFile(root);
    this.#addresses = file && {
      stamp,
      published: await PublishedAddresses.open(cacheDir, file.ledger),
      problems: file.problems,
    };
    return this.#addresses;
  }

  /** Gives interviews the addresses that were published for their words. */
  async #settleAddresses(
    due: readonly InterviewFile[],
    ids: ReadonlySet<string>,
    read: ReadonlyMap<string, CompiledInterview | Error>,
  ): Promise<{ digests: ReadonlyMap<string, string>; problems: Problem[] }> {
    const { cacheDir } = this.#context.config;
    const ledger = await this.#readLedger();
    const digests = new Map<string, string>();
    if (!ledger) {
      await writeFormer(cacheDir, []);
      return { digests, problems: [] };
    }
    const { published, problems: found } = ledger;
    const problems = [...found];
    const compiled = due.flatMap(({ id, file }) => {
      const one = read.get(file);
      return one && !(one instanceof Error) ? [{ id, file, compiled: one }] : [];
    });
    await published.findMoved(ids, new Map(compiled.map((one) => [one.id, one.compiled])));
    const behind: string[] = [];
    for (const interview of compiled) {
      const { digest, gone, isKept } = await published.settle(interview);
      digests.set(interview.id, digest);
      problems.push(...goneProblems(published.partsOf(interview.id), interview.file, gone));
      if (!isKept) behind.push(interview.file);
    }
    const { former, lost, taken } = published.former(ids);
    await writeFormer(cacheDir, former);
    problems.push(...formerProblems(lost, taken));
    // Where the ledger cannot be read, or while somebody writes, that is no news.
    if (found.length === 0 && due.length === ids.size) problems.push(...behindProblem(behind));
    await published.keep();
    return { digests, problems };
  }

  #put(
    { file, id }: InterviewFile,
    compiled: CompiledInterview | Error,
    digests: ReadonlyMap<string, string>,
    rules: RuleSettings,
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
    const problems = applyRuleSettings(compiled.problems, rules);
    const facts: InterviewFacts = factsOf(
      compiled.summary,
      digests.get(id) ?? compiled.digest,
      problems,
    );
    // Without a digest of its own Astro takes the facts as they are now, also where only the
    // code that gathers them has changed.
    store.set({ id, data: { ...facts }, filePath: file });
    return problems;
  }
}
