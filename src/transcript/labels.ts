import { Census, RECURRENCE } from './census.ts';
import { isCue, isFact, isOpener } from './label-words.ts';
import { foldName, looksLikeFullName, looksLikeName } from './names.ts';
import { similarName } from './similar-names.ts';
import type { Speakers } from './speakers.ts';
import type { TurnHeader } from './turn-header.ts';

/** What a label turned out to be: somebody who speaks, a sound, or words like any others. */
export type Verdict = 'speaker' | 'cue' | 'text';

/** What the whole file says of each label. */
export interface Judgement {
  /** What a header's label is there. */
  verdict(header: TurnHeader): Verdict;
  /** How often a label stands in header position, whatever it adds in parentheses. */
  count(label: string): number;
  /** The speaker whom a label may have been meant for, where it is rare and they are not. */
  similar(label: string): string | undefined;
}

/** A misspelt name is seen this often at the most … */
const SLIPS = 2;
/** … and the right one this often at the least. */
const KNOWN = 3;

/**
 * The share of a file's paragraphs that plain labels head where they are
 * speakers at all: in the corpora's labelled files it is a tenth at the least,
 * in prose with colons below a fiftieth.
 */
const SHARE = 0.04;

/** From this share on, nearly every turn is labelled, and a name seen once is one as well. */
const DENSE_SHARE = 0.5;

/**
 * Decides from the whole file what each label is: declared names are speakers;
 * what the front matter refuses is text; else shape, recurrence, the look of a
 * name and the share of paragraphs that are labelled decide together.
 *
 * @param headers every turn header that the file may hold
 * @param speakers those who are declared
 * @param refused folded labels that the front matter says are nobody
 * @param paragraphs how many paragraphs the file has
 */
export function judgeLabels(
  headers: readonly TurnHeader[],
  speakers: Speakers,
  refused: ReadonlySet<string>,
  paragraphs: number,
): Judgement {
  const census = new Census(headers);
  const plain = headers.filter(
    ({ label, evidence }) =>
      label !== undefined && evidence !== 'shape' && !isFact(label) && census.recurs(label),
  );
  const share = plain.length / Math.max(paragraphs, 1);
  const shaped = headers.filter(({ label, evidence }) => label && evidence === 'shape').length;
  const isDense = (plain.length + shaped) / Math.max(paragraphs, 1) >= DENSE_SHARE;
  // Where letters have no case, a name seen once looks like any other word.
  const seenOnce = (label: string) =>
    isDense && /\p{Lu}/u.test(label) && looksLikeName(label) && !isOpener(label);

  const { listsTerms } = census;
  const isSpeaker = (label: string, { evidence, time }: TurnHeader): boolean => {
    if (listsTerms && time === undefined && census.count(label) === 1) return false;
    if (census.isShaped(label) && (looksLikeName(label) || census.count(label) >= RECURRENCE)) {
      return evidence !== 'weak' || census.recurs(label);
    }
    if (evidence === 'time-before' && looksLikeFullName(label)) return true;
    if (evidence === 'weak') return census.recurs(label) && !isOpener(label) && share >= SHARE;
    if (census.recurs(label)) return share >= SHARE && !(isOpener(label) && !isDense);
    return evidence === 'colon' && seenOnce(label);
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
  const similar = (label: string) =>
    census.count(label) <= SLIPS && looksLikeName(label) && !declared.has(foldName(label))
      ? similarName(label, known)
      : undefined;

  const verdict = (header: TurnHeader): Verdict => {
    const { label, evidence } = header;
    if (label === undefined || refused.has(foldName(label))) return 'text';
    if (declared.has(foldName(label))) return 'speaker';
    if (isCue(label)) return evidence === 'shape' || census.count(label) > 1 ? 'cue' : 'text';
    if (isFact(label)) return 'text';
    if (isSpeaker(label, header)) return 'speaker';
    const isSlip = evidence === 'colon' && share >= SHARE && similar(label) !== undefined;
    return isSlip ? 'speaker' : 'text';
  };
  return { verdict, similar, count: (label) => census.count(label) };
}
