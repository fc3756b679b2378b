import { cite } from '../citations/index.ts';
import type { Book } from './book.ts';
import type { BookLinks } from './book-links.ts';
import { correctionsXhtml } from './corrections-xhtml.ts';
import { EBOOK_WORDS, OWN_LANGUAGE } from './ebook-words.ts';
import { occasionOf } from './front-xhtml.ts';
import { linkXhtml, xmlText } from './xml.ts';

/** What is known of the interview and of where it can be found again, behind its words. */
export function aboutXhtml(book: Book, links: BookLinks): string {
  const { facts, site, cited } = book;
  const { media = [], source, license = site.license, tags = [] } = facts;
  const leading = (text: string | undefined, address: string | undefined) =>
    text && linkXhtml(text, address && links.resolve(address));
  const rows: [term: string, xhtml: string | undefined][] = [
    [EBOOK_WORDS.recorded, xmlText(occasionOf(book))],
    ...media.map(({ url }): [string, string | undefined] => [
      EBOOK_WORDS.recording,
      leading(url, url),
    ]),
    [EBOOK_WORDS.source, leading(source?.title ?? source?.url, source?.url)],
    [EBOOK_WORDS.licence, license && xmlText(license)],
    [EBOOK_WORDS.subjects, xmlText(tags.join(', '))],
    [EBOOK_WORDS.page, leading(links.page, links.page)],
    [EBOOK_WORDS.cite, xmlText(cite('plain', cited).text)],
  ];
  const known = rows.filter(([, xhtml]) => xhtml);
  return [
    '<section class="about" epub:type="colophon" role="doc-colophon">',
    `<h2${OWN_LANGUAGE}>${EBOOK_WORDS.about}</h2>`,
    '<dl>',
    ...known.map(
      ([term, xhtml]) => `<dt${OWN_LANGUAGE}>${term}</dt>\n<dd dir="auto">${xhtml}</dd>`,
    ),
    '</dl>',
    correctionsXhtml(book, links),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}
