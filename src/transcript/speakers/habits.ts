import { bareTimesCount } from '../headers/bare-times.ts';
import type { PlacedHeader } from '../headers/drafts.ts';
import { LOOSE } from '../headers/evidence.ts';
import type { Census } from './census.ts';
import { isFact } from './label-words.ts';
import { looksLikeName } from './names.ts';

/**
 * The share of a file's paragraphs that plain labels head where they are
 * speakers at all: in the corpora's labelled files it is a tenth at the least,
 * in prose with colons below a fiftieth.
 */
const SHARE = 0.04;

/**
 * The share of a file's paragraphs that dashes head where they stand for
 * colons: in two files of the corpora it is above a third; in minutes whose
 * lists have dashes it is below a tenth.
 */
const DASH_SHARE = 0.2;

/** From this share on, nearly every turn is labelled, and a name seen once is one as well. */
const DENSE_SHARE = 0.5;

/**
 * A name seen once is one as well where plain labels head a tenth of the
 * paragraphs and those that recur are so many times more than those that do
 * not: in the corpora's minutes they are five times and more, in prose that
 * holds colons fewer.
 */
const TRUSTED = { share: 0.1, times: 4 };

/** Chats that a recorder wrote along have the time and the writer in nearly every line. */
const TIMED = { fewest: 5, share: 0.8 };

/** So many labels, and a file names its speakers. */
const LABELS = 3;

/** So many paragraphs before the first turn that is beyond doubt may hold turns as well. */
const BEFORE_FIRST = 5;

/** How a file labels its turns. */
export interface Habits {
  /** Whether names with a plain colon head enough of its paragraphs. */
  usesPlainLabels: boolean;
  /** Whether bold labels that come back head half of its paragraphs. */
  usesBold: boolean;
  /** Whether bold names stand before words, without a colon. */
  usesMentions: boolean;
  /** Whether times without brackets stand before labels. */
  usesTimedLabels: boolean;
  /** Whether its labels are mostly single words in small letters. */
  usesNicks: boolean;
  /** Whether there are labels at all. */
  isLabelled: boolean;
  /** Whether a dash stands where others put a colon. */
  usesDashes: boolean;
  /** Whether times without brackets are those of its turns. */
  usesBareTimes: boolean;
  /** Whether its labels are headings. */
  usesHeadings: boolean;
  /** Whether nearly every paragraph is labelled. */
  isDense: boolean;
  /** Whether so many turns are labelled that a name seen once is a label as well. */
  trustsOnce: boolean;
  /** The paragraph before which a label seen once is a title's or a fact's. */
  beginning: number;
}

/**
 * Finds how a file labels its turns.
 *
 * @param placed every turn header that the file may hold, with its place
 * @param census how often each label is there
 * @param paragraphs how many paragraphs the file has
 */
export function habitsOf(
  placed: readonly PlacedHeader[],
  census: Census,
  paragraphs: number,
): Habits {
  let [shaped, bold, plain, dashes, headings, once] = [0, 0, 0, 0, 0, 0];
  let [mentions, nicks, timed, bare] = [0, 0, 0, 0];
  let first = Number.POSITIVE_INFINITY;
  for (const { header, at } of placed) {
    const { label, evidence, isAlone } = header;
    if (evidence === 'bare-time') bare += 1;
    if (label === undefined) continue;
    if (evidence === 'bare-time') timed += 1;
    // A label that is a paragraph by itself heads another one.
    const headed = isAlone ? 2 : 1;
    const recurs = !isFact(label) && census.recurs(label);
    if (evidence === 'shape') {
      shaped += headed;
      if (recurs) bold += headed;
    } else if (recurs && evidence === 'dash') dashes += headed;
    else if (recurs && evidence === 'mention') mentions += headed;
    else if (recurs && evidence !== 'tight') {
      plain += headed;
      if (!looksLikeName(label)) nicks += headed;
    } else if (evidence === 'colon' && looksLikeName(label) && !isFact(label)) once += 1;
    if (recurs && header.isHeading) headings += 1;
    if (recurs && !LOOSE.has(evidence)) first = Math.min(first, at);
  }
  const share = (count: number) => count / Math.max(paragraphs, 1);
  const isDense = share(plain + shaped) >= DENSE_SHARE;
  return {
    usesPlainLabels: share(plain) >= SHARE,
    usesBold: share(bold) >= DENSE_SHARE,
    usesMentions: share(mentions) >= DASH_SHARE,
    usesTimedLabels: timed >= TIMED.fewest && timed >= bare * TIMED.share,
    usesNicks: nicks > plain / 2,
    isLabelled: shaped + plain >= LABELS,
    usesDashes: dashes > shaped + plain && share(dashes) >= DASH_SHARE,
    usesHeadings: headings > (shaped + plain) / 2,
    usesBareTimes: bareTimesCount(placed, paragraphs),
    isDense,
    trustsOnce: isDense || (share(plain) >= TRUSTED.share && plain >= once * TRUSTED.times),
    beginning: first - BEFORE_FIRST,
  };
}
