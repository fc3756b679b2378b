import type { Role, Seconds } from '../../transcript/model.ts';
import { formatTimecode } from '../../transcript/timecode.ts';
import { NOTES_ID, PREFACE_ID } from '../card.ts';
import type { Found } from '../client.ts';
import type { Dropped } from '../nearest.ts';
import type { Field } from '../query.ts';
import type { Order } from '../question.ts';
import type { Quote } from '../quote.ts';
import type { Tally, ValueCount } from '../tally.ts';
import type { Outcome } from './outcome.ts';

/**
 * What the search page says once it runs, and how its results are worded. What
 * stands there before is in `SearchPage.astro`.
 */
export const STRINGS = {
  title: (query: string) => `“${query}” in quotes`,
  titleWithoutWords: 'Quotes',
  searching: 'Searching…',
  counting: 'Counting quotes…',
  answering: 'answering: ',
  wordless: 'There are no words in that to look for.',
  noneYet: 'None of the likeliest quotes has all of that; “More quotes” looks further.',
  noMore: 'There are no more quotes.',
  none: 'No quote has all of that, nor any of its words.',
  unavailable: 'The search could not be loaded.',
  whyUnavailable:
    'The connection may be down, or the search index is missing on this site. Every interview can still be read.',
  partlyUnavailable: 'A part of the search index could not be loaded, so quotes may be missing.',
  retry: 'Try again',
  allInterviews: 'See all interviews',
} as const;

/** What each field is called. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  speaker: 'Said by',
  role: 'Role',
  series: 'Series',
  year: 'Year',
  language: 'Language',
  tag: 'Tag',
};

/** What each order is called. */
export const ORDER_NAMES: Readonly<Record<Order, string>> = {
  best: 'Best first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  spoken: 'As spoken',
};

/** What stands for no choice of a field. */
export const ANY: Readonly<Record<Field, string>> = {
  speaker: 'Anyone',
  role: 'Any role',
  series: 'Any series',
  year: 'Any year',
  language: 'Any language',
  tag: 'Any tag',
};

const ROLES: Readonly<Record<Role, string>> = {
  interviewer: 'Interviewers',
  guest: 'Guests',
  host: 'Hosts',
  moderator: 'Moderators',
  other: 'Others',
};

function count(value: number, one: string, many: string, language: string): string {
  return `${new Intl.NumberFormat(language).format(value)} ${value === 1 ? one : many}`;
}

/** Says how much was found: “12 quotes in 2 interviews”, or about how much. */
export function sayTotal({ total, exact, interviews }: Tally, language: string): string {
  if (total === undefined) return STRINGS.counting;
  const quotes = count(total, 'quote', 'quotes', language);
  const all = `${quotes} in ${count(interviews, 'interview', 'interviews', language)}`;
  if (exact) return all;
  return interviews > 0 ? `About ${all}` : `About ${quotes}`;
}

/** Says that nothing has all of it, and what the quotes shown lack. */
function sayDropped({ words, excluded, phrases, choice }: Dropped): string {
  const ways = [
    words.length > 0 && `without ${words.map((word) => `“${word}”`).join(' and ')}`,
    phrases && 'with the words in any order',
    excluded.length > 0 && `even with ${excluded.map((word) => `“${word}”`).join(' or ')}`,
    choice && 'among all quotes',
  ].filter((way) => way !== false);
  return `No quote has all of that. The nearest, ${ways.join(', ')}:`;
}

/** Says what became of a search. */
export function sayOutcome(
  outcome: Outcome,
  { tally, dropped }: Pick<Found, 'tally' | 'dropped'>,
  language: string,
): string {
  switch (outcome) {
    case 'idle':
      return '';
    case 'wordless':
      return STRINGS.wordless;
    case 'none':
      return STRINGS.none;
    case 'none yet':
      return STRINGS.noneYet;
    case 'near':
      return `${dropped ? `${sayDropped(dropped)} ` : ''}${sayTotal(tally, language)}`;
    case 'found':
      return sayTotal(tally, language);
  }
}

function nameValue(field: Field, value: string, language: string): string {
  if (field === 'role') return ROLES[value as Role] ?? value;
  if (field !== 'language') return value;
  return new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value;
}

/** Names a value as a choice: “Simon Crosby (9)”, “Simon Crosby (about 340)”. */
export function sayValue(
  field: Field,
  { value, count: quotes }: ValueCount,
  isExact: boolean,
  language: string,
): string {
  const name = nameValue(field, value, language);
  if (quotes === undefined) return name;
  const number = new Intl.NumberFormat(language).format(quotes);
  return `${name} (${isExact ? '' : 'about '}${number})`;
}

/** Says who speaks, or which part of the page it is. */
export function sayVoice({ turn }: Quote): string {
  if (turn.id === PREFACE_ID) return 'Introduction';
  if (turn.id === NOTES_ID) return 'Notes';
  return turn.speaker ?? '';
}

/** Says when: “2:50”, or “after 2:50” where the turn itself carries no time. */
export function sayTime(start: Seconds | undefined, since: Seconds | undefined): string {
  if (start !== undefined) return formatTimecode(start);
  return since === undefined ? '' : `after ${formatTimecode(since)}`;
}
