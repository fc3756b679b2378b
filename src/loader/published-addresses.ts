import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Addresses, Gone } from '../permalinks/addresses.ts';
import { type Followed, followAddresses } from '../permalinks/followed-addresses.ts';
import type { Lead } from '../permalinks/led-addresses.ts';
import type { Ledger, LedgerEntry, LedgerPart } from '../permalinks/ledger.ts';
import { readingsOf, textOfParts } from '../permalinks/ledger-entries.ts';
import { movedInterviews } from '../permalinks/moved-interviews.ts';
import { quotedIn, withoutQuoteMarks } from '../permalinks/quote-marks.ts';
import { Succession } from '../permalinks/succession.ts';
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
  /** By the name that the ledger has: that of the file in which its words were found. */
  readonly #renamed = new Map<string, string>();
  /** By slug: what has become of the addresses of interviews that were joined to others. */
  readonly #followed = new Map<string, Followed>();
  #succession: Succession;
  /** The digests that were given out. */
  readonly used = new Set<string>();

  private constructor(cacheDir: URL, ledger: Ledger, quotes: QuoteDefault, memory: Memory) {
    this.#cacheDir = cacheDir;
    this.#ledger = ledger;
    this.#quotes = quotes;
    this.#memory = memory;
    this.#succession = new Succession(ledger, this.#renamed, new Set());
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

  /** Takes notice of which interviews are there. */
  take(ids: ReadonlySet<string>): void {
    for (const [from, to] of this.#renamed) {
      if (ids.has(from) || !ids.has(to)) this.#renamed.delete(from);
    }
    this.#succession = new Succession(this.#ledger, this.#renamed, ids);
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
    this.take(ids);
    const lost = [...this.#ledger.parts.values()].filter(
      ({ slug, moved, joined, retired }) =>
        !(ids.has(slug) || this.#renamed.has(slug) || (moved ?? joined ?? retired) !== undefined),
    );
    if (lost.length === 0) return;
    const found: { slug: string; targets: Target[] }[] = [];
    for (const [slug, { digest }] of compiled) {
      const part = this.#ledger.parts.get(slug);
      // Who has moved away may be back.
      const isNew = !part || part.moved !== undefined;
      if (isNew) found.push({ slug, targets: await this.targets(digest) });
    }
    for (const [from, to] of movedInterviews(lost, found)) this.#renamed.set(from, to);
    this.take(ids);
  }

  /** The parts of the ledger that are about an interview, under its own name and others. */
  partsOf(id: string): LedgerPart[] {
    return this.#succession.partsOf(id);
  }

  /** Whether an interview stands where another did, whose addresses the ledger keeps there. */
  isOther(id: string): boolean {
    return this.#succession.isOther(id);
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

  /** What the ledger may mean of an interview. */
  #readings(parts: readonly LedgerPart[]): LedgerEntry[][] {
    return readingsOf({ text: textOfParts(parts) });
  }

  /** Settles the addresses of an interview anew. */
  async addresses({ id, compiled }: AddressedInterview): Promise<Addresses> {
    const readings = this.#readings(this.partsOf(id));
    const compilation = await readCompilation(this.#cacheDir, compiled.digest);
    return settleWithQuotes(readings, compilation, this.#quotes).addresses;
  }

  /**
   * Follows the addresses of the interviews that were joined to one.
   *
   * @returns by slug: what has become of them
   */
  async follow(interview: AddressedInterview): Promise<Map<string, Followed>> {
    const joined = this.#succession.joinedTo(interview.id);
    const followed = new Map<string, Followed>();
    if (joined.length === 0) return followed;
    const { targets: settled } = await this.addresses(interview);
    const targets = await this.targets(interview.compiled.digest);
    const places = new Map(
      settled.flatMap(({ id, aliases, refused }, place) => {
        const times = (targets[place]?.times ?? []).filter((time) => !refused.includes(time.id));
        return [id, ...aliases, ...times.map((time) => time.id)].map(
          (one) => [one, place] as const,
        );
      }),
    );
    const followOne = (slug: string): Followed => {
      const known = followed.get(slug);
      if (known) return known;
      const to = this.#ledger.parts.get(slug)?.joined ?? '';
      // It may have been joined to one that was joined in its turn.
      const { joined: next } = this.#succession.find(to);
      const placeOf = ({ slug: of, id }: Lead) => {
        // It may have been led before its interview was joined to this one.
        if (of !== '' && !this.#succession.isSame(of, to)) return undefined;
        return next === undefined ? places.get(id) : followOne(next).places.get(id);
      };
      const readings = this.#readings(this.#succession.partsOf(slug));
      const own = followAddresses(readings, targets, settled, placeOf);
      followed.set(slug, own);
      return own;
    };
    for (const slug of joined) this.#followed.set(slug, followOne(slug));
    return followed;
  }

  /** Whether the ledger says all that there is to say of an interview that was joined to another. */
  isFollowed(slug: string, { text }: Followed): boolean {
    const [part, ...others] = this.#succession.partsOf(slug);
    return part?.text === text && others.length === 0;
  }

  /** Settles the addresses of an interview, or recalls how they were settled. */
  async settle(interview: AddressedInterview): Promise<Settled> {
    const { id, file, compiled } = interview;
    const parts = this.partsOf(id);
    const { digest: own, problems, addresses: plain } = compiled;
    if (parts.length === 0) {
      return { digest: own, gone: [], isKept: this.isOther(id), problems };
    }
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
    const { addresses, transcript } = settleWithQuotes(
      this.#readings(parts),
      compilation,
      this.#quotes,
    );
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
    const result: ReturnType<PublishedAddresses['former']> = { former: [], lost: [], taken: [] };
    for (const part of this.#ledger.parts.values()) {
      const { slug, retired } = part;
      if (ids.has(slug)) {
        const isWithdrawn = this.#succession.next(slug) === undefined && retired !== undefined;
        if (this.isOther(slug) || isWithdrawn) result.taken.push(part);
        continue;
      }
      const { to, joined, withdrawn } = this.#succession.find(slug);
      let quotes: string[] = [];
      if (to !== undefined) {
        quotes = [...new Set(this.partsOf(joined ?? to).flatMap(quotedIn))];
        const { leads = [], withdrawn: reasons = [] } = this.#followed.get(joined ?? '') ?? {};
        const own = joined === undefined ? {} : { joined: { leads, withdrawn: reasons } };
        result.former.push({ slug, to, quotes, ...own });
      } else if (withdrawn?.retired !== undefined) {
        const parts = joined === undefined ? [withdrawn] : this.partsOf(joined);
        quotes = [...new Set(parts.flatMap(quotedIn))];
        result.former.push({ slug, reason: withdrawn.retired, quotes });
      } else result.lost.push(part);
      for (const id of quotes) {
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
