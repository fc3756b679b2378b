import { HEADING_VOICE, wordsKey } from './fingerprint.ts';
import type { LedgerPart } from './ledger.ts';
import { entriesOf } from './ledger-entries.ts';
import type { Target } from './targets.ts';

/** The share of an interview's turns that a file has to hold to be the same under another name. */
const ENOUGH = 0.5;

/** An interview that the ledger does not know. */
export interface NewInterview {
  slug: string;
  targets: readonly Target[];
}

/** The wordings of the turns that the ledger remembers, but for those of a word or two. */
function wordings(part: LedgerPart): Set<string> {
  const entries = entriesOf(part).filter(({ fingerprint, within }) => fingerprint && !within);
  const spoken = entries.filter(({ fingerprint }) => fingerprint?.voice !== HEADING_VOICE);
  const long = spoken.filter(({ fingerprint }) => (fingerprint?.count ?? 0) > 2);
  return new Set((long.length > 0 ? long : spoken).map(({ written }) => wordsKey(written)));
}

/**
 * Finds interviews under their new names by their words.
 *
 * @param lost parts of the ledger whose interviews are gone
 * @param found interviews that the ledger does not know
 * @returns by the slug that was published, the new one
 */
export function movedInterviews(
  lost: readonly LedgerPart[],
  found: readonly NewInterview[],
): Map<string, string> {
  const holders = new Map<string, number[]>();
  for (const [nth, { targets }] of found.entries()) {
    for (const wording of new Set(targets.map(({ fingerprint }) => wordsKey(fingerprint)))) {
      const own = holders.get(wording);
      if (own) own.push(nth);
      else holders.set(wording, [nth]);
    }
  }
  const pairs = lost.flatMap((part) => {
    const sought = wordings(part);
    const counts = new Map<number, number>();
    for (const wording of sought) {
      for (const nth of holders.get(wording) ?? []) counts.set(nth, (counts.get(nth) ?? 0) + 1);
    }
    return Array.from(counts, ([nth, count]) => ({
      from: part.slug,
      to: found[nth]?.slug ?? '',
      share: count / sought.size,
    }));
  });
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share < ENOUGH || moved.has(from) || taken.has(to)) continue;
    moved.set(from, to);
    taken.add(to);
  }
  return moved;
}
