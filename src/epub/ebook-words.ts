/** BCP 47 tag of the words that a book has besides those of its interview. */
export const EBOOK_LANGUAGE = 'en';

/** The words that a book has besides those of its interview. */
export const EBOOK_WORDS = {
  contents: 'Contents',
  guide: 'Places',
  titlePage: 'Title page',
  start: 'Start of the interview',
  notes: 'Notes',
  about: 'About this interview',
  recorded: 'Recorded',
  recording: 'Recording',
  source: 'Source',
  licence: 'Licence',
  subjects: 'Subjects',
  page: 'On the web',
  cite: 'Cite as',
  corrections: 'Corrections',
  added: 'added',
  removed: 'removed',
  part: 'Part',
  linkToTurn: 'This turn on the web',
  accessibility:
    'Text alone, with headings, contents and the time of each turn as a link. It can be read by ear and in any size of type.',
} as const;
