import type { Role, Seconds } from '../transcript/model.ts';

/** The styles and formats that a citation can be had in, in the order in which they are offered. */
export const CITATION_STYLES = [
  'apa',
  'mla',
  'chicago',
  'plain',
  'markdown',
  'html',
  'bibtex',
  'ris',
  'csl-json',
] as const;

/** What a citation is written in: a style for people, or a format for programs. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Somebody who speaks in an interview, as citations need to know them. */
export interface CitedName {
  /** The full name, in the order in which it is spoken. */
  name: string;
  role: Role;
  /** The name as lists of names have it, `Beauvoir, Simone de`; without a comma it is never turned round. */
  sort?: string;
}

/** What a citation says of an interview; it is plain JSON, so that a page can carry it. */
export interface CitedInterview {
  title: string;
  /** BCP 47 tag of the title and of the words. */
  language: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  /** Where it was held. */
  place?: string;
  /** The title of the series. */
  series?: string;
  /** The title of the website. */
  site: string;
  /** Absolute, or a path of the site where nobody says where that will stand. */
  url: string;
  speakers: CitedName[];
}

/** A turn, or a selection from one or several. */
export interface CitedPlace {
  /** The permalink of the place. */
  url: string;
  start?: Seconds;
  end?: Seconds;
  /** The names of those whose words are cited, in the order in which they speak. */
  speakers: string[];
  /** The words that are quoted. */
  words?: string;
}

/** A citation, for a plain text and for a rich one. */
export interface Citation {
  text: string;
  /** Safe to put into a page as it stands. */
  html: string;
}
