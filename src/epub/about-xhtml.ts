import { cite } from '../citations/index.ts';
import { formatPartialDate } from '../data/partial-date.ts';
import type { Correction } from '../transcript/index.ts';
import { type Book, languageOf, pageOf } from './book.ts';
import type { BookLinks } from './book-links.ts';
import { EBOOK_LANGUAGE, EBOOK_WORDS } from './ebook-words.ts';
import { occasionOf } from './front-xhtml.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** How the interview is cited, in plain words. */
function citationOf(book: Book): string {
  const { facts, site, transcript } = book;
  const { title, date, place, series } = facts;
  return cite('plain', {
    title,
    language: languageOf(book),
    ...(date && { date }),
    ...(place && { place }),
    ...(series && { series: series.title }),
    site: site.title,
    url: site.isPlaced ? pageOf(book) : new URL(pageOf(book)).pathname,
    speakers: transcript.speakers.map(({ name, role, sort }) => ({
      name,
      role,
      ...(sort && { sort }),
    })),
  }).text;
}

function linkXhtml(text: string, href: string | undefined): string {
  return href === undefined ? xmlText(text) : `<a${xmlAttributes({ href })}>${xmlText(text)}</a>`;
}

function correctionXhtml(
  { date, turn, was, now, note }: Correction,
  links: BookLinks,
  language: string,
): string {
  const day = formatPartialDate(date, language);
  const place = turn === undefined ? undefined : links.within(turn);
  const change = [
    was !== undefined && `<del>${xmlText(was)}</del>`,
    now !== undefined && `<ins>${xmlText(now)}</ins>`,
    note !== undefined && xmlText(note),
  ];
  return `<li>${[linkXhtml(day, place), ...change].filter(Boolean).join(' ')}</li>\n`;
}

/** What is known of the interview and of where it can be found again, behind its words. */
export function aboutXhtml(book: Book, links: BookLinks): string {
  const { facts, site, transcript } = book;
  const { media = [], source, license = site.license, tags = [] } = facts;
  const address = (url: string | undefined) => url && links.resolve(url);
  const rows: [term: string, xhtml: string | undefined][] = [
    [EBOOK_WORDS.recorded, xmlText(occasionOf(book))],
    ...media.map(({ url }): [string, string] => [
      EBOOK_WORDS.recording,
      linkXhtml(url, address(url)),
    ]),
    [
      EBOOK_WORDS.source,
      source && linkXhtml(source.title ?? source.url ?? '', address(source.url)),
    ],
    [EBOOK_WORDS.licence, license && xmlText(license)],
    [EBOOK_WORDS.subjects, xmlText(tags.join(', '))],
    [EBOOK_WORDS.page, links.page && linkXhtml(links.page, links.page)],
    [EBOOK_WORDS.cite, xmlText(citationOf(book))],
  ];
  const corrections = (transcript.corrections ?? []).map((one) =>
    correctionXhtml(one, links, languageOf(book)),
  );
  const own = xmlAttributes({ lang: EBOOK_LANGUAGE, 'xml:lang': EBOOK_LANGUAGE });
  return [
    '<section class="about" epub:type="colophon" role="doc-colophon" id="about">',
    `<h2${own}>${EBOOK_WORDS.about}</h2>`,
    '<dl>',
    ...rows
      .filter(([, xhtml]) => xhtml)
      .map(([term, xhtml]) => `<dt${own}>${term}</dt>\n<dd dir="auto">${xhtml}</dd>`),
    '</dl>',
    corrections.length > 0 &&
      `<h3${own}>${EBOOK_WORDS.corrections}</h3>\n<ul>\n${corrections.join('')}</ul>`,
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}
