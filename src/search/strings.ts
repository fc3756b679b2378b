import type { Seconds } from '../transcript/model.ts';
import { formatTimecode } from '../transcript/timecode.ts';
import type { Answer, SpeakerCount } from './answer.ts';
import { NOTES_ID, PREFACE_ID } from './card.ts';
import type { Outcome } from './outcome.ts';
import type { Quote } from './quote.ts';

/**
 * What the search page says once it runs, and how its results are worded. What
 * stands there before is in `SearchPage.astro`.
 */
export const STRINGS = {
  title: (query: string) => `“${query}” in quotes`,
  searching: 'Searching…',
  answering: 'answering: ',
  anyone: 'Anyone',
  wordless: 'There are no words in that to look for.',
  noneYet: 'None of the likeliest quotes has all of that; “More quotes” looks further.',
  noMore: 'There are no more quotes.',
  none: 'No quote has all of that.',
  unavailable: 'The search could not be loaded.',
  whyUnavailable:
    'The connection may be down, or the search index is missing on this site. Every interview can still be read.',
  retry: 'Try again',
  anySpeaker: 'Look in everybody’s words',
  withoutQuotes: 'Look for the words in any order, without quotation marks',
  fewerWords: 'Look for the first word alone',
  allInterviews: 'See all interviews',
} as const;

function count(value: number, one: string, many: string, language: string): string {
  return `${new Intl.NumberFormat(language).format(value)} ${value === 1 ? one : many}`;
}

/** Says how much was found: “12 quotes in 2 interviews”. */
function sayTotal({ total, interviews }: Answer, language: string): string {
  const quotes = count(total, 'quote', 'quotes', language);
  if (interviews === undefined) return `About ${quotes}`;
  return `${quotes} in ${count(interviews, 'interview', 'interviews', language)}`;
}

/** Says what became of a search. */
export function sayOutcome(outcome: Outcome, answer: Answer, language: string): string {
  if (outcome === 'idle') return '';
  if (outcome === 'wordless') return STRINGS.wordless;
  if (outcome === 'none') return STRINGS.none;
  return outcome === 'none yet' ? STRINGS.noneYet : sayTotal(answer, language);
}

/** Names a speaker as a choice: “Simon Crosby (9)”. */
export function saySpeaker({ name, count: quotes }: SpeakerCount): string {
  return quotes === undefined ? name : `${name} (${quotes})`;
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
