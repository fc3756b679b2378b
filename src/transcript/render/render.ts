import type { Element, Root as HtmlRoot, Nodes } from 'hast';
import type { Image, ImageReference, Root, RootContent, Text } from 'mdast';
import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html } from '../model.ts';
import { settleFootnotes } from './footnotes.ts';
import { plainHtml, plainSection } from './plain-parts.ts';
import { boxTables, settleCells } from './tables.ts';

/** All that a transcript may put into a page: no element, attribute or protocol besides. */
const ALLOWED: SanitizeSchema = {
  tagNames: [
    ...['section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote'],
    ...['ul', 'ol', 'li', 'strong', 'em', 'code', 'pre', 'a', 'span', 'sup', 'div'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title', ['className', 'time']],
    span: [
      ['className', 'mark'],
      ['lang', /^[A-Za-z\d-]+$/],
      ['dir', 'ltr', 'rtl'],
    ],
    div: [['className', 'table', 'footnote'], 'id', 'tabIndex'],
    sup: ['id'],
    th: ['scope', ['className', 'right', 'center']],
    td: [['className', 'right', 'center']],
    ol: ['start'],
    li: ['value'],
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id']])),
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Every id is of our own making: raw HTML is text long before this.
  clobber: [],
};

const processor = unified()
  .use(remarkRehype)
  .use(settleCells)
  .use(rehypeSlug)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify)
  .freeze();

type Picture = Image | ImageReference;

/** A picture's words; where it has none, its address. */
function pictureText(picture: Picture): Text {
  const name = picture.type === 'image' ? picture.url : (picture.label ?? picture.identifier);
  return { type: 'text', value: picture.alt || name };
}

function pictureLink(picture: Picture): RootContent {
  const children = [pictureText(picture)];
  if (picture.type === 'image') {
    const { url, title } = picture;
    return { type: 'link', url, ...(title != null && { title }), children };
  }
  const { identifier, label, referenceType } = picture;
  return {
    type: 'linkReference',
    identifier,
    referenceType,
    ...(label != null && { label }),
    children,
  };
}

/** What may stand within a link, where no other link can: the words of one. */
function withoutLinks(node: RootContent): RootContent[] {
  if (node.type === 'image' || node.type === 'imageReference') return [pictureText(node)];
  if (node.type !== 'link' && node.type !== 'linkReference') return [node];
  return node.children.flatMap(withoutLinks);
}

/**
 * A picture is a request to another host that the reader did not ask for: it
 * becomes a link. A link within a link, which HTML cannot hold, becomes its words.
 */
function settleLinks(node: Root | RootContent, inLink = false): void {
  if (!('children' in node)) return;
  const within = inLink || node.type === 'link' || node.type === 'linkReference';
  const holder = node as { children: RootContent[] };
  holder.children = holder.children.flatMap((child) => {
    if (within) return withoutLinks(child);
    return child.type === 'image' || child.type === 'imageReference' ? pictureLink(child) : child;
  });
  for (const child of holder.children) settleLinks(child, within);
}

/**
 * Turns the parts of one transcript into sanitised HTML trees, together, so
 * that references reach their definitions and heading ids are unique.
 *
 * @param parts the blocks of each part
 * @param definitions the link definitions of the whole file
 * @returns one `<section>` for each part, in their order
 */
export function renderParts(
  parts: readonly RootContent[][],
  definitions: readonly RootContent[],
): Element[] {
  const plain = parts.map(plainSection);
  const rich = renderRich(
    parts.filter((_, index) => !plain[index]),
    definitions,
  ).values();
  return plain.map((section) => section ?? (rich.next().value as Element));
}

/** Renders parts the long way, whatever they hold. */
export function renderRich(
  parts: readonly RootContent[][],
  definitions: readonly RootContent[],
): Element[] {
  const wrapped = settleFootnotes(parts).map((blocks) => ({
    type: 'blockquote' as const,
    children: boxTables(blocks) as never[],
    data: { hName: 'section' },
  }));
  const root: Root = { type: 'root', children: [...definitions, ...wrapped] };
  settleLinks(root);
  const html: HtmlRoot = processor.runSync(root);
  return html.children.filter((node) => node.type === 'element');
}

/** Writes the content of a part's section as HTML. */
export function toHtml(section: Element): Html {
  const children = section.children.filter(
    (node, index, all) =>
      !(node.type === 'text' && node.value === '\n' && (index === 0 || index === all.length - 1)),
  );
  return plainHtml(children) ?? processor.stringify({ type: 'root', children });
}

const BLOCKS = new Set([
  'p',
  'blockquote',
  'ul',
  'ol',
  'li',
  'pre',
  'hr',
  'section',
  'div',
  'table',
]);

/** Only where a run of spaces begins, or a long run is tried from each of its characters. */
const RE_LINE_EDGES = /(?<![ \t])[ \t]*\n[ \t]*/g;

/** The items of a numbered list with the numbers that a reader sees. */
function collectNumbered(list: Element, out: string[]): void {
  let number = Number(list.properties.start ?? 1);
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    number = Number(item.properties.value ?? number);
    const words: string[] = [];
    collect(item, words);
    out.push('\n\n', `${number}. `, words.join('').trim(), '\n\n');
    number += 1;
  }
}

/** The cells of a row, apart by a tab. */
function collectRow(row: Element, out: string[]): void {
  const cells = row.children.filter(({ type }) => type === 'element');
  out.push('\n');
  for (const [index, cell] of cells.entries()) {
    if (index > 0) out.push('\t');
    collect(cell, out);
  }
  out.push('\n');
}

function collect(node: Nodes, out: string[]): void {
  // The mark of a footnote is nothing that was said.
  if (node.type === 'element' && node.tagName === 'sup') return;
  if (node.type === 'text') out.push(node.value);
  else if (node.type === 'element' && node.tagName === 'ol') collectNumbered(node, out);
  else if (node.type === 'element' && node.tagName === 'tr') collectRow(node, out);
  else if ('children' in node) {
    const isBlock =
      node.type === 'element' && (BLOCKS.has(node.tagName) || /^h\d$/.test(node.tagName));
    if (isBlock) out.push('\n\n');
    for (const child of node.children) collect(child, out);
    if (isBlock) out.push('\n\n');
  }
}

/** The words of a part alone: paragraphs apart by an empty line, no space at either end. */
export function toText(section: Element): string {
  const out: string[] = [];
  collect(section, out);
  return out
    .join('')
    .replace(RE_LINE_EDGES, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
