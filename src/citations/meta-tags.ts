import { type DateParts, digitsOf } from './dates.ts';
import type { CitedInterview } from './model.ts';
import { catalogueName, type PersonName } from './person-name.ts';
import { sourceOf } from './source.ts';

/** A `<meta>` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/** Scholar takes a whole day or a year, nothing between. */
function scholarDate(date: DateParts): string {
  return date.day === undefined ? date.year : digitsOf(date).join('/');
}

/**
 * Zotero cuts a single author at the comma where there are spaces on both sides
 * of it, as if they were two; a semicolon behind the name keeps it whole.
 */
function authorTag(name: PersonName, _: number, all: readonly PersonName[]): MetaTag {
  const content = catalogueName(name);
  const isCut = all.length === 1 && /^[^,]* [^,]*, [^,]* /u.test(content);
  return { name: 'citation_author', content: isCut ? `${content};` : content };
}

/**
 * What an interview’s page says of itself to Zotero and Google Scholar.
 *
 * Highwire Press tags by Google Scholar’s Inclusion Guidelines for Webmasters
 * (“Configuring the meta-tags”: title, one tag an author, date as `YYYY/M/D` or
 * `YYYY`), Dublin Core by DCMI’s “Expressing Dublin Core in HTML”. Zotero’s
 * “Embedded Metadata” translator reads both, and takes the type from `DC.type`
 * where that is the name of one of its own. It knows no interviewers here:
 * `DC.contributor` is for other readers.
 *
 * @param license under what terms the interview may be used
 */
export function metaTags(interview: CitedInterview, license?: string): MetaTag[] {
  const { authors, interviewers, date, url } = sourceOf(interview, undefined, undefined);
  // Zotero takes this one over the year alone.
  const isMonth = date?.month !== undefined && date.day === undefined;
  const tags: readonly (MetaTag | { name: string; content: string | undefined })[] = [
    { name: 'citation_title', content: interview.title },
    ...authors.map(authorTag),
    { name: 'citation_publication_date', content: date && scholarDate(date) },
    { name: 'citation_date', content: isMonth ? digitsOf(date).join('/') : undefined },
    { name: 'citation_language', content: interview.language },
    { name: 'citation_publisher', content: interview.site },
    { name: 'citation_public_url', content: url },
    { name: 'citation_fulltext_html_url', content: url },
    { name: 'DC.type', content: 'interview' },
    { name: 'DC.title', content: interview.title },
    ...authors.map((name) => ({ name: 'DC.creator', content: catalogueName(name) })),
    ...interviewers.map((name) => ({ name: 'DC.contributor', content: catalogueName(name) })),
    { name: 'DC.date', content: date && digitsOf(date).join('-') },
    { name: 'DC.language', content: interview.language },
    { name: 'DC.publisher', content: interview.site },
    { name: 'DC.identifier', content: url },
    { name: 'DC.rights', content: license },
  ];
  return tags.flatMap(({ name, content }) => (content ? [{ name, content }] : []));
}
