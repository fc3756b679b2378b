import type { CitedInterview } from '../citations/index.ts';
import type { ShownCorrection } from '../corrections/all-corrections.ts';
import type { Interface } from '../interface/interface.ts';
import type { Facts, Transcript } from '../transcript/index.ts';

/** What an e-book needs to know of the site that it comes from. */
export interface BookSite {
  title: string;
  /** BCP 47 tag of the interviews that name no language of their own. */
  language: string;
  /** Where the site stands, with a slash at its end; its path is the base of every link. */
  url: URL;
  /** Whether that is so: else the address is that of some machine, and nothing links to it. */
  isPlaced: boolean;
  license?: string;
}

/** An interview as an e-book is made of it; its addresses are under the site's base. */
export interface Book {
  /** The interview's slug. */
  id: string;
  facts: Facts;
  transcript: Transcript;
  /** What was corrected since it was published, the newest first. */
  corrections: readonly ShownCorrection[];
  /** The interview as it is cited. */
  cited: CitedInterview;
  site: BookSite;
  /** What the book says besides the words of its interview. */
  ui: Interface;
}

/** BCP 47 tag of a book's words. */
export function languageOf({ facts, site }: Pick<Book, 'facts' | 'site'>): string {
  return facts.language ?? site.language;
}

/** The address of the interview's page on the web, as far as the site has one. */
export function pageOf({ id, site }: Pick<Book, 'id' | 'site'>): string {
  return new URL(`interviews/${id}/`, site.url).href;
}
