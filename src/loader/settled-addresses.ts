import type { SitePart } from '../archive/parts.ts';
import type { QuoteDefault } from '../quotes/choice.ts';
import type { Problem } from '../transcript/index.ts';
import { behindProblem, formerProblems, goneProblems } from './address-problems.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { writeFormer } from './former-interviews.ts';
import type { InterviewFile } from './interview-files.ts';
import { ledgerStamp, readLedgerFile } from './ledger-file.ts';
import { PublishedAddresses } from './published-addresses.ts';

/** An interview with its published addresses. */
export interface SettledInterview {
  /** The key of its transcript in the cache. */
  digest: string;
  /** What is wrong with its file, whatever the site's settings. */
  problems: Problem[];
}

/** Gives interviews the addresses that were published for their words, as the ledger has them. */
export class SettledAddresses {
  readonly #config: { root: URL; cacheDir: URL };
  readonly #part: SitePart | undefined;
  /** As the ledger was when its file and the settings had this stamp. */
  #known: { stamp: string; published: PublishedAddresses; problems: Problem[] } | undefined;

  /** @param part where the site is made in parts, the one that is made */
  constructor(config: { root: URL; cacheDir: URL }, part?: SitePart) {
    this.#config = config;
    this.#part = part;
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
   * @returns by slug: the interview as it is with its published addresses
   */
  async settle(
    due: readonly InterviewFile[],
    ids: ReadonlySet<string>,
    read: ReadonlyMap<string, CompiledInterview | Error>,
    quotes: QuoteDefault,
  ): Promise<{ interviews: ReadonlyMap<string, SettledInterview>; problems: Problem[] }> {
    const { cacheDir } = this.#config;
    const ledger = await this.#read(quotes);
    const interviews = new Map<string, SettledInterview>();
    if (!ledger) {
      await writeFormer(cacheDir, { interviews: [], quotes: {} });
      return { interviews, problems: [] };
    }
    const { published, problems: found } = ledger;
    const problems = [...found];
    const compiled = due.flatMap(({ id, file }) => {
      const one = read.get(file);
      return one && !(one instanceof Error) ? [{ id, file, compiled: one }] : [];
    });
    // Parts would each find another one in their share: for them the ledger alone counts.
    if (this.#part) published.take(ids);
    else {
      await published.findMoved(ids, new Map(compiled.map((one) => [one.id, one.compiled])));
    }
    const behind: string[] = [];
    for (const interview of compiled) {
      const { digest, gone, isKept, problems: own } = await published.settle(interview);
      interviews.set(interview.id, { digest, problems: own });
      problems.push(...goneProblems(published.partsOf(interview.id), interview.file, gone));
      let isAllKept = isKept;
      for (const [slug, followed] of await published.follow(interview)) {
        problems.push(
          ...goneProblems(published.partsOf(slug), interview.file, followed.gone, slug),
        );
        isAllKept &&= published.isFollowed(slug, followed);
      }
      if (!isAllKept) behind.push(interview.file);
    }
    const { former, lost, taken } = published.former(ids);
    // The pages at former addresses are made by what joins the parts.
    const moved = this.#part?.nth ? [] : former;
    await writeFormer(cacheDir, { interviews: moved, quotes: published.quoted(ids) });
    problems.push(...formerProblems(lost, taken, this.#part !== undefined));
    // Where the ledger cannot be read, or while somebody writes, that is no news.
    if (found.length === 0 && due.length === ids.size) problems.push(...behindProblem(behind));
    await published.keep();
    return { interviews, problems };
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
