import type { Withdrawal } from '../transcript/index.ts';
import {
  type Fingerprint,
  fingerprintOf,
  HEAD_WORDS,
  HEADING_VOICE,
  wordsKey,
} from './fingerprint.ts';
import type { LedgerEntry } from './ledger.ts';
import { writeEntry } from './ledger-text.ts';
import { recognise } from './recognise/recognise.ts';
import { sequenceMark, wordMark } from './spoken-words.ts';
import type { Target } from './targets.ts';

/** The addresses of one target. */
export interface TargetAddresses {
  /** The one that its link gives out. */
  id: string;
  /** Others that lead to it as well, in the order of the ledger. */
  aliases: string[];
  /** Ids of times amid its words that are another target's: they cannot stand here. */
  refused: string[];
}

/** An address whose words are gone, and of which nobody has said why. */
export interface Gone {
  id: string;
  /** Line of the last turn before it that still stands, in the interview's file. */
  behind?: number;
}

/** What has become of the addresses of an interview. */
export interface Addresses {
  /** One for each target, in their order. */
  targets: TargetAddresses[];
  /** Withdrawn addresses, each with the target that they stood behind, or -1. */
  withdrawn: (Withdrawal & { behind: number })[];
  gone: Gone[];
  /** The part of the ledger as it should be. */
  text: string;
  /** Addresses that the ledger has not yet. */
  added: string[];
  /** Published addresses that have become other names of their turns by this. */
  carried: { id: string; to: string }[];
}

const RE_NUMBER = /-\d+$/;

/** Whether an id is a slug, alone or with a number where another had it before. */
function isNumbered(id: string, slug: string): boolean {
  return id === slug || (id.startsWith(`${slug}-`) && id.replace(RE_NUMBER, '') === slug);
}

const timeId = ({ start }: Target) => (start === undefined ? undefined : `t=${Math.floor(start)}`);

/** Gives out the ids of a page, each once, and none that was ever published but to whom it leads to. */
class Ids {
  readonly #published: ReadonlySet<string>;
  readonly #given = new Set<string>();

  constructor(published: ReadonlySet<string>) {
    this.#published = published;
  }

  isFree(id: string, own: ReadonlySet<string>): boolean {
    return own.has(id) || !(this.#published.has(id) || this.#given.has(id));
  }

  give(id: string): string {
    this.#given.add(id);
    return id;
  }

  /** The id of a target: its time or slug, unless these were published for other words. */
  forTarget(target: Target, own: ReadonlySet<string>): string {
    const time = timeId(target);
    if (time !== undefined && own.has(time)) return this.give(time);
    if (target.id === time && this.isFree(time, own)) return this.give(time);
    // Numbers hang on what stands before: one that was published stays.
    if (target.id !== time && own.has(target.id)) return this.give(target.id);
    const known = [...own].find((id) => isNumbered(id, target.slug));
    if (known !== undefined) return this.give(known);
    if (this.isFree(target.id, own)) return this.give(target.id);
    for (let number = 0; ; number += 1) {
      const id = number === 0 ? target.slug : `${target.slug}-${number}`;
      if (this.isFree(id, own)) return this.give(id);
    }
  }
}

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
function rootOf(
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
function asBeside(entry: LedgerEntry, root: string, target: Target, owned: ReadonlySet<string>) {
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

/**
 * Settles the addresses of an interview's page: which id each turn gives out,
 * which others lead to it, and how the ledger has to say so.
 *
 * @param entries of the interview, in the order of the ledger; none where it is new
 * @param targets of its page
 */
export function settleAddresses(
  entries: readonly LedgerEntry[],
  targets: readonly Target[],
): Addresses {
  const found = entries.length > 0 ? recognise(entries, targets) : new Map<string, number>();
  const owned = new Map<number, LedgerEntry[]>();
  for (const entry of entries) {
    const target = found.get(entry.id);
    if (target === undefined) continue;
    const own = owned.get(target);
    if (own) own.push(entry);
    else owned.set(target, [entry]);
  }
  const published = new Set(entries.map(({ id }) => id));
  const quoted = new Set(entries.filter((one) => one.quoted).map(({ id }) => id));
  const ids = new Ids(published);
  const result: Addresses = {
    targets: [],
    withdrawn: [],
    gone: [],
    text: '',
    added: [],
    carried: [],
  };
  const lines: string[][] = [];
  for (const [index, target] of targets.entries()) {
    const own = owned.get(index) ?? [];
    const names = new Set(own.map(({ id }) => id));
    const id = ids.forTarget(target, names);
    const root = rootOf(target, own, id);
    const rootId = root?.id ?? id;
    const written: Parameters<typeof writeEntry>[0][] = [
      { id: rootId, written: target.fingerprint },
    ];
    for (const entry of own) {
      if (entry.id !== rootId) written.push(asBeside(entry, rootId, target, names));
    }
    if (!names.has(id)) {
      result.added.push(id);
      if (rootId !== id) written.push({ id, written: '', within: rootId });
    }
    const times = target.times.map((time) => time.id);
    const refused = times.filter((time) => time === id || !ids.isFree(time, names));
    for (const time of target.times) {
      if (refused.includes(time.id)) continue;
      ids.give(time.id);
      if (names.has(time.id)) continue;
      result.added.push(time.id);
      written.push({ id: time.id, written: time.fingerprint, within: rootId });
    }
    const isNative = (one: string) => one === id || (times.includes(one) && !refused.includes(one));
    const aliases = [...names].filter((one) => !isNative(one));
    result.targets.push({ id, aliases, refused });
    if (!names.has(id) && names.size > 0 && target.id === id) {
      const before = [...names].find((one) => !isNative(one));
      if (before !== undefined) result.carried.push({ id: before, to: id });
    }
    lines.push(written.map((one) => writeEntry({ ...one, quoted: quoted.has(one.id) })));
  }
  const loose: string[][] = targets.map(() => []);
  const first: string[] = [];
  let behind = -1;
  for (const entry of entries) {
    const { id, retired } = entry;
    const target = found.get(id);
    if (target !== undefined) {
      behind = target;
      continue;
    }
    (loose[behind] ?? first).push(writeEntry(entry));
    if (retired !== undefined) {
      result.withdrawn.push({ id, reason: retired, behind });
      continue;
    }
    const line = targets[behind]?.line;
    result.gone.push({ id, ...(line !== undefined && { behind: line }) });
  }
  const all = [first, ...lines.map((own, index) => [...own, ...(loose[index] ?? [])])];
  result.text = all.flat().join('\n');
  return result;
}
