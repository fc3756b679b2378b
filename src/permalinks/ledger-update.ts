import { leadOf, writeLead } from './led-addresses.ts';
import { type Ledger, type LedgerEntry, type LedgerPart, leadsTo } from './ledger.ts';
import { entriesOf, readEntry, writeEntry } from './ledger-entries.ts';
import { writeLedger } from './ledger-text.ts';
import { quotedIn } from './quote-marks.ts';

/** What a publisher has decided about addresses: that they were withdrawn, or of which turn they are names. */
export type Decision = { retired: string } | { within: string };

type Line = Parameters<typeof writeEntry>[0];

/** A ledger that is being changed, part by part. */
export class LedgerUpdate {
  readonly #parts: Map<string, LedgerPart>;

  constructor({ parts }: Ledger) {
    this.#parts = new Map(parts);
  }

  /** As it is by now. */
  get ledger(): Ledger {
    return { parts: this.#parts };
  }

  part(slug: string): LedgerPart | undefined {
    return this.#parts.get(slug);
  }

  /** Takes over an interview's addresses as they are settled now. */
  set(slug: string, text: string): void {
    const part: LedgerPart = this.#parts.get(slug) ?? { slug, line: 0, text: '' };
    const { runs: _, ...own } = part;
    this.#parts.set(slug, { ...own, text });
  }

  /** Notes that an interview stands under another name; its addresses go with it. */
  move(from: string, to: string): void {
    // It may be back under a name that it had before, and is not moved from there any more.
    const before = this.#parts.get(to);
    if (before && leadsTo(before.moved, from, (slug) => this.#parts.get(slug)?.moved)) {
      const { moved: _, ...back } = before;
      this.#parts.set(to, back);
    }
    this.#parts.set(from, { slug: from, moved: to, line: 0, text: '' });
    // Who moved there before moves on.
    for (const part of this.#parts.values()) {
      if (part.moved === from) this.#parts.set(part.slug, { ...part, moved: to });
    }
  }

  /** Notes that the words of an interview are a part of another from now on. Its addresses stay its own. */
  join(from: string, to: string): void {
    this.#nameLeads(from);
    const part = this.#parts.get(from) ?? { slug: from, line: 0, text: '' };
    this.#parts.set(from, { ...part, joined: to });
  }

  /** Notes that an interview stands by itself again. */
  unjoin(slug: string): void {
    if (this.#parts.get(slug)?.joined === undefined) return;
    this.#nameLeads(slug);
    const { joined: _, ...own } = this.#parts.get(slug) ?? { slug, line: 0, text: '' };
    this.#parts.set(slug, own);
  }

  /** Notes that a whole interview was withdrawn. */
  retire(slug: string, reason: string): void {
    // Where its quotes had pages, readers are told as well.
    const quoted = quotedIn(this.#parts.get(slug) ?? { text: '' });
    const lines = quoted.map((id) => writeEntry({ id, written: '', quoted: true }));
    this.#parts.set(slug, { slug, retired: reason, line: 0, text: lines.join('\n') });
  }

  /** The address that stands for the words at another, or is it; nothing where that was never published. */
  rootOf(slug: string, id: string): string | undefined {
    const entries = entriesOf(this.#parts.get(slug) ?? { text: '' });
    const own = entries.find((entry) => entry.id === id);
    return own?.written === '' ? (own.within ?? id) : own?.id;
  }

  /** All names of the words that an address leads to, itself among them; none where it was never published. */
  namesOf(slug: string, id: string): string[] {
    const entries = entriesOf(this.#parts.get(slug) ?? { text: '' });
    const root = this.rootOf(slug, id);
    const isName = (entry: LedgerEntry) =>
      entry.id === root || (entry.written === '' && root !== undefined && entry.within === root);
    return entries.filter(isName).map((entry) => entry.id);
  }

  /** Whether an address was withdrawn. */
  isRetired(slug: string, id: string): boolean {
    const entries = entriesOf(this.#parts.get(slug) ?? { text: '' });
    return entries.some((entry) => entry.id === id && entry.retired !== undefined);
  }

  /** Notes that addresses were withdrawn, or of which turn they are names from now on. */
  decide(slug: string, ids: readonly string[], decision: Decision): void {
    const quoted = new Set(quotedIn(this.#parts.get(slug) ?? { text: '' }));
    const decided = new Set<string>();
    this.#rewrite(slug, (entry) => {
      const { id } = entry;
      if (!ids.includes(id)) return entry;
      // A merge may have left several lines for it.
      if (decided.has(id)) return undefined;
      decided.add(id);
      return { id, written: '', ...decision, quoted: quoted.has(id) };
    });
  }

  /**
   * Parts an address from those that hang on it: what it will be a name of is not
   * what they are. Those without words of their own are reported until somebody
   * decides about them too.
   */
  detach(slug: string, id: string): void {
    this.#rewrite(slug, (entry) => {
      if (entry.within !== id || entry.id === id) return entry;
      const { within: _, ...alone } = entry;
      return entry.fingerprint ? alone : { ...entry, within: entry.id };
    });
  }

  /** Says of leads whose interview goes without saying which it is, before the part is joined to another. */
  #nameLeads(slug: string): void {
    const joined = this.#parts.get(slug)?.joined;
    if (joined === undefined) return;
    this.#rewrite(slug, (entry) => {
      const lead = leadOf(entry);
      if (lead?.slug !== '') return entry;
      return { ...entry, within: writeLead({ slug: joined, id: lead.id }) };
    });
  }

  #rewrite(slug: string, change: (entry: LedgerEntry) => Line | undefined): void {
    const lines = this.#parts.get(slug)?.text.split('\n') ?? [];
    const changed = lines.flatMap((line) => {
      const entry = readEntry(line);
      const now = entry && change(entry);
      return now === undefined ? [] : [now === entry ? line : writeEntry(now)];
    });
    this.set(slug, changed.join('\n'));
  }

  /** The whole file. */
  write(): string {
    return writeLedger(this.#parts.values());
  }
}
