import type { LedgerPart } from './ledger.ts';

/*
 * A `*` in front of what the ledger keeps of an address says that a quote page
 * was published there; of a withdrawn one `"quoted":true` says so. The mark
 * stays for good: the page leads on to where the words are.
 */
const RE_MARK = /^(,"(?:[^"\\]|\\.)+":")\*/gm;
const RE_MARKED = /^,("(?:[^"\\]|\\.)+"):(?:"\*|\{.*,"quoted":true\}$)/gm;
const RE_UNMARKED = /^(,("(?:[^"\\]|\\.)+"):")(?!\*)/gm;

/** Marks addresses as those of quote pages. */
export function markQuoted(text: string, ids: Iterable<string>): string {
  const keys = new Set(Array.from(ids, (id) => JSON.stringify(id)));
  if (keys.size === 0) return text;
  return text.replace(RE_UNMARKED, (line, start: string, key: string) =>
    keys.has(key) ? `${start}*` : line,
  );
}

/** The lines of a part as they would be if nothing ever had a quote page. */
export function withoutQuoteMarks(text: string): string {
  return text.replace(RE_MARK, '$1');
}

/** The addresses of a part at which quote pages were published. */
export function quotedIn({ text }: Pick<LedgerPart, 'text'>): string[] {
  const keys = Array.from(text.matchAll(RE_MARKED), ([, key = '""']) => JSON.parse(key) as string);
  // A merge may have left two lines for one.
  return [...new Set(keys)];
}
