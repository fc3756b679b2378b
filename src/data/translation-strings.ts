/** What the interface says of translations; languages are called by their own names. */
export const TRANSLATION_STRINGS = {
  /** The landmark of the links. */
  languages: 'Languages',
  /** In front of the languages that an interview is there in besides. */
  alsoIn: 'Also in',
  /** In front of the original's language. */
  translatedFrom: 'Translated from',
  /** In front of the pairs of languages that have a page of their own. */
  sideBySide: 'Side by side:',
  /** What a page with two languages is called, behind the interview's title. */
  titleBeside: (languages: readonly string[]) => languages.join(' / '),
  /** What is said of such a page where lists and search engines show it. */
  describeBeside: (title: string, languages: readonly string[]) =>
    `${title}, side by side in ${languages.join(' and ')}.`,
} as const;
