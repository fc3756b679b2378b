import type { Html } from '../transcript/index.ts';
import { type BookLinks, bookId } from './book-links.ts';
import { asXmlCharacters, xmlAttributes, xmlText } from './xml.ts';

/** A tag as the compiler writes it, or the text before the next. */
const RE_PIECE =
  /<(?<close>\/?)(?<name>[a-z]+\d?)(?<attributes>(?: [a-z]+(?:=(?:"[^"]*"|[^\s"'=<>`]+))?)*)>|(?<text>[^<]+|<)/g;

const RE_ATTRIBUTE = / (?<name>[a-z]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>\S+)))?/g;

const VOID = new Set(['br', 'hr']);

/** A reference to a character, as the compiler writes those that HTML would take for marks. */
const RE_REFERENCE = /&#x([0-9A-F]+);/gi;

function decode(text: string): string {
  return text.replace(RE_REFERENCE, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

function readAttributes(written: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(written.matchAll(RE_ATTRIBUTE), ({ groups }) => [
      groups?.['name'] ?? '',
      decode(groups?.['quoted'] ?? groups?.['bare'] ?? ''),
    ]),
  );
}

/** What a link to a footnote, or back from it, is to reading systems, which may open it in place. */
function noteRole(href: string): Record<string, string> {
  if (href.startsWith('#note=')) return { 'epub:type': 'noteref', role: 'doc-noteref' };
  return href.startsWith('#mark=') ? { role: 'doc-backlink' } : {};
}

function settle(
  name: string,
  { href, id, align, tabindex: _scrolls, ...rest }: Record<string, string>,
  links: BookLinks,
): Record<string, string | undefined> {
  const others: Record<string, string> = { ...rest, ...(id !== undefined && { id: bookId(id) }) };
  if (name === 'a' && href !== undefined) {
    return { ...others, href: links.resolve(href, id), ...noteRole(href) };
  }
  // XHTML has no such attribute any more.
  if (align !== undefined) return { ...others, class: align };
  if (others['lang'] !== undefined) return { ...others, 'xml:lang': others['lang'] };
  if (others['class'] === 'footnote') return { ...others, role: 'doc-footnote' };
  return others;
}

/**
 * Writes the compiler's HTML as XHTML 5 in the XML syntax, with its links
 * leading where they lead from within the book.
 *
 * HTML in: `<p><a href="#t=5" title="a < b">x</a><br></p>`
 * XHTML out: `<p><a title="a &lt; b" href="part-1.xhtml#t.5">x</a><br/></p>`
 */
export function toXhtml(html: Html, links: BookLinks): string {
  return html.replace(RE_PIECE, (...match) => {
    const { close, name = '', attributes = '', text } = match.at(-1) as Record<string, string>;
    if (text !== undefined) return xmlText(decode(text));
    if (close) return `</${name}>`;
    const settled = attributes && xmlAttributes(settle(name, readAttributes(attributes), links));
    return `<${name}${settled}${VOID.has(name) ? '/' : ''}>`;
  });
}

/** The ids of the elements in some HTML of the compiler's. */
export function idsIn(html: Html): string[] {
  if (!html.includes(' id=')) return [];
  return Array.from(html.matchAll(RE_PIECE)).flatMap(({ groups }) => {
    const { id } = readAttributes(groups?.['attributes'] ?? '');
    return id === undefined ? [] : [id];
  });
}

/** One file of a book's content. */
export interface ContentDocument {
  /** Within the book's folder. */
  file: string;
  title: string;
  /** BCP 47 tag. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** XHTML of all that it shows. */
  body: string;
}

/** Writes an XHTML content document (EPUB 3.3, 6.1). */
export function contentDocument({ title, lang, dir, body }: Omit<ContentDocument, 'file'>): string {
  const language = xmlText(lang);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8"/>
<title>${xmlText(title)}</title>
<link rel="stylesheet" href="style.css" type="text/css"/>
</head>
<body>
${asXmlCharacters(body)}
</body>
</html>
`;
}
