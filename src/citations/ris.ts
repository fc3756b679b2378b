import { type DateParts, digitsOf } from './dates.ts';
import type { Citation } from './model.ts';
import { listed } from './people.ts';
import { catalogueName, type PersonName } from './person-name.ts';
import { code } from './rich-text.ts';
import type { Source } from './source.ts';
import { timeSpan } from './times.ts';

/** `2008/09/16/`: parts that are not known stay empty, their slashes do not. */
function risDate(date: DateParts): string {
  const [year = '', month = '', day = ''] = digitsOf(date);
  return `${year}/${month}/${day}/`;
}

/** A name that is whole must not have a comma, which would cut it in two. */
function risName(name: PersonName): string {
  if (!name.given) return name.spoken.replaceAll(',', '');
  return catalogueName(name);
}

/**
 * Cites in the format of Research Information Systems: tags of two letters, two
 * spaces, a hyphen and a space, lines that end with CR LF, the type first and
 * `ER` last. The format has no type for a published interview, so it is a web
 * page (`ELEC`) whose kind (`M3`) is Interview.
 */
export function citeRis(source: Source): Citation {
  const { interview, place, authors, interviewers, date, accessed, url, voices } = source;
  const askers = listed(interviewers.map(({ spoken }) => spoken));
  const time = place && timeSpan(place);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ...authors.map((name): [string, string] => ['AU', risName(name)]),
    ['TI', interview.title],
    ['T2', interview.site],
    ['T3', interview.series],
    ['M3', 'Interview'],
    ['PY', date?.year],
    ['DA', date && risDate(date)],
    ['LA', interview.language],
    ['N1', askers && `Interview by ${askers}`],
    ['N1', time && `At ${time}${voices.length > 0 ? `, ${listed(voices)}` : ''}`],
    ['UR', url],
    ['Y2', accessed && risDate(accessed)],
  ];
  const known = lines.flatMap(([tag, value]) =>
    value ? `${tag}  - ${value.replace(/\s+/gu, ' ').trim()}\r\n` : [],
  );
  return code(`${known.join('')}ER  - \r\n`);
}
