import { wordsKey } from '../fingerprint.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Target } from '../targets.ts';
import { findChapters } from './chapters.ts';
import { settleDoubts } from './doubts.ts';
import { matchBetween, matchElsewhere } from './left-words.ts';
import { knownTurns, Matching } from './matching.ts';
import { findPart, type Surroundings } from './parts.ts';
import { findDelay, matchBlocks, matchInOrder, matchMoved, matchSeconds } from './same-words.ts';

/** Which target has the words of each address: its place among the targets. */
export type Recognised = Map<string, number>;

/** Matches the turns of the ledger with those of the page: first what is the same, then what is left. */
function matchTurns(matching: Matching): void {
  matching.delay = findDelay(matching);
  matchSeconds(matching);
  const chain = matchInOrder(matching);
  matchBlocks(matching);
  matchMoved(matching);
  matchBlocks(matching);
  matchBetween(matching, chain);
  matchElsewhere(matching);
  settleDoubts(matching);
}

/** Where another name of what has become a part of a turn leads, or one of another name. */
function placeOfName(
  name: string,
  entries: ReadonlyMap<string, LedgerEntry>,
  found: Recognised,
): number | undefined {
  // A merge may have left names that go round.
  const seen = new Set<string>();
  let id: string | undefined = name;
  while (id !== undefined && !found.has(id) && !seen.has(id)) {
    seen.add(id);
    const entry: LedgerEntry | undefined = entries.get(id);
    if (entry?.fingerprint) return undefined;
    id = entry?.within;
  }
  return id === undefined ? undefined : found.get(id);
}

/**
 * Finds for each address of an interview the turn that has its words now.
 *
 * A turn whose words are as they were is found by them and by what stands
 * around it; one that was corrected by what is left of them, the rarer the
 * better, and by its place; of a turn that was split, the part with its first
 * words, or else with most of them. What is left in doubt is not found: an
 * address never leads to words that may be others.
 *
 * @param entries of the interview, in the order of the ledger
 * @param targets of its page
 */
export function recognise(entries: readonly LedgerEntry[], targets: readonly Target[]): Recognised {
  const known = knownTurns(entries.filter(({ retired }) => retired === undefined));
  const matching = new Matching(known, targets);
  matchTurns(matching);
  const found: Recognised = new Map();
  const unchanged = new Set<number>();
  const counts = new Map<string, number>();
  for (const [a, target] of matching.found) {
    const { entry, fingerprint, names } = known[a] ?? {};
    for (const name of names ?? []) found.set(name, target);
    if (!entry || !fingerprint) continue;
    counts.set(entry.id, fingerprint.count);
    if (wordsKey(entry.written) === wordsKey(targets[target]?.fingerprint ?? '')) {
      unchanged.add(target);
    }
  }
  const around: Surroundings = { targets, evidence: matching.evidence, unchanged };
  for (const entry of entries) {
    const { id, within, fingerprint, retired } = entry;
    if (!fingerprint || within === undefined || retired !== undefined) continue;
    const place = found.get(within);
    const whole = place === undefined ? undefined : { place, count: counts.get(within) ?? 0 };
    const target = findPart(entry, whole, around);
    if (target !== undefined) found.set(id, target);
  }
  findChapters(entries, targets, found);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { id, fingerprint, retired } of entries) {
    if (fingerprint || retired !== undefined || found.has(id)) continue;
    const target = placeOfName(id, byId, found);
    if (target !== undefined) found.set(id, target);
  }
  return found;
}
