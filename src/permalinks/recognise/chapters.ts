import { HEADING_VOICE } from '../fingerprint.ts';
import { heaviestChain } from '../heaviest-chain.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Target } from '../targets.ts';
import type { Recognised } from './recognise.ts';

/** The part of the ledger from a chapter's heading to the next. */
function turnsBelow(entries: readonly LedgerEntry[], heading: number): LedgerEntry[] {
  const below: LedgerEntry[] = [];
  for (const entry of entries.slice(heading + 1)) {
    if (entry.fingerprint?.voice === HEADING_VOICE) break;
    below.push(entry);
  }
  return below;
}

/**
 * Finds chapters: by their headings where these stand in their order, or else by
 * the turns below. Where a heading is gone, what stood below it is what it led to.
 */
export function findChapters(
  entries: readonly LedgerEntry[],
  targets: readonly Target[],
  found: Recognised,
): void {
  const headings = [...entries.entries()].filter(
    ([, { fingerprint, retired }]) => fingerprint?.voice === HEADING_VOICE && retired === undefined,
  );
  const chapters = [...targets.entries()].filter(([, { kind }]) => kind === 'chapter');
  const pairs = headings.flatMap(([, { written, id }], a) =>
    chapters.flatMap(([, target], b) =>
      target.fingerprint === written ? [{ a, b, weight: 1 + (target.id === id ? 0.1 : 0) }] : [],
    ),
  );
  const taken = new Set<number>();
  const take = ({ id }: LedgerEntry, target: number) => {
    found.set(id, target);
    taken.add(target);
    for (const entry of entries) {
      if (entry.within === id && !entry.fingerprint) found.set(entry.id, target);
    }
  };
  for (const { a, b } of heaviestChain(pairs, chapters.length)) {
    const [entry, target] = [headings[a]?.[1], chapters[b]?.[0]];
    if (entry && target !== undefined) take(entry, target);
  }
  for (const [index, entry] of headings) {
    if (found.has(entry.id)) continue;
    // The same heading elsewhere, with no other to be taken for it.
    const same = chapters.filter(
      ([place, { fingerprint }]) => fingerprint === entry.written && !taken.has(place),
    );
    const below = turnsBelow(entries, index).flatMap(({ id }) => found.get(id) ?? []);
    const [first] = below;
    if (same.length === 1 && same[0]) take(entry, same[0][0]);
    else if (first !== undefined) {
      const isNew = targets[first - 1]?.kind === 'chapter' && !taken.has(first - 1);
      take(entry, isNew ? first - 1 : first);
    }
  }
}
