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

/** A letter of a script that is written from right to left. */
const RE_RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction in which a text is written whose language nobody names: that of its first letter. */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  return RE_RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
