import { isCue, isFact, isOpener } from './label-words.ts';
import {
  baseName,
  foldName,
  looksLikeFullName,
  looksLikeName,
  looksLikeNick,
  splitNames,
} from './names.ts';
import type { Speakers } from './speakers.ts';
import type { TurnHeader } from './turn-header.ts';

/** What a label turned out to be: somebody who speaks, a sound, or words like any others. */
export type Verdict = 'speaker' | 'cue' | 'text';

/** How often a name must stand before a plain colon: `Ada:` once is a guess, twice a habit. */
const RECURRENCE = 2;

/** How often one word in any case must: nicknames recur, sentences do not. */
const NICK_RECURRENCE = 3;

/**
 * The share of a file's paragraphs that plain labels head where they are
 * speakers at all: in the corpora's labelled files it is a tenth at the least,
 * in prose with colons below a fiftieth.
 */
const SHARE = 0.04;

/** From this share on, nearly every turn is labelled, and a name seen once is one as well. */
const DENSE_SHARE = 0.5;

/**
 * From so many bold labels on, of which so many are different, a file lists
 * terms, since people who speak come back.
 */
const TERMS = 5;
const TERMS_SHARE = 0.6;

/** What a label is counted by: the name, whatever it adds in parentheses. */
function nameKey(label: string): string {
  return foldName(baseName(label));
}

/** What a file's headers say together. */
class Census {
  readonly #counts = new Map<string, number>();
  readonly #shaped = new Set<string>();

  constructor(headers: readonly TurnHeader[]) {
    for (const { label, evidence } of headers) {
      if (label === undefined) continue;
      const key = nameKey(label);
      this.#counts.set(key, this.count(label) + 1);
      if (evidence === 'shape') this.#shaped.add(key);
    }
  }

  count(label: string): number {
    return this.#counts.get(nameKey(label)) ?? 0;
  }

  /** Whether the label stands somewhere in a shape that speaks for itself. */
  isShaped(label: string): boolean {
    return this.#shaped.has(nameKey(label));
  }

  /** Whether the labels that speak for themselves hardly ever come back: a glossary's, not a talk's. */
  get listsTerms(): boolean {
    const single = [...this.#shaped].filter((key) => !isCue(key) && !this.#isSeveral(key));
    const total = single.reduce((sum, key) => sum + (this.#counts.get(key) ?? 0), 0);
    return total >= TERMS && single.length > total * TERMS_SHARE;
  }

  #isSeveral(key: string): boolean {
    const parts = splitNames(key);
    return parts.length > 1 && parts.every((part) => this.#counts.has(part));
  }

  recurs(label: string): boolean {
    const count = this.count(label);
    return (
      (count >= RECURRENCE && looksLikeName(label)) ||
      (count >= NICK_RECURRENCE && looksLikeNick(label))
    );
  }
}

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
): (header: TurnHeader) => Verdict {
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

  return (header) => {
    const { label, evidence } = header;
    if (label === undefined || refused.has(foldName(label))) return 'text';
    if (declared.has(foldName(label))) return 'speaker';
    if (isCue(label)) return evidence === 'shape' || census.count(label) > 1 ? 'cue' : 'text';
    if (isFact(label)) return 'text';
    return isSpeaker(label, header) ? 'speaker' : 'text';
  };
}
