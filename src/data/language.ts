import type { Writing } from '../interface/interface.ts';
import { directionOf } from '../transcript/direction.ts';
import type { InterviewFacts } from './interviews.ts';
import { site } from './site.ts';

/** For an element that holds the site's own words, its title for one. */
export const siteWriting: Writing = { lang: site.language, dir: directionOf(site.language) };

/** The language of an interview's words, and the direction in which it is written. */
export function writingOf({ language = site.language }: Pick<InterviewFacts, 'language'>): Writing {
  return { lang: language, dir: directionOf(language) };
}
