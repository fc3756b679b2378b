import { cite } from '../citations/index.ts';
import type { Book } from './book.ts';
import type { BookLinks } from './book-links.ts';
import { correctionsXhtml } from './corrections-xhtml.ts';
import { occasionOf } from './front-xhtml.ts';
import { ownWriting } from './own-writing.ts';
import { linkXhtml, xmlText } from './xml.ts';

/** What is known of the interview and of where it can be found again, behind its words. */
export function aboutXhtml(book: Book, links: BookLinks): string {
  const { facts, site, cited, ui } = book;
  const { interview: words, ebook, comma } = ui.words;
  const own = ownWriting(ui);
  const { media = [], source, license = site.license, tags = [] } = facts;
  const leading = (text: string | undefined, address: string | undefined) =>
    text && linkXhtml(text, address && links.resolve(address));
  const rows: [term: string, xhtml: string | undefined][] = [
    [words.recorded, xmlText(occasionOf(book))],
    ...media.map(({ url }): [string, string | undefined] => [words.recording, leading(url, url)]),
    [words.source, leading(source?.title ?? source?.url, source?.url)],
    [words.license, license && xmlText(license)],
    [words.subjects, xmlText(tags.join(comma))],
    [ebook.page, leading(links.page, links.page)],
    [words.cite, xmlText(cite('plain', cited).text)],
  ];
  const known = rows.filter(([, xhtml]) => xhtml);
  return [
    '<section class="about" epub:type="colophon" role="doc-colophon">',
    `<h2${own}>${ebook.about}</h2>`,
    '<dl>',
    ...known.map(([term, xhtml]) => `<dt${own}>${term}</dt>\n<dd dir="auto">${xhtml}</dd>`),
    '</dl>',
    correctionsXhtml(book, links),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}
