import { LEAD_LENGTH, type Lead, leadText, MARK } from '../markdown/lead.ts';
import type { TurnHeader } from './turn-header.ts';

/** From this length on a name may, with another or with what a label adds, be longer than a label that is guessed. */
const LONG = 32;

/** So many of the longest names fit into a lead: a label may name several, and stand there twice. */
const MOST = 4;

/** A character with the marks and jamo that it is composed with. */
const RE_CLUSTER = /.[\p{M}\u1160-\u11FF]*/gsu;
/** What stands between characters unseen: format characters, and the lead’s own marks of links. */
const RE_UNSEEN = new RegExp(String.raw`^[\p{Cf}${MARK.linkOn}${MARK.linkOff}]`, 'u');
const RE_WORD = /[\p{L}\p{N}]/u;

/** One character stands for each name, of those that are nobody’s: a plane for private use. */
const STAND_IN = { first: 0xf0000, many: 0xfffe };
const RE_STAND_IN = /[\u{f0000}-\u{ffffd}]/gu;

/** A text as names are compared, and where in the text each of its characters was. */
interface Folded {
  text: string;
  from: number[];
  to: number[];
}

function fold(text: string): Folded {
  const folded: Omit<Folded, 'text'> = { from: [], to: [] };
  const parts: string[] = [];
  for (const { 0: cluster, index } of text.matchAll(RE_CLUSTER)) {
    if (RE_UNSEEN.test(cluster)) continue;
    const isSpace = /^\s/.test(cluster);
    if (isSpace && parts.at(-1) === ' ') continue;
    const written = isSpace ? ' ' : cluster.normalize('NFKC').toLocaleLowerCase('en');
    parts.push(written);
    for (let count = written.length; count > 0; count -= 1) {
      folded.from.push(index);
      folded.to.push(index + cluster.length);
    }
  }
  return { ...folded, text: parts.join('') };
}

/** A name that was found, and how long it is when folded. */
interface Name {
  length: number;
  standIn: string;
}

/** A lead in which one character stands for each long name, and the way back. */
export interface AbridgedLead {
  lead: Lead;
  /** The header of the lead as it was, from that of the abridged one. */
  restore(header: TurnHeader): TurnHeader;
}

/** A name that was left out of a lead. */
interface Cut {
  /** Where its stand-in is, in characters of the abridged lead’s text. */
  at: number;
  written: string;
  standIn: string;
}

function restored(header: TurnHeader, cuts: readonly Cut[]): TurnHeader {
  const { label, length, unlabelled } = header;
  const written = (standIn: string) => cuts.find((one) => one.standIn === standIn)?.written;
  const more = cuts
    .filter(({ at }) => at < length)
    .reduce((sum, one) => sum + one.written.length - one.standIn.length, 0);
  return {
    ...header,
    ...(label !== undefined && { label: label.replace(RE_STAND_IN, (one) => written(one) ?? one) }),
    length: length + more,
    ...(unlabelled && { unlabelled: restored(unlabelled, cuts) }),
  };
}

/**
 * The long ones among the names that a file declares. Headers are found by
 * patterns that end a label after so many characters, since what is longer is
 * a sentence; a declared name is none, however long.
 */
export class LongNames {
  /** How much of a line may be header, in characters. */
  readonly reach: number;
  /** What stands for each, by the folded name. */
  readonly #standIns = new Map<string, string>();
  /** The lengths of those that begin with the same characters, the greatest first. */
  readonly #lengths = new Map<string, Set<number>>();

  /** @param names all that are declared, aliases included */
  constructor(names: Iterable<string>) {
    const long = new Set([...names].map((name) => fold(name).text.trim()));
    const sorted = [...long]
      .filter(({ length }) => length >= LONG)
      .toSorted((a, b) => b.length - a.length);
    for (const [index, folded] of sorted.entries()) {
      const standIn = String.fromCodePoint(STAND_IN.first + (index % STAND_IN.many));
      this.#standIns.set(folded, standIn);
      const start = folded.slice(0, LONG);
      const lengths = this.#lengths.get(start) ?? new Set();
      this.#lengths.set(start, lengths.add(folded.length));
    }
    this.reach = LEAD_LENGTH + MOST * (sorted[0]?.length ?? 0);
  }

  /** The longest name that stands at a place of a folded text, from word to word. */
  #nameAt(text: string, at: number): Name | undefined {
    if (RE_WORD.test(text[at - 1] ?? '')) return undefined;
    for (const length of this.#lengths.get(text.slice(at, at + LONG)) ?? []) {
      const standIn = this.#standIns.get(text.slice(at, at + length));
      if (standIn && !RE_WORD.test(text[at + length] ?? '')) return { length, standIn };
    }
    return undefined;
  }

  /** Puts one character for each long name in a lead, and cuts it to the length that patterns are tried on. */
  abridge(lead: Lead): AbridgedLead {
    if (this.#standIns.size === 0) return { lead, restore: (header) => header };
    const cuts: Cut[] = [];
    let [short, end] = ['', 0];
    // A line that holds such characters itself stays as it is.
    const { text, from, to } = fold(lead.search(RE_STAND_IN) === -1 ? lead : '');
    for (let at = 0; at + LONG <= text.length && short.length < LEAD_LENGTH; at += 1) {
      const name = this.#nameAt(text, at);
      if (!name) continue;
      const last = at + name.length - 1;
      short += lead.slice(end, from[at]);
      end = to[last] ?? lead.length;
      const written = leadText(lead.slice(from[at], end));
      cuts.push({ at: leadText(short).length, written, standIn: name.standIn });
      short += name.standIn;
      at = last;
    }
    return {
      lead: (short + lead.slice(end)).slice(0, LEAD_LENGTH),
      restore: (header) => restored(header, cuts),
    };
  }
}

/** For files that declare no long name. */
export const NO_LONG_NAMES = new LongNames([]);
