import { directionOf } from '../transcript/direction.ts';
import { aboutXhtml } from './about-xhtml.ts';
import { type Book, languageOf } from './book.ts';
import { BookLinks, bookId } from './book-links.ts';
import { type ChapterPiece, divideChapters } from './division.ts';
import { titlePageXhtml } from './front-xhtml.ts';
import { navigationXhtml } from './navigation.ts';
import { type ManifestItem, packageDocument } from './package-document.ts';
import { EBOOK_STYLES } from './stylesheet.ts';
import { aliasesXhtml, type TurnSetting, turnXhtml, voiceOf } from './turn-xhtml.ts';
import { contentDocument, idsIn, toXhtml } from './xhtml.ts';
import { xmlAttributes, xmlText } from './xml.ts';
import { packEpub } from './zip.ts';

const FOLDER = 'EPUB/';

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="${FOLDER}package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

const TITLE_PAGE = 'title.xhtml';
const NOTES = 'notes.xhtml';
const ABOUT = 'about.xhtml';

const partFile = (index: number) => `part-${index + 1}.xhtml`;

function idsOfPiece({ opens, turns }: ChapterPiece): string[] {
  const chapter = [opens?.id ?? [], opens?.aliases ?? []].flat();
  const own = turns.flatMap(({ id, aliases = [], html }) => [id, ...aliases, ...idsIn(html)]);
  return [...chapter, ...own];
}

function pieceXhtml({ opens, turns }: ChapterPiece, setting: TurnSetting): string {
  const { id, title, aliases } = opens ?? {};
  const heading =
    title &&
    `<h2${xmlAttributes({ id: id && bookId(id) })}>${aliasesXhtml(aliases)}${xmlText(title)}</h2>\n`;
  let before: string | undefined;
  const set = turns.map((turn) => {
    const xhtml = turnXhtml(turn, before, setting);
    before = voiceOf(turn, setting.speakers);
    return xhtml;
  });
  const role = title ? ' epub:type="chapter" role="doc-chapter"' : '';
  return `<section${role}>\n${heading ?? ''}${set.join('')}</section>`;
}

/** The bodies of a book's content files in their order of reading, by name. */
function contentOf(book: Book, links: BookLinks): Map<string, { title: string; body: string }> {
  const { facts, transcript, ui } = book;
  const divided = divideChapters(transcript.chapters);
  const speakers = new Map(transcript.speakers.map((one) => [one.id, one]));
  const setting = { speakers, links, ui, dir: directionOf(languageOf(book)) };
  links.place(idsIn(transcript.preface), TITLE_PAGE);
  divided.forEach((pieces, index) => {
    links.place(pieces.flatMap(idsOfPiece), partFile(index));
  });
  links.place(idsIn(transcript.notes), NOTES);
  const content = new Map<string, { title: string; body: string }>();
  const { title } = facts;
  content.set(TITLE_PAGE, { title, body: titlePageXhtml(book, links) });
  divided.forEach((pieces, index) => {
    const body = pieces.map((piece) => pieceXhtml(piece, setting)).join('\n');
    const own = pieces.find(({ opens }) => opens?.title)?.opens?.title;
    content.set(partFile(index), { title: own ?? title, body });
  });
  if (transcript.notes) {
    const body = `<section class="notes" epub:type="backmatter">${toXhtml(transcript.notes, links)}</section>`;
    content.set(NOTES, { title, body });
  }
  content.set(ABOUT, { title, body: aboutXhtml(book, links) });
  return content;
}

/**
 * The files of an interview's e-book, by their path in it, but for `mimetype`:
 * EPUB 3.3, with every word of the interview. Turns have the ids of the page, as far as a
 * book can have them; links among them stay in the book, and times lead to the web.
 */
export function epubFiles(book: Book): Record<string, string> {
  const { facts, transcript } = book;
  const links = new BookLinks(book);
  const lang = languageOf(book);
  const writing = { lang, dir: directionOf(lang) };
  const content = contentOf(book, links);
  const navigated = {
    titlePage: TITLE_PAGE,
    first: content.has(partFile(0)) ? partFile(0) : undefined,
    notes: content.has(NOTES) ? NOTES : undefined,
    about: ABOUT,
  };
  const navigation = navigationXhtml(facts.title, transcript, navigated, links, book.ui);
  const items: ManifestItem[] = [
    { id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    ...Array.from(content.keys(), (href) => ({
      id: href.replace('.xhtml', ''),
      href,
      type: 'application/xhtml+xml',
      isRead: true,
    })),
  ];
  return {
    'META-INF/container.xml': CONTAINER,
    [`${FOLDER}package.opf`]: packageDocument(book, items),
    [`${FOLDER}nav.xhtml`]: contentDocument({ ...writing, title: facts.title, body: navigation }),
    [`${FOLDER}style.css`]: EBOOK_STYLES,
    ...Object.fromEntries(
      Array.from(content, ([file, one]) => [
        `${FOLDER}${file}`,
        contentDocument({ ...writing, ...one }),
      ]),
    ),
  };
}

/** Makes an interview's e-book; the same interview gives the same bytes. */
export function makeEpub(book: Book): Uint8Array<ArrayBuffer> {
  return packEpub(epubFiles(book));
}
