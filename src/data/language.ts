import { directionOf } from '../quotes/direction.ts';
import type { InterviewFacts } from './interviews.ts';
import { site } from './site.ts';

/** Attributes for an element that holds words of an interview. */
export interface Writing {
  /** BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** The language of an interview's words, and the direction in which it is written. */
export function writingOf({ language = site.language }: Pick<InterviewFacts, 'language'>): Writing {
  return { lang: language, dir: directionOf(language) };
}
