import type { InterviewFacts } from './interviews.ts';
import { site } from './site.ts';

/** Locale information that engines have and TypeScript's library does not name yet. */
interface TextInfoLocale extends Intl.Locale {
  getTextInfo(): { direction: 'ltr' | 'rtl' };
}

/** Attributes for an element that holds words of an interview. */
export interface Writing {
  /** BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** The language of an interview's words, and the direction in which it is written. */
export function writingOf({ language = site.language }: Pick<InterviewFacts, 'language'>): Writing {
  const { direction } = (new Intl.Locale(language) as TextInfoLocale).getTextInfo();
  return { lang: language, dir: direction };
}
