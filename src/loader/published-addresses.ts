import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Addresses, Gone } from '../permalinks/addresses.ts';
import { type Ledger, type LedgerPart, leadsTo } from '../permalinks/ledger.ts';
import { entriesOf } from '../permalinks/ledger-text.ts';
import { movedInterviews } from '../permalinks/moved-interviews.ts';
import { quotedIn, withoutQuoteMarks } from '../permalinks/quote-marks.ts';
import { type Target, targetsOf } from '../permalinks/targets.ts';
import type { QuoteDefault } from '../quotes/choice.ts';
import { quoteSegment } from '../quotes/quote-path.ts';
import { type Problem, withAddresses } from '../transcript/index.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { keepCompilation, readCompilation, sizeOfCompilation } from './compiled-files.ts';
import type { FormerInterview } from './former-interviews.ts';
import { areMarked, settleWithQuotes } from './quoted-addresses.ts';
import { addressesDigest } from './source-digest.ts';
import { writeWhole } from './whole-files.ts';

/** An interview as addresses are settled for it. */
export interface AddressedInterview {
  /** The slug. */
  id: string;
  /** Path from the project's folder. */
  file: string;
  compiled: Pick<CompiledInterview, 'digest' | 'addresses' | 'problems'>;
}

/** What has become of an interview's addresses. */
export interface Settled {
  /** The key of the transcript with its published addresses. */
  digest: string;
  gone: Gone[];
  /** Whether the ledger says all that there is to say. */
  isKept: boolean;
  /** What is wrong with the file. */
  problems: Problem[];
}

/** What is kept from one build to the next of interviews that were corrected. */
type Memory = Record<string, Omit<Settled, 'digest'> & { size: number }>;

function memoryFile(cacheDir: URL): URL {
  return new URL('verbatim/addresses.json', cacheDir);
}

async function readMemory(cacheDir: URL): Promise<Memory> {
  return readFile(memoryFile(cacheDir), 'utf8').then(
    (text) => JSON.parse(text) as Memory,
    () => ({}),
  );
}

/** The digests of what the last build made with published addresses. */
export async function settledDigests(cacheDir: URL): Promise<Set<string>> {
  return new Set(Object.keys(await readMemory(cacheDir)));
}

/**
 * Gives the turns of compiled interviews the addresses that were published for
 * their words. A transcript whose addresses the ledger changes is kept once more
 * under a digest of its own, so that pages, search and all else see the same.
 */
export class PublishedAddresses {
  readonly #cacheDir: URL;
  readonly #ledger: Ledger;
  readonly #memory: Memory;
  readonly #quotes: QuoteDefault;
  /** By slug: where quote pages were published, of interviews that may not have them all any more. */
  readonly #quoted = new Map<string, string[]>();
  /** By the slug of today: parts of the ledger under names of before. */
  readonly #sources = new Map<string, LedgerPart[]>();
  /** The digests that were given out. */
  readonly used = new Set<string>();

  private constructor(cacheDir: URL, ledger: Ledger, quotes: QuoteDefault, memory: Memory) {
    this.#cacheDir = cacheDir;
    this.#ledger = ledger;
    this.#quotes = quotes;
    this.#memory = memory;
  }

  /**
   * @param cacheDir Astro's cache folder
   * @param quotes what the site's settings say of quote pages
   */
  static async open(
    cacheDir: URL,
    ledger: Ledger,
    quotes: QuoteDefault,
  ): Promise<PublishedAddresses> {
    return new PublishedAddresses(cacheDir, ledger, quotes, await readMemory(cacheDir));
  }

  /** What the addresses of a transcript can lead to. */
  async targets(digest: string): Promise<Target[]> {
    return targetsOf((await readCompilation(this.#cacheDir, digest)).transcript);
  }

  /**
   * Finds the interviews that stand under another name now.
   *
   * @param ids the slugs of all interviews
   * @param compiled those that may be new, by slug
   */
  async findMoved(
    ids: ReadonlySet<string>,
    compiled: ReadonlyMap<string, Pick<CompiledInterview, 'digest'>>,
  ): Promise<void> {
    this.#forgetReturned(ids);
    const parts = [...this.#ledger.parts.values()];
    const known = new Set([...this.#sources.values()].flat());
    const lost = parts.filter(
      (part) =>
        !(ids.has(part.slug) || known.has(part)) &&
        part.moved === undefined &&
        part.retired === undefined,
    );
    if (lost.length === 0) return;
    const found: { slug: string; targets: Target[] }[] = [];
    for (const [slug, { digest }] of compiled) {
      const part = this.#ledger.parts.get(slug);
      // Who has moved away may be back.
      const isNew = !part || part.moved !== undefined;
      if (isNew) found.push({ slug, targets: await this.targets(digest) });
    }
    for (const [from, to] of movedInterviews(lost, found)) {
      const part = this.#ledger.parts.get(from);
      if (part) this.#sources.set(to, [...(this.#sources.get(to) ?? []), part]);
    }
  }

  /** Takes back what was found where the old name is there again, or the new one is gone. */
  #forgetReturned(ids: ReadonlySet<string>): void {
    for (const [to, parts] of this.#sources) {
      const left = ids.has(to) ? parts.filter(({ slug }) => !ids.has(slug)) : [];
      if (left.length > 0) this.#sources.set(to, left);
      else this.#sources.delete(to);
    }
  }

  /** The parts of the ledger that are about an interview, under its own name and others. */
  partsOf(id: string): LedgerPart[] {
    const own = this.#ledger.parts.get(id);
    return [...(own ? [own] : []), ...(this.#sources.get(id) ?? [])];
  }

  /** Whether the ledger says of an interview just what a first publication would. */
  isPlain(interview: AddressedInterview): boolean {
    return this.#hasText(interview, this.#quotes, (text) => text);
  }

  #hasText(
    { id, compiled }: AddressedInterview,
    quotes: QuoteDefault,
    read: (text: string) => string,
  ): boolean {
    const [part, ...others] = this.partsOf(id);
    if (!part || others.length > 0 || part.slug !== id) return false;
    return addressesDigest(read(part.text)) === compiled.addresses[quotes];
  }

  /** Settles the addresses of an interview anew. */
  async addresses({ id, compiled }: AddressedInterview): Promise<Addresses> {
    const entries = this.partsOf(id).flatMap(entriesOf);
    const compilation = await readCompilation(this.#cacheDir, compiled.digest);
    return settleWithQuotes(entries, compilation, this.#quotes).addresses;
  }

  /** Settles the addresses of an interview, or recalls how they were settled. */
  async settle(interview: AddressedInterview): Promise<Settled> {
    const { id, file, compiled } = interview;
    const parts = this.partsOf(id);
    const { digest: own, problems, addresses: plain } = compiled;
    if (parts.length === 0) return { digest: own, gone: [], isKept: false, problems };
    this.#quoted.delete(id);
    if (this.isPlain(interview)) return { digest: own, gone: [], isKept: true, problems };
    const quoted = [...new Set(parts.flatMap(quotedIn))];
    this.#quoted.set(id, quoted);
    if (this.#hasText(interview, 'none', withoutQuoteMarks)) {
      // Nothing was corrected: other turns have quote pages than had before.
      const isKept =
        plain[this.#quotes] === plain.none ||
        areMarked(quoted, await readCompilation(this.#cacheDir, own), this.#quotes);
      return { digest: own, gone: [], isKept, problems };
    }
    const hash = createHash('sha256').update(`${own} ${this.#quotes}`);
    for (const { slug, text } of parts) hash.update(`\0${slug}\0${text}`);
    const digest = hash.digest('hex');
    this.used.add(digest);
    const known = this.#memory[digest];
    if (known && (await sizeOfCompilation(this.#cacheDir, digest)) === known.size) {
      return { ...known, digest };
    }
    const compilation = await readCompilation(this.#cacheDir, compiled.digest);
    const entries = parts.flatMap(entriesOf);
    const { addresses, transcript } = settleWithQuotes(entries, compilation, this.#quotes);
    const settled = withAddresses(compilation, transcript, file);
    const size = await keepCompilation(this.#cacheDir, digest, settled);
    const isKept = parts.length === 1 && parts[0]?.text === addresses.text;
    this.#memory[digest] = { size, gone: addresses.gone, isKept, problems: settled.problems };
    return { ...this.#memory[digest], digest };
  }

  /** Remembers what was settled for the next build, and forgets the rest. */
  async keep(): Promise<void> {
    const used = Object.entries(this.#memory).filter(([digest]) => this.used.has(digest));
    await writeWhole(memoryFile(this.#cacheDir), JSON.stringify(Object.fromEntries(used)));
  }

  /**
   * The addresses that interviews had before, and what is wrong with them.
   *
   * @param ids the slugs of all interviews
   */
  former(ids: ReadonlySet<string>): {
    former: FormerInterview[];
    lost: LedgerPart[];
    taken: LedgerPart[];
  } {
    const moved = new Map<string, string>();
    for (const { slug, moved: to } of this.#ledger.parts.values()) if (to) moved.set(slug, to);
    for (const [to, parts] of this.#sources) for (const { slug } of parts) moved.set(slug, to);
    const result: ReturnType<PublishedAddresses['former']> = { former: [], lost: [], taken: [] };
    for (const part of this.#ledger.parts.values()) {
      const { slug, retired } = part;
      const isElsewhere = moved.has(slug) || retired !== undefined;
      if (ids.has(slug)) {
        const isBack = leadsTo(moved.get(slug), slug, (one) => moved.get(one));
        if (isElsewhere && !isBack) result.taken.push(part);
        continue;
      }
      let to = moved.get(slug);
      for (let step = 0; to !== undefined && !ids.has(to) && step < moved.size; step += 1) {
        to = moved.get(to);
      }
      const last = retired === undefined ? this.#ledger.parts.get(to ?? '') : part;
      if (to !== undefined && ids.has(to)) {
        const quotes = [...new Set(this.partsOf(to).flatMap(quotedIn))];
        result.former.push({ slug, to, quotes });
      } else if (last?.retired !== undefined) {
        result.former.push({ slug, reason: last.retired, quotes: quotedIn(last) });
      } else result.lost.push(part);
      const quotes = result.former.at(-1)?.slug === slug ? result.former.at(-1)?.quotes : [];
      for (const id of quotes ?? []) {
        const path = `${slug}/q/${quoteSegment(id)}`;
        if (ids.has(path)) result.taken.push({ ...part, slug: path, ...(to && { moved: to }) });
      }
    }
    return result;
  }

  /** By slug: where quote pages were published, of interviews that may not have them all any more. */
  quoted(ids: ReadonlySet<string>): Record<string, string[]> {
    return Object.fromEntries([...this.#quoted].filter(([id]) => ids.has(id)));
  }
}
