import { HEADING_VOICE, wordsKey } from './fingerprint.ts';
import type { LedgerPart } from './ledger.ts';
import { entriesOf } from './ledger-text.ts';
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
  const pairs = lost.flatMap((part) => {
    const sought = wordings(part);
    return found.map(({ slug, targets }) => {
      const held = new Set(targets.map(({ fingerprint }) => wordsKey(fingerprint)));
      const count = [...sought].filter((wording) => held.has(wording)).length;
      return { from: part.slug, to: slug, share: sought.size > 0 ? count / sought.size : 0 };
    });
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
