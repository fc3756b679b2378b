import { type Ledger, type LedgerEntry, type LedgerPart, leadsTo } from './ledger.ts';
import { entriesOf, writeEntry, writeLedger } from './ledger-text.ts';
import { quotedIn } from './quote-marks.ts';

/** A ledger that is being changed, part by part. */
export class LedgerUpdate {
  readonly #parts: Map<string, LedgerPart>;

  constructor({ parts }: Ledger) {
    this.#parts = new Map(parts);
  }

  part(slug: string): LedgerPart | undefined {
    return this.#parts.get(slug);
  }

  /** Takes over an interview's addresses as they are settled now. */
  set(slug: string, text: string): void {
    const part = this.#parts.get(slug) ?? { slug, line: 0, text: '' };
    this.#parts.set(slug, { ...part, text });
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

  /** Notes that an interview's addresses are those of another from now on. */
  join(from: string, to: string): void {
    const lines = [this.#parts.get(to)?.text, this.#parts.get(from)?.text];
    this.move(from, to);
    this.set(to, lines.filter(Boolean).join('\n'));
  }

  /** Notes that a whole interview was withdrawn. */
  retire(slug: string, reason: string): void {
    // Where its quotes had pages, readers are told as well.
    const quoted = quotedIn(this.#parts.get(slug) ?? { text: '' });
    const lines = quoted.map((id) => writeEntry({ id, written: '', quoted: true }));
    this.#parts.set(slug, { slug, retired: reason, line: 0, text: lines.join('\n') });
  }

  /** All names of the words that an address leads to, itself among them; none where it was never published. */
  namesOf(slug: string, id: string): string[] {
    const entries = entriesOf(this.#parts.get(slug) ?? { text: '' });
    const own = entries.find((entry) => entry.id === id);
    if (!own) return [];
    const root = own.written === '' ? (own.within ?? id) : id;
    const isName = (entry: LedgerEntry) =>
      entry.id === root || (entry.written === '' && entry.within === root);
    return entries.filter(isName).map((entry) => entry.id);
  }

  /** Notes that addresses were withdrawn, or of which turn they are names from now on. */
  decide(
    slug: string,
    ids: readonly string[],
    decision: { retired: string } | { within: string },
  ): void {
    const part = this.#parts.get(slug);
    if (!part) return;
    const entries = entriesOf(part).map((entry) =>
      ids.includes(entry.id)
        ? { id: entry.id, written: '', ...decision, ...(entry.quoted && { quoted: true }) }
        : entry,
    );
    this.#parts.set(slug, { ...part, text: entries.map(writeEntry).join('\n') });
  }

  /** The whole file. */
  write(): string {
    return writeLedger(this.#parts.values());
  }
}
