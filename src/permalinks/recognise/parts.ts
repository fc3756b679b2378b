import type { Evidence } from '../evidence.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Target } from '../targets.ts';
import { type Place, placeOfFirstWords } from './place-of-first-words.ts';
import { ENOUGH_ELSEWHERE, ENOUGH_IN_PLACE, SAME_SECOND, TELLING } from './weights.ts';

/** How far from the turn that they were in the words of a part of it are looked for. */
const NEAR = 4;

/** Where a part of a turn is looked for. */
export interface Surroundings {
  targets: readonly Target[];
  evidence: Evidence;
  /** Targets that say what they said before. */
  unchanged: ReadonlySet<number>;
}

/**
 * Where the words are that were a part of a turn.
 *
 * @param turn the place of that turn, and how many words it had
 */
export function findPart(
  { id, written, fingerprint }: LedgerEntry,
  turn: { place: number; count: number } | undefined,
  { targets, evidence, unchanged }: Surroundings,
): number | undefined {
  if (!fingerprint) return undefined;
  if (turn === undefined) {
    const [best] = evidence.rank(fingerprint).filter(({ target }) => !unchanged.has(target));
    return best && best.finding.told >= ENOUGH_ELSEWHERE ? best.target : undefined;
  }
  const { place, count } = turn;
  const change = Math.abs((targets[place]?.words.length ?? 0) - count);
  // A turn that has as many words as before has lost no part.
  if (unchanged.has(place) || change < fingerprint.count / 2) return place;
  const found: (Place & { isWhollyIn: boolean })[] = [];
  for (let at = Math.max(0, place - NEAR); at <= place + NEAR; at += 1) {
    const target = targets[at];
    if (target?.kind !== 'turn' || unchanged.has(at)) continue;
    const own = target.times.find((time) => time.id === id);
    // The same time, before the same words: nothing else need be asked.
    if (own?.fingerprint === written) return at;
    const { isAny, told, share, hasHead } = evidence.find(fingerprint, target);
    if (!isAny) continue;
    const isWhollyIn = hasHead && share > 0.99;
    const all = told + (own ? SAME_SECOND : 0);
    const isEnough = all >= ENOUGH_IN_PLACE || isWhollyIn;
    found.push({ target: at, told: all, isEnough, hasHead, isWhollyIn });
  }
  const whole = found.filter(({ isWhollyIn }) => isWhollyIn);
  // A word or two may be in both halves of a turn: then nobody can tell which they were.
  if (evidence.worthOf(fingerprint) < TELLING && whole.length > 1) return undefined;
  return placeOfFirstWords(found);
}
