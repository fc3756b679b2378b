import { type Ledger, type LedgerPart, leadsTo } from './ledger.ts';

/** Where an interview of before is. */
export interface Whereabouts {
  /** The interview that is there and has its words. */
  to?: string;
  /** The slug whose addresses were joined to that one, where they are not its own. */
  joined?: string;
  /** The part of the ledger that says why it was withdrawn, where it was, or the one that it was joined to. */
  withdrawn?: LedgerPart;
}

/** Where the interviews of a ledger are: under their own names or others, or joined to others. */
export class Succession {
  readonly #parts: ReadonlyMap<string, LedgerPart>;
  readonly #renamed: ReadonlyMap<string, string>;
  readonly #ids: ReadonlySet<string>;
  /** By slug: parts under names of before that have lines of it. */
  readonly #followers = new Map<string, LedgerPart[]>();
  /** By the slug of an interview that is there: those that were joined to it. */
  readonly #joined = new Map<string, string[]>();

  /**
   * @param renamed where files were found that the ledger knows under other names, by these
   * @param ids the slugs of all interviews that are there
   */
  constructor({ parts }: Ledger, renamed: ReadonlyMap<string, string>, ids: ReadonlySet<string>) {
    this.#parts = parts;
    this.#renamed = renamed;
    this.#ids = ids;
    for (const part of parts.values()) {
      if (part.text !== '' || renamed.has(part.slug)) this.#follow(part);
      const { joined, to } = this.find(part.slug);
      if (joined !== part.slug || to === undefined) continue;
      const own = this.#joined.get(to);
      if (own) own.push(joined);
      else this.#joined.set(to, [joined]);
    }
  }

  /** Where an interview has moved to. */
  next(slug: string): string | undefined {
    return this.#renamed.get(slug) ?? this.#parts.get(slug)?.moved;
  }

  /** Whether an interview stands where another did that has moved away. */
  isOther(slug: string): boolean {
    const next = this.next(slug);
    return next !== undefined && !leadsTo(next, slug, (one) => this.next(one));
  }

  /**
   * The parts of the ledger with the addresses of an interview: its own, and
   * those under names of before, as a merge or a rename leaves them.
   */
  partsOf(slug: string): LedgerPart[] {
    const own = this.#parts.get(slug);
    if (this.isOther(slug)) return [];
    return [...(own ? [own] : []), ...(this.#followers.get(slug) ?? [])];
  }

  /** The slugs of those that were joined to an interview. */
  joinedTo(slug: string): readonly string[] {
    return this.#joined.get(slug) ?? [];
  }

  /** Where an interview of before is now. */
  find(slug: string): Whereabouts {
    const seen = new Set<string>();
    let joined: string | undefined;
    let at: string | undefined = slug;
    while (at !== undefined && !seen.has(at)) {
      if (this.#ids.has(at) && !this.isOther(at)) return { to: at, ...(joined && { joined }) };
      seen.add(at);
      const next = this.next(at);
      const part = this.#parts.get(at);
      if (next === undefined && part?.retired !== undefined) {
        return { withdrawn: part, ...(joined && { joined }) };
      }
      if (next === undefined && part?.joined !== undefined) joined ??= at;
      at = next ?? part?.joined;
    }
    return {};
  }

  /** Whether the addresses of one interview of before are those of another. */
  isSame(one: string, other: string): boolean {
    const [here, there] = [this.find(one), this.find(other)];
    return here.to !== undefined && here.to === there.to && here.joined === there.joined;
  }

  #follow(part: LedgerPart): void {
    const seen = new Set([part.slug]);
    let at = this.next(part.slug);
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      const own = this.#followers.get(at);
      if (own) own.push(part);
      else this.#followers.set(at, [part]);
      at = this.next(at);
    }
  }
}
