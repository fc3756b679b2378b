import { asks } from '../transcript/model.ts';
import { isRoleName } from '../transcript/speakers/role-names.ts';
import { type DateParts, dayOf, readDate } from './dates.ts';
import type { CitedInterview, CitedName, CitedPlace } from './model.ts';
import { isAnonymous, type PersonName, readName } from './person-name.ts';

/** What every style writes a citation from. */
export interface Source {
  interview: CitedInterview;
  place?: CitedPlace;
  /** Those who answer, or else all who speak; only people and groups that have a name. */
  authors: PersonName[];
  /** Those who ask, where others answer; only those who have a name. */
  interviewers: PersonName[];
  date?: DateParts;
  accessed?: DateParts;
  /** The address of the place or the interview; nothing where it is no whole address. */
  url?: string;
  /** Whose words are cited, where the authors alone would not say so. */
  voices: string[];
}

const isNamed = ({ name }: CitedName) => !isRoleName(name) && !isAnonymous(name);

/** Who stands for the interview, and who asked. */
function rolesOf(speakers: readonly CitedName[]): { authors: CitedName[]; askers: CitedName[] } {
  const askers = speakers.filter(({ role }) => asks(role));
  const answering = speakers.filter(({ role }) => !asks(role));
  // Hosts among themselves are interviewed by nobody.
  if (answering.length === 0) return { authors: askers.filter(isNamed), askers: [] };
  const guests = answering.filter(({ role }) => role === 'guest');
  const authors = (guests.length > 0 ? guests : answering).filter(isNamed);
  return { authors, askers: askers.filter(isNamed) };
}

/**
 * Gathers what a citation says.
 *
 * @param accessed the reader's day
 */
export function sourceOf(
  interview: CitedInterview,
  place: CitedPlace | undefined,
  accessed: Date | undefined,
): Source {
  const { authors, askers } = rolesOf(interview.speakers);
  const read = ({ name, sort }: CitedName) => readName(name, interview.language, sort);
  const url = place?.url ?? interview.url;
  const date = readDate(interview.date);
  const [only, ...more] = authors;
  const isByAuthor = more.length === 0 && place?.speakers.every((name) => name === only?.name);
  return {
    interview,
    ...(place && { place }),
    authors: authors.map(read),
    interviewers: askers.map(read),
    ...(date && { date }),
    ...(accessed && { accessed: dayOf(accessed) }),
    ...(/^https?:\/\//u.test(url) && { url }),
    voices: isByAuthor ? [] : (place?.speakers ?? []),
  };
}
