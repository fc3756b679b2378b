import { fill } from '../../interface/fill.ts';
import type { Interface } from '../../interface/interface.ts';
import type { Words } from '../../interface/words.ts';
import type { Seconds } from '../../transcript/model.ts';
import { formatTimecode } from '../../transcript/timecode.ts';
import { NOTES_ID, PREFACE_ID } from '../card.ts';
import type { Found } from '../client.ts';
import type { Dropped } from '../nearest.ts';
import type { Field } from '../query.ts';
import type { Quote } from '../quote.ts';
import type { Tally, ValueCount } from '../tally.ts';
import type { Outcome } from './outcome.ts';

/** The interface with the words that the search page says once it runs. */
export type SearchInterface = Interface<Pick<Words, 'comma' | 'times' | 'search'>>;

/** Says how much was found: “12 quotes in 2 interviews”, or about how much. */
export function sayTotal({ total, exact, interviews }: Tally, ui: SearchInterface): string {
  const words = ui.words.search;
  if (total === undefined) return words.counting;
  const counted = ui.count(words.quotes, total);
  const quotes = exact ? counted : fill(words.about, { quotes: counted });
  if (!exact && interviews === 0) return quotes;
  return fill(words.total, { quotes, interviews: ui.count(words.inInterviews, interviews) });
}

/** Says that nothing has all of it, and what the quotes shown lack. */
function sayDropped({ words: lacking, excluded, phrases, choice }: Dropped, ui: SearchInterface) {
  const words = ui.words.search;
  const quoted = (all: readonly string[], type: 'conjunction' | 'disjunction') => ({
    words: ui.list(
      all.map((word) => fill(words.quoted, { word })),
      type,
    ),
  });
  const ways = [
    lacking.length > 0 && fill(words.withoutWords, quoted(lacking, 'conjunction')),
    phrases && words.anyOrder,
    excluded.length > 0 && fill(words.evenWith, quoted(excluded, 'disjunction')),
    choice && words.amongAll,
  ].filter((way) => way !== false);
  return fill(words.near, { ways: ways.join(ui.words.comma) });
}

/** Says what became of a search. */
export function sayOutcome(
  outcome: Outcome,
  { tally, dropped }: Pick<Found, 'tally' | 'dropped'>,
  ui: SearchInterface,
): string {
  const words = ui.words.search;
  switch (outcome) {
    case 'idle':
      return '';
    case 'wordless':
      return words.wordless;
    case 'none':
      return words.none;
    case 'none yet':
      return words.noneYet;
    case 'near':
      return `${dropped ? `${sayDropped(dropped, ui)} ` : ''}${sayTotal(tally, ui)}`;
    case 'found':
      return sayTotal(tally, ui);
  }
}

function nameValue(field: Field, value: string, ui: SearchInterface): string {
  const roles: Readonly<Record<string, string>> = ui.words.search.roles;
  if (field === 'role') return roles[value] ?? value;
  return field === 'language' ? ui.language(value) : value;
}

/** Names a value as a choice: “Simon Crosby (9)”, “Simon Crosby (about 340)”. */
export function sayValue(
  field: Field,
  { value, count }: ValueCount,
  isExact: boolean,
  ui: SearchInterface,
): string {
  const { choice, choiceAbout } = ui.words.search;
  const name = nameValue(field, value, ui);
  if (count === undefined) return name;
  return fill(isExact ? choice : choiceAbout, { name, count: ui.number(count) });
}

/** Says who speaks, or which part of the page it is. */
export function sayVoice({ turn }: Quote, { words }: SearchInterface): string {
  if (turn.id === PREFACE_ID) return words.search.introduction;
  if (turn.id === NOTES_ID) return words.search.notes;
  return turn.speaker ?? '';
}

/** Says when: “2:50”, or “after 2:50” where the turn itself carries no time. */
export function sayTime(
  start: Seconds | undefined,
  since: Seconds | undefined,
  { words }: SearchInterface,
): string {
  if (start !== undefined) return formatTimecode(start);
  return since === undefined ? '' : fill(words.times.after, { time: formatTimecode(since) });
}
