import { createHash } from 'node:crypto';
import { catalogueName, readName } from '../citations/person-name.ts';
import { directionOf } from '../transcript/direction.ts';
import type { Role, Speaker } from '../transcript/index.ts';
import { type Book, languageOf, pageOf } from './book.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** The codes of MARC’s list of relators for what people do in an interview. */
const RELATORS: Readonly<Record<Role, string>> = {
  interviewer: 'ivr',
  guest: 'ive',
  host: 'hst',
  moderator: 'mod',
  other: 'spk',
};

/** A file of a book, as its package lists it. */
export interface ManifestItem {
  id: string;
  href: string;
  type: string;
  properties?: string;
  /** Whether it is read in its turn. */
  isRead?: boolean;
}

/** A name-based UUID (RFC 9562, version 5) of what tells the book from others where no address does. */
function uuidOf(text: string): string {
  const bytes = createHash('sha1').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * When the book was last changed, as far as its publisher says: the day of the
 * newest correction, else of publication, else of the interview. The time of the
 * build would make another book of the same words.
 */
function modifiedOf({ facts, corrections: [newest] }: Pick<Book, 'facts' | 'corrections'>): string {
  const date = newest?.date ?? facts.published ?? facts.date ?? '1970';
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

function nameXml({ name, sort, role }: Speaker, index: number, language: string): string {
  // Libraries list books by creator: it is those who answer.
  const element = RELATORS[role] === 'ive' ? 'dc:creator' : 'dc:contributor';
  const id = `voice-${index + 1}`;
  const filed = catalogueName(readName(name, language, sort));
  return `<${element} id="${id}">${xmlText(name)}</${element}>
<meta refines="#${id}" property="role" scheme="marc:relators">${RELATORS[role]}</meta>
<meta refines="#${id}" property="file-as">${xmlText(filed)}</meta>`;
}

function seriesXml({ title, part }: NonNullable<Book['facts']['series']>): string {
  const position =
    part === undefined ? '' : `\n<meta refines="#series" property="group-position">${part}</meta>`;
  return `<meta property="belongs-to-collection" id="series">${xmlText(title)}</meta>
<meta refines="#series" property="collection-type">series</meta>${position}`;
}

const ACCESSIBILITY = `<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
<meta property="schema:accessibilityHazard">none</meta>`;

/** Writes the package document (EPUB 3.3, 5): what the book is, its files and their order. */
export function packageDocument(book: Book, items: readonly ManifestItem[]): string {
  const { id, facts, transcript, site, ui } = book;
  const { title, description, license = site.license, tags = [], date, series } = facts;
  const language = languageOf(book);
  const element = (name: string, text: string | undefined) =>
    text && `<${name}>${xmlText(text)}</${name}>`;
  const page = site.isPlaced ? pageOf(book) : undefined;
  const metadata = [
    `<dc:identifier id="book">${page ? xmlText(page) : `urn:uuid:${uuidOf(`${site.title}\n${id}`)}`}</dc:identifier>`,
    element('dc:title', title),
    element('dc:language', language),
    ...transcript.speakers.map((one, index) => nameXml(one, index, language)),
    element('dc:publisher', site.title),
    element('dc:date', date),
    element('dc:description', description),
    element('dc:rights', license),
    element('dc:source', page),
    ...tags.map((tag) => element('dc:subject', tag)),
    `<meta property="dcterms:modified">${modifiedOf(book)}</meta>`,
    series && seriesXml(series),
    ACCESSIBILITY,
    `<meta property="schema:accessibilitySummary" xml:lang="${ui.writing.lang}">${xmlText(ui.words.ebook.accessibility)}</meta>`,
  ];
  const manifest = items.map(({ id: own, href, type, properties }) => {
    const attributes = { id: own, href, 'media-type': type, properties };
    return `<item${xmlAttributes(attributes)}/>`;
  });
  const spine = items.filter(({ isRead }) => isRead).map((one) => `<itemref idref="${one.id}"/>`);
  const dir = directionOf(language);
  const own = xmlAttributes({ 'xml:lang': language, dir });
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book"${own}>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.filter(Boolean).join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${dir}">
${spine.join('\n')}
</spine>
</package>
`;
}
