import type { DateParts } from './dates.ts';
import { entryKey } from './entry-key.ts';
import type { Citation } from './model.ts';
import type { PersonName } from './person-name.ts';
import { code } from './rich-text.ts';
import type { Source } from './source.ts';
import { timeSpan } from './times.ts';

function cslName({ spoken, family, particle, given, givenParticle, suffix }: PersonName) {
  if (family === undefined || !given) return { literal: spoken };
  return {
    family,
    given,
    ...(particle && { 'non-dropping-particle': particle }),
    ...(givenParticle && { 'dropping-particle': givenParticle }),
    ...(suffix && { suffix }),
  };
}

function cslDate({ year, month, day }: DateParts) {
  return { 'date-parts': [[Number(year), month, day].filter((part) => part !== undefined)] };
}

/**
 * Cites as CSL-JSON: a list of one item of the type `interview` (schema
 * csl-data 1.0), in which the website is the container. The time is the
 * item’s `locator`.
 */
export function citeCslJson(source: Source): Citation {
  const { interview, place, authors, interviewers, date, accessed, url } = source;
  const time = place && timeSpan(place);
  const item = {
    id: entryKey(source),
    type: 'interview',
    title: interview.title,
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(interviewers.length > 0 && { interviewer: interviewers.map(cslName) }),
    'container-title': interview.site,
    genre: 'Interview',
    ...(date && { issued: cslDate(date) }),
    ...(interview.place && { 'event-place': interview.place }),
    ...(time && { locator: time }),
    ...(url && { URL: url }),
    ...(url && accessed && { accessed: cslDate(accessed) }),
    language: interview.language,
  };
  return code(`${JSON.stringify([item], null, 2)}\n`);
}
