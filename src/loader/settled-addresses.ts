import type { QuoteDefault } from '../quotes/choice.ts';
import type { Problem } from '../transcript/index.ts';
import { behindProblem, formerProblems, goneProblems } from './address-problems.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { writeFormer } from './former-interviews.ts';
import type { InterviewFile } from './interview-files.ts';
import { ledgerStamp, readLedgerFile } from './ledger-file.ts';
import { PublishedAddresses } from './published-addresses.ts';

/** Gives interviews the addresses that were published for their words, as the ledger has them. */
export class SettledAddresses {
  readonly #config: { root: URL; cacheDir: URL };
  readonly #isWhole: boolean;
  /** As the ledger was when its file and the settings had this stamp. */
  #known: { stamp: string; published: PublishedAddresses; problems: Problem[] } | undefined;

  /** @param isWhole whether all interviews are read: only then can be said which are gone */
  constructor(config: { root: URL; cacheDir: URL }, isWhole: boolean) {
    this.#config = config;
    this.#isWhole = isWhole;
  }

  /** The digests of what has been made with published addresses. */
  get used(): ReadonlySet<string> {
    return this.#known?.published.used ?? new Set();
  }

  /**
   * Settles the addresses of some interviews.
   *
   * @param due the interviews that were read
   * @param ids the slugs of all
   * @param read what was read, by file
   * @param quotes what the settings say of quote pages
   * @returns by slug: the key of the transcript with its published addresses
   */
  async settle(
    due: readonly InterviewFile[],
    ids: ReadonlySet<string>,
    read: ReadonlyMap<string, CompiledInterview | Error>,
    quotes: QuoteDefault,
  ): Promise<{ digests: ReadonlyMap<string, string>; problems: Problem[] }> {
    const { cacheDir } = this.#config;
    const ledger = await this.#read(quotes);
    const digests = new Map<string, string>();
    if (!ledger) {
      await writeFormer(cacheDir, { interviews: [], quotes: {} });
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
    const interviews = this.#isWhole ? former : [];
    await writeFormer(cacheDir, { interviews, quotes: published.quoted(ids) });
    if (this.#isWhole) problems.push(...formerProblems(lost, taken));
    // Where the ledger cannot be read, or while somebody writes, that is no news.
    if (found.length === 0 && due.length === ids.size) problems.push(...behindProblem(behind));
    await published.keep();
    return { digests, problems };
  }

  async #read(
    quotes: QuoteDefault,
  ): Promise<{ published: PublishedAddresses; problems: Problem[] } | undefined> {
    const { root, cacheDir } = this.#config;
    const stamp = `${await ledgerStamp(root)} ${quotes}`;
    if (this.#known?.stamp === stamp) return { ...this.#known, problems: [] };
    const file = await readLedgerFile(root);
    this.#known = file && {
      stamp,
      published: await PublishedAddresses.open(cacheDir, file.ledger, quotes),
      problems: file.problems,
    };
    return this.#known;
  }
}
