import {
  type Fingerprint,
  fingerprintOf,
  HEAD_WORDS,
  HEADING_VOICE,
  wordsKey,
} from './fingerprint.ts';
import type { LedgerEntry } from './ledger.ts';
import type { writeEntry } from './ledger-entries.ts';
import { sequenceMark, wordMark } from './spoken-words.ts';
import type { Target } from './targets.ts';

/** What the ledger is to say of an address. */
export type AddressLine = Parameters<typeof writeEntry>[0];

const isHeading = ({ fingerprint }: LedgerEntry) => fingerprint?.voice === HEADING_VOICE;

/** Whether an address was published for a turn's first words, or for about as many as it has. */
function isWhole({ fingerprint }: LedgerEntry, { words }: Target): boolean {
  if (!fingerprint) return false;
  const { count, head } = fingerprint;
  const length = Math.min(HEAD_WORDS, count);
  const start = words.findIndex((_, at) => sequenceMark(words.slice(at, at + length)) === head);
  if (start !== -1) return start === 0;
  return Math.abs(words.length - count) <= Math.max(1, count * 0.2);
}

/**
 * The entry that stands for all of a target's words. None where what is known
 * has become a part of it: it keeps its own words, and the whole has a new address.
 *
 * @param id the address that the target gives out
 */
export function rootOf(
  target: Target,
  owned: readonly LedgerEntry[],
  id: string,
): LedgerEntry | undefined {
  if (target.kind === 'chapter') return owned.find(isHeading);
  const spoken = owned.filter((entry) => entry.fingerprint && !isHeading(entry));
  const turns = spoken.filter(({ within }) => within === undefined);
  const same = turns.find(({ written }) => wordsKey(written) === wordsKey(target.fingerprint));
  const whole = [...turns, ...spoken].find((entry) => isWhole(entry, target));
  const own = owned.find((entry) => entry.id === id);
  const named = own?.fingerprint ? own : spoken.find((entry) => entry.id === own?.within);
  return same ?? whole ?? named;
}

/** An address that stays beside the root: another name of the turn, or of a part of it. */
export function asBeside(
  entry: LedgerEntry,
  root: string,
  target: Target,
  owned: ReadonlySet<string>,
) {
  const { id, written, within, fingerprint } = entry;
  const own = target.times.find((time) => time.id === id);
  if (own) return { id, written: own.fingerprint, within: root };
  // Another name of what is a part of this turn stays so.
  if (!fingerprint)
    return { id, written: '', within: within !== undefined && owned.has(within) ? within : root };
  return isHeading(entry) && target.kind === 'turn'
    ? { id, written: '', within: root }
    : { id, written: partOf(target, written, fingerprint), within: root };
}

/** The fingerprint of a part of a turn; another where some of its words are gone or elsewhere now. */
function partOf({ words }: Target, written: string, { voice, marks, head, count }: Fingerprint) {
  const held = new Set(words.map(wordMark));
  if (marks.every((mark) => held.has(mark))) return written;
  const start = words.findIndex((_, at) => sequenceMark(words.slice(at, at + HEAD_WORDS)) === head);
  // Without its first words it is what was cut off, and so begins the turn.
  const from = Math.max(0, start);
  return fingerprintOf(voice, words.slice(from, from + count));
}
