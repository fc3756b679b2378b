import type { PlacedHeader } from '../headers/drafts.ts';
import { FAINT } from '../headers/evidence.ts';
import type { TurnHeader } from '../headers/turn-header.ts';
import { Census, RECURRENCE } from './census.ts';
import { type Habits, habitsOf } from './habits.ts';
import { isCue, isFact, isOpener } from './label-words.ts';
import {
  foldName,
  initialsOf,
  isShortAsLabel,
  looksLikeFullName,
  looksLikeName,
  looksLikeNick,
  withLastInitial,
} from './names.ts';
import { isRoleName } from './role-names.ts';
import { similarName } from './similar-names.ts';
import type { Speakers } from './speakers.ts';

/** What a label turned out to be: somebody who speaks, a sound, or words like any others. */
export type Verdict = 'speaker' | 'cue' | 'text';

/** What the whole file says of each label. */
export interface Judgement {
  /** What a header's label is there. */
  verdict(header: TurnHeader): Verdict;
  /** Whether times alone may begin turns within a list: not where turns are labelled. */
  listsTimes: boolean;
  /** Whether the times without brackets are those of turns. */
  usesBareTimes: boolean;
  /** How often a label stands in header position, whatever it adds in parentheses. */
  count(label: string): number;
  /** The speaker whom a label may have been meant for, where it is rare and they are not. */
  similar(label: string): string | undefined;
}

/** Where letters have no case, a name seen once looks like any other word. */
const RE_CASED = /^(?=[\p{L}\p{N}]).*\p{Lu}/u;

/** A misspelt name is seen this often at the most … */
const SLIPS = 2;
/** … and the right one this often at the least. */
const KNOWN = 3;

/** Who speaks in a file, beyond what its labels say. */
export interface Known {
  /** Those who are declared. */
  speakers: Speakers;
  /** Folded labels that the front matter says are nobody. */
  refused: ReadonlySet<string>;
  /** Folded names that the file lists as those who are there. */
  listed: ReadonlySet<string>;
}

/** Weighs each label by what its header shows and by how the whole file is written. */
class LabelJudge implements Judgement {
  readonly #census: Census;
  readonly #habits: Habits;
  readonly #listsTerms: boolean;
  readonly #known: Known;
  /** Headers that stand before the first turn that is beyond doubt. */
  readonly #early: ReadonlySet<TurnHeader>;
  /** Folded labels of declared speakers: the verdict must not depend on whom it admits meanwhile. */
  readonly #declared: ReadonlySet<string>;
  /** Labels of people beyond doubt, for those that are like them. */
  readonly #frequent: ReadonlySet<string>;
  readonly #frequentFolded: ReadonlySet<string>;

  constructor(placed: readonly PlacedHeader[], paragraphs: number, known: Known) {
    const headers = placed.map(({ header }) => header);
    const labels = new Set(headers.flatMap(({ label }) => label ?? []));
    this.#census = new Census(headers);
    this.#habits = habitsOf(placed, this.#census, paragraphs);
    this.#listsTerms = this.#census.listsTerms;
    this.#known = known;
    const { beginning } = this.#habits;
    this.#early = new Set(placed.flatMap(({ header, at }) => (at < beginning ? [header] : [])));
    const isDeclared = (label: string) => known.speakers.find(label) !== undefined;
    this.#declared = new Set([...labels].filter(isDeclared).map(foldName));
    this.#frequent = new Set([...labels].filter((label) => this.#isFrequent(label)));
    this.#frequentFolded = new Set([...this.#frequent].map(foldName));
  }

  get usesBareTimes(): boolean {
    return this.#habits.usesBareTimes;
  }

  get listsTimes(): boolean {
    return !this.#habits.isLabelled;
  }

  count(label: string): number {
    return this.#census.count(label);
  }

  similar(label: string): string | undefined {
    const isRare = this.count(label) <= SLIPS && !this.#declared.has(foldName(label));
    return isRare && looksLikeName(label) ? similarName(label, this.#frequent) : undefined;
  }

  verdict(header: TurnHeader): Verdict {
    const { label, evidence } = header;
    if (label === undefined || this.#known.refused.has(foldName(label))) return 'text';
    if (this.#isOutOfHabit(label, header)) return 'text';
    if (this.#declared.has(foldName(label))) return 'speaker';
    if (!FAINT.has(evidence) && this.#known.speakers.isShortForm(label)) return 'speaker';
    if (isCue(label)) return evidence === 'shape' || this.count(label) > 1 ? 'cue' : 'text';
    if (isFact(label)) return 'text';
    return this.#isSpeaker(label, header) ? 'speaker' : 'text';
  }

  #isFrequent(label: string): boolean {
    if (this.#known.refused.has(foldName(label))) return false;
    if (this.#declared.has(foldName(label))) return true;
    return this.count(label) >= KNOWN && this.#census.recurs(label) && !isFact(label);
  }

  /** Whether the file does not write its headers so, whoever is named. */
  #isOutOfHabit(label: string, { evidence, goesOn, isHeading }: TurnHeader): boolean {
    const { usesDashes, usesMentions, usesHeadings } = this.#habits;
    if (evidence === 'dash') return !usesDashes;
    if (evidence === 'mention') return goesOn === true && !usesMentions;
    if (evidence === 'tight') return this.#census.firmCount(label) < KNOWN;
    if (evidence !== 'weak' || !isHeading) return false;
    return !usesHeadings && !this.#declared.has(foldName(label));
  }

  #isSpeaker(label: string, header: TurnHeader): boolean {
    if (this.#isTerm(label, header)) return this.#isKnownElsewhere(label, header);
    const isShaped = this.#census.isShaped(label);
    const isBorneOut =
      isShaped && (looksLikeName(label) || this.count(label) >= RECURRENCE)
        ? this.#recursFirmly(label, header)
        : this.#speaksFor(label, header);
    return isBorneOut || this.#isKnownElsewhere(label, header);
  }

  /** Whether a label is one of a glossary's. */
  #isTerm(label: string, { time }: TurnHeader): boolean {
    return this.#listsTerms && time === undefined && this.count(label) === 1;
  }

  #recursFirmly(label: string, { evidence }: TurnHeader): boolean {
    if (!FAINT.has(evidence)) return true;
    return this.#census.firmCount(label) > 1 && this.#census.recurs(label);
  }

  /** Whether what a header shows is enough, for a label that stands nowhere in a better shape. */
  #speaksFor(label: string, header: TurnHeader): boolean {
    const { usesPlainLabels, usesMentions, usesBold, isDense } = this.#habits;
    const recurs = this.#census.recurs(label);
    const isHabitual = recurs && !isOpener(label);
    switch (header.evidence) {
      case 'shape':
        if (usesBold && !this.#listsTerms && isShortAsLabel(label)) return true;
        return recurs && usesPlainLabels && (isHabitual || isDense);
      case 'time-before':
        if (looksLikeFullName(label)) return true;
        return recurs && usesPlainLabels && (isHabitual || isDense);
      case 'colon':
        if (recurs) return usesPlainLabels && (isHabitual || isDense);
        return this.#isTrustedOnce(label, header);
      case 'bare-time':
        return this.#isInTimedChat(label) || (recurs && usesPlainLabels && isHabitual);
      case 'mention':
        if (usesMentions && looksLikeNick(label)) return !isOpener(label);
        return isHabitual && (usesPlainLabels || usesMentions);
      case 'weak':
        return isHabitual && usesPlainLabels;
      case 'dash':
        return isHabitual;
      case 'tight':
        return recurs;
    }
  }

  #isInTimedChat(label: string): boolean {
    const { usesTimedLabels, usesBareTimes } = this.#habits;
    if (isOpener(label)) return false;
    if (usesTimedLabels && isShortAsLabel(label)) return true;
    return usesBareTimes && (looksLikeName(label) || looksLikeNick(label));
  }

  /** Whether a label seen once is a name, since the file is labelled throughout. */
  #isTrustedOnce(label: string, header: TurnHeader): boolean {
    const { trustsOnce, usesNicks, usesHeadings } = this.#habits;
    if (!trustsOnce || this.#early.has(header) || header.leadsToAddress) return false;
    if (header.isHeading && !usesHeadings) return false;
    const looksRight = usesNicks
      ? looksLikeNick(label)
      : RE_CASED.test(label) && looksLikeName(label);
    return looksRight && !isOpener(label) && !isRoleName(label);
  }

  /** Whether the file names somebody so elsewhere: listed as present, called in short, or misspelt here. */
  #isKnownElsewhere(label: string, { evidence, isHeading }: TurnHeader): boolean {
    const { usesPlainLabels, usesHeadings } = this.#habits;
    if (!usesPlainLabels) return false;
    if (evidence === 'colon' && this.similar(label) !== undefined) return true;
    if ((isHeading && !usesHeadings) || !looksLikeFullName(label)) return false;
    const folded = foldName(label);
    if (this.#known.listed.has(folded)) return true;
    const shortForms = [folded.split(' ')[0] ?? '', initialsOf(label).toLowerCase()];
    return [...shortForms, withLastInitial(folded)].some((one) => this.#frequentFolded.has(one));
  }
}

/**
 * Decides from the whole file what each label is: declared names are speakers;
 * what the front matter refuses is text; else shape, recurrence, the look of a
 * name and the share of paragraphs that are labelled decide together.
 *
 * @param placed every turn header that the file may hold, with its place
 * @param paragraphs how many paragraphs the file has
 * @param known who is declared, refused and listed
 */
export function judgeLabels(
  placed: readonly PlacedHeader[],
  paragraphs: number,
  known: Known,
): Judgement {
  return new LabelJudge(placed, paragraphs, known);
}
