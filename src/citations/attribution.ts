import { monthFirst } from './dates.ts';
import { listed, shortened } from './people.ts';
import type { Source } from './source.ts';
import { timeSpan } from './times.ts';

/** How many people are named before “et al.” says that there are more. */
const MOST_NAMES = 3;

/** What a citation in plain words says, in the order in which it says it. */
export interface Attribution {
  /** Whose words they are, or who is interviewed; empty where nobody is named. */
  who: string;
  /** `2:50–3:14`, or nothing. */
  time: string;
  /** What stands behind the title: who asked, the website, the date. */
  behind: string;
}

/**
 * Joins an attribution into one line.
 *
 * @param title as the format writes it
 * @param write makes plain words the format's own
 */
export function attributionLine(
  { who, time, behind }: Attribution,
  title: string,
  write: (text: string) => string,
): string {
  const told = [write(who), time && `at ${time}`, who ? `in ${title}` : title, write(behind)];
  return told.filter(Boolean).join(', ');
}

/** Says in plain words where a quote is from. */
export function attributionOf(source: Source): Attribution {
  const { interview, place, authors, interviewers, date, voices } = source;
  const answering = authors.map(({ spoken }) => spoken);
  const asking = interviewers.map(({ spoken }) => spoken);
  const names = voices.length > 0 ? voices : answering;
  const isTold = (others: readonly string[]) => others.every((name) => names.includes(name));
  const about = [
    'interview',
    !isTold(answering) && `with ${shortened(answering, MOST_NAMES)}`,
    !isTold(asking) && `by ${listed(asking)}`,
  ];
  return {
    who: shortened(names, MOST_NAMES),
    time: (place && timeSpan(place)) ?? '',
    behind: [about.filter(Boolean).join(' '), interview.site, date && monthFirst(date)]
      .filter(Boolean)
      .join(', '),
  };
}
