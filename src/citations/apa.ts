import { formatTimecode } from '../transcript/timecode.ts';
import { monthFirst, yearFirst } from './dates.ts';
import type { Citation } from './model.ts';
import { initialsOf, type PersonName, shortName } from './person-name.ts';
import { italic, joined, link, paragraphs } from './rich-text.ts';
import type { Source } from './source.ts';

/** From this many authors on, those between the first and the last are left out. */
const MANY_AUTHORS = 21;

function initialsBehind(name: PersonName): string {
  const { spoken, given, givenParticle, suffix, isJoined } = name;
  if (isJoined || !given) return spoken;
  const behind = [initialsOf(given), givenParticle].filter(Boolean).join(' ');
  return [shortName(name), behind, suffix].filter(Boolean).join(', ');
}

function initialsBefore(name: PersonName): string {
  const { spoken, given, givenParticle, suffix, isJoined } = name;
  if (isJoined || !given) return spoken;
  const words = [initialsOf(given), givenParticle, shortName(name)].filter(Boolean).join(' ');
  return suffix ? `${words}, ${suffix}` : words;
}

function authorList(authors: readonly PersonName[]): string {
  const names = authors.map(initialsBehind);
  if (names.length >= MANY_AUTHORS) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function withStop(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

function interviewerNote({ interviewers }: Source): string {
  const names = interviewers.map(initialsBefore);
  if (names.length === 0) return '';
  const list =
    names.length < 3 ? names.join(' & ') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
  return ` (${list}, ${names.length === 1 ? 'Interviewer' : 'Interviewers'})`;
}

function reference(source: Source): Citation {
  const { interview, authors, date, accessed, url } = source;
  const title = joined([italic(interview.title), `${interviewerNote(source)} [Interview].`]);
  const day = `(${date ? yearFirst(date) : 'n.d.'}).`;
  const names = withStop(authorList(authors));
  const head = names ? [`${names} ${day}`, title] : [title, day];
  const from = url && !date && accessed ? `Retrieved ${monthFirst(accessed)}, from ` : '';
  const place = url ? joined([from, link(url)]) : '';
  return joined([...head, withStop(interview.site), place], ' ');
}

function inText({ interview, place, authors, date }: Source): Citation {
  const [first, second, ...more] = authors.map(shortName);
  const who = more.length > 0 ? `${first} et al.` : [first, second].filter(Boolean).join(' & ');
  const rest = [date?.year ?? 'n.d.', place?.start !== undefined && formatTimecode(place.start)];
  return joined(['(', who || italic(interview.title), `, ${rest.filter(Boolean).join(', ')})`]);
}

/**
 * Cites in the style of the American Psychological Association, 7th edition:
 * the entry of the reference list and, for a place, below it what stands in the
 * text, with the time at which the words begin (Publication Manual 8.28, 8.36,
 * 9.7–9.34; example 95).
 *
 * A day of access is named where there is no date (9.16). Titles keep their
 * capitals: which of them belong to names cannot be known.
 */
export function citeApa(source: Source): Citation {
  return source.place ? paragraphs([reference(source), inText(source)]) : reference(source);
}
