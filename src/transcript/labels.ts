import { Census, RECURRENCE } from './census.ts';
import type { PlacedHeader } from './drafts.ts';
import { habitsOf } from './habits.ts';
import type { Evidence } from './header-forms.ts';
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
import { similarName } from './similar-names.ts';
import { isRoleName, type Speakers } from './speakers.ts';
import type { TurnHeader } from './turn-header.ts';

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

/** What says too little for the first name of a declared speaker. */
const FAINT: ReadonlySet<Evidence> = new Set<Evidence>([
  'weak',
  'dash',
  'mention',
  'tight',
  'bare-time',
]);

/** A misspelt name is seen this often at the most … */
const SLIPS = 2;
/** … and the right one this often at the least. */
const KNOWN = 3;

/**
 * Decides from the whole file what each label is: declared names are speakers;
 * what the front matter refuses is text; else shape, recurrence, the look of a
 * name and the share of paragraphs that are labelled decide together.
 *
 * @param placed every turn header that the file may hold, with its place
 * @param speakers those who are declared
 * @param refused folded labels that the front matter says are nobody
 * @param listed folded names that the file lists as those who are there
 * @param paragraphs how many paragraphs the file has
 */
export function judgeLabels(
  placed: readonly PlacedHeader[],
  speakers: Speakers,
  refused: ReadonlySet<string>,
  listed: ReadonlySet<string>,
  paragraphs: number,
): Judgement {
  const headers = placed.map(({ header }) => header);
  const census = new Census(headers);
  const habits = habitsOf(placed, census, paragraphs);
  const {
    usesPlainLabels,
    usesDashes,
    usesBareTimes,
    usesHeadings,
    usesBold,
    isDense,
    trustsOnce,
  } = habits;
  const early = new Set(
    placed.flatMap(({ header, at }) => (at < habits.beginning ? [header] : [])),
  );
  const seenOnce = (label: string, header: TurnHeader) =>
    trustsOnce &&
    !early.has(header) &&
    (usesHeadings || !header.isHeading) &&
    !header.leadsToAddress &&
    (habits.usesNicks ? looksLikeNick(label) : RE_CASED.test(label)) &&
    (habits.usesNicks || looksLikeName(label)) &&
    !isOpener(label) &&
    !isRoleName(label);

  const { listsTerms } = census;
  const isSpeaker = (label: string, header: TurnHeader): boolean => {
    const { evidence, time } = header;
    if (listsTerms && time === undefined && census.count(label) === 1) return false;
    if (census.isShaped(label) && (looksLikeName(label) || census.count(label) >= RECURRENCE)) {
      return !FAINT.has(evidence) || (census.firmCount(label) > 1 && census.recurs(label));
    }
    if (evidence === 'shape' && usesBold && !listsTerms && isShortAsLabel(label)) return true;
    if (evidence === 'time-before' && looksLikeFullName(label)) return true;
    if (evidence === 'bare-time' && !isOpener(label)) {
      if (habits.usesTimedLabels && isShortAsLabel(label)) return true;
      if (usesBareTimes) return looksLikeName(label) || looksLikeNick(label);
    }
    if (evidence === 'dash') return census.recurs(label) && !isOpener(label);
    if (evidence === 'tight') return census.recurs(label);
    if (evidence === 'mention' && !usesPlainLabels && !habits.usesMentions) return false;
    if (evidence === 'mention' && habits.usesMentions && looksLikeNick(label)) {
      return !isOpener(label);
    }
    if (evidence === 'mention') return census.recurs(label) && !isOpener(label);
    if (evidence === 'weak') return census.recurs(label) && !isOpener(label) && usesPlainLabels;
    if (census.recurs(label)) return usesPlainLabels && !(isOpener(label) && !isDense);
    return evidence === 'colon' && seenOnce(label, header);
  };

  // The declared ones alone: the verdict must not depend on whom it admits meanwhile.
  const declared = new Set(
    headers.flatMap(({ label }) =>
      label !== undefined && speakers.find(label) ? [foldName(label)] : [],
    ),
  );

  const known = new Set(
    headers.flatMap(({ label }) => {
      if (label === undefined || refused.has(foldName(label))) return [];
      const isKnown = census.count(label) >= KNOWN && census.recurs(label) && !isFact(label);
      return isKnown || declared.has(foldName(label)) ? [label] : [];
    }),
  );
  const shortForms = new Set([...known].map(foldName));
  /** Whether a full name is listed as present, or that of somebody mostly called in short. */
  const isElsewhere = (label: string, { isHeading }: TurnHeader) =>
    (usesHeadings || !isHeading) &&
    looksLikeFullName(label) &&
    (listed.has(foldName(label)) ||
      shortForms.has(foldName(label).split(' ')[0] ?? '') ||
      shortForms.has(initialsOf(label).toLowerCase()) ||
      shortForms.has(withLastInitial(foldName(label))));
  const similar = (label: string) =>
    census.count(label) <= SLIPS && looksLikeName(label) && !declared.has(foldName(label))
      ? similarName(label, known)
      : undefined;

  const verdict = (header: TurnHeader): Verdict => {
    const { label, evidence } = header;
    if (label === undefined || refused.has(foldName(label))) return 'text';
    if (evidence === 'dash' && !usesDashes) return 'text';
    if (evidence === 'mention' && header.goesOn && !habits.usesMentions) return 'text';
    if (evidence === 'tight' && census.firmCount(label) < KNOWN) return 'text';
    if (
      header.isHeading &&
      evidence === 'weak' &&
      !usesHeadings &&
      !declared.has(foldName(label))
    ) {
      return 'text';
    }
    if (declared.has(foldName(label))) return 'speaker';
    if (!FAINT.has(evidence) && speakers.isShortForm(label)) return 'speaker';
    if (isCue(label)) return evidence === 'shape' || census.count(label) > 1 ? 'cue' : 'text';
    if (isFact(label)) return 'text';
    if (isSpeaker(label, header) || (usesPlainLabels && isElsewhere(label, header)))
      return 'speaker';
    const isSlip = evidence === 'colon' && usesPlainLabels && similar(label) !== undefined;
    return isSlip ? 'speaker' : 'text';
  };
  const listsTimes = !habits.isLabelled;
  return { verdict, similar, usesBareTimes, listsTimes, count: (label) => census.count(label) };
}
