import type { InterviewFacts } from './interviews.ts';
import { site } from './site.ts';

/** Locale information that engines have and TypeScript's library does not name yet. */
interface TextInfoLocale extends Intl.Locale {
  getTextInfo(): { direction: 'ltr' | 'rtl' };
}

/** The language of an interview's words, and the direction in which it is written. */
export function languageOf({ language = site.language }: InterviewFacts): {
  language: string;
  direction: 'ltr' | 'rtl';
} {
  const { direction } = (new Intl.Locale(language) as TextInfoLocale).getTextInfo();
  return { language, direction };
}
