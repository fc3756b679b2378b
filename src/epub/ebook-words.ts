import { directionOf } from '../quotes/direction.ts';
import { xmlAttributes } from './xml.ts';

/** BCP 47 tag of the words that a book has besides those of its interview. */
export const EBOOK_LANGUAGE = 'en';

/** The attributes of an element that has such words. */
export const OWN_LANGUAGE = xmlAttributes({
  lang: EBOOK_LANGUAGE,
  'xml:lang': EBOOK_LANGUAGE,
  dir: directionOf(EBOOK_LANGUAGE),
});

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
  added: 'This turn was added.',
  removed: 'This turn was removed.',
  linkToTurn: 'This turn on the web',
  accessibility:
    'Text alone, with headings, contents and the time of each turn as a link. It can be read by ear and in any size of type.',
} as const;
