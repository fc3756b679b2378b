/** Locale information that engines have and TypeScript's library does not name yet. */
interface TextInfoLocale extends Intl.Locale {
  getTextInfo(): { direction: 'ltr' | 'rtl' };
}

/**
 * The direction in which a language is written.
 *
 * @param language BCP 47 tag
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return (new Intl.Locale(language) as TextInfoLocale).getTextInfo().direction;
}
