import { type Fingerprint, HEAD_WORDS } from './fingerprint.ts';
import { lengthClass, sequenceMark, type Word, wordMark } from './spoken-words.ts';
import type { Target } from './targets.ts';

/** How often a word of each length is in a turn, where nothing else is known: from short to long. */
const USUAL_SHARES = [0.15, 0.06, 0.03, 0.02];
/** So many turns stand behind what is usual. */
const USUAL_TURNS = 30;
/** What a mark tells whose word is nowhere. */
const RARE = Math.log(USUAL_TURNS / 0.6);

/** What a head of three words tells beyond the words in it. */
const HEAD_WORTH = 3;

/** The share of a turn's words that are left where it was corrected or split. */
const LEFT = 0.5;

/** What of an address's words a turn holds. */
export interface Finding {
  /** Whether any is there. */
  isAny: boolean;
  /**
   * How much those that are there tell for the turn, less what those tell
   * against it that are not, in nats (a log-likelihood ratio): what a long turn
   * may hold by chance tells little.
   */
  told: number;
  /** The same as a share of what all marked words tell. */
  share: number;
  /** Whether the first words are found next to each other. */
  hasHead: boolean;
}

interface Held {
  marks: ReadonlySet<number>;
  /** Marks of one word, two and three that follow each other. */
  sequences: ReadonlySet<number>;
}

function sequencesOf(words: readonly Word[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= HEAD_WORDS && at + length <= words.length; length += 1) {
      found.add(sequenceMark(words.slice(at, at + length)));
    }
  }
  return found;
}

/** Weighs what turns hold of the words of an address: a rare word tells more than a common one. */
export class Evidence {
  readonly #targets: readonly Target[];
  readonly #worths = new Map<number, number>();
  readonly #held = new Map<Target, Held>();
  /** Words of a turn in the mean. */
  readonly #length: number;

  constructor(targets: readonly Target[]) {
    this.#targets = targets;
    const all = targets.reduce((sum, { words }) => sum + words.length, 0);
    this.#length = Math.max(1, all / Math.max(1, targets.length));
    const turns = new Map<number, number>();
    const usual = new Map<number, number>();
    for (const { words } of targets) {
      for (const word of new Set(words)) {
        const mark = wordMark(word);
        turns.set(mark, (turns.get(mark) ?? 0) + 1);
        usual.set(mark, USUAL_SHARES[lengthClass(word)] ?? 0);
      }
    }
    for (const [mark, count] of turns) {
      const share = (count + USUAL_TURNS * (usual.get(mark) ?? 0)) / (targets.length + USUAL_TURNS);
      this.#worths.set(mark, -Math.log(Math.min(1, share)));
    }
  }

  /** How much the words of an address tell, all together, in nats. */
  worthOf({ marks }: Pick<Fingerprint, 'marks'>): number {
    return marks.reduce((sum, mark) => sum + (this.#worths.get(mark) ?? RARE), 0);
  }

  /** What a target holds of the words of an address. */
  find(sought: Fingerprint, target: Target): Finding {
    const { marks, sequences } = this.#heldBy(target);
    const length = target.words.length / this.#length;
    let told = 0;
    let worth = 0;
    let isAny = false;
    for (const mark of sought.marks) {
      const own = this.#worths.get(mark) ?? RARE;
      // How often a turn of this length holds the word by chance.
      const chance = 1 - (1 - Math.exp(-own)) ** length;
      const isThere = marks.has(mark);
      isAny ||= isThere;
      if (isThere) worth += own;
      told += isThere
        ? Math.log(LEFT / Math.min(LEFT, chance))
        : Math.min(0, Math.log(LEFT / (1 - chance)));
    }
    const all = this.worthOf(sought);
    const hasHead = sought.count > 0 && sequences.has(sought.head);
    if (hasHead && sought.count >= HEAD_WORDS) told += HEAD_WORTH;
    return { isAny, told, share: all > 0 ? worth / all : 0, hasHead };
  }

  /** The targets by how much of an address's words they hold, the best first; those alone that hold any. */
  rank(sought: Fingerprint): { target: number; finding: Finding }[] {
    return this.#targets
      .map((target, index) => ({ target: index, finding: this.find(sought, target) }))
      .filter(({ finding }) => finding.isAny)
      .sort((a, b) => b.finding.told - a.finding.told);
  }

  #heldBy(target: Target): Held {
    const known = this.#held.get(target);
    if (known) return known;
    const { words } = target;
    const held = { marks: new Set(words.map(wordMark)), sequences: sequencesOf(words) };
    this.#held.set(target, held);
    return held;
  }
}
