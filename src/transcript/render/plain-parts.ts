import type { Element, ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Html } from '../model.ts';

/** Space that the long way takes off around line ends, and line ends that it writes anew. */
const RE_UNTRIMMED = /\r|[ \t]\n|\n[ \t]/;

const TAGS: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong' };

function element(tagName: string, children: ElementContent[], properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** Words, type, and marks such as `[laughs]`; `undefined` for all that needs more than its tag. */
function inline(node: PhrasingContent): ElementContent | undefined {
  if (node.type === 'text') {
    return RE_UNTRIMMED.test(node.value) ? undefined : { type: 'text', value: node.value };
  }
  if (node.type !== 'emphasis' && node.type !== 'strong') return undefined;
  const children = inlineAll(node.children);
  if (!children) return undefined;
  if (!node.data) return element(TAGS[node.type] ?? '', children);
  const { hName, hProperties } = node.data;
  const isMark = hName === 'span' && String(hProperties?.['className']) === 'mark';
  return isMark ? element('span', children, { className: ['mark'] }) : undefined;
}

function inlineAll(nodes: readonly PhrasingContent[]): ElementContent[] | undefined {
  const children: ElementContent[] = [];
  for (const node of nodes) {
    const child = inline(node);
    if (!child) return undefined;
    children.push(child);
  }
  return children;
}

/**
 * Renders blocks the short way, which takes a fraction of the long one's time:
 * paragraphs of words and type, as most turns are, become what the long way
 * would make of them.
 *
 * @returns a `<section>`, or `undefined` where the blocks hold anything else
 */
export function plainSection(blocks: readonly RootContent[]): Element | undefined {
  const children: ElementContent[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.data) return undefined;
    const words = inlineAll(block.children);
    if (!words) return undefined;
    children.push(element('p', words), { type: 'text', value: '\n' });
  }
  return element('section', children);
}

const PLAIN_TAGS = new Set(['p', 'em', 'strong', 'span']);
const ENTITIES: Readonly<Record<string, string>> = { '<': '&#x3C;', '&': '&#x26;' };

function write(node: ElementContent): Html | undefined {
  if (node.type === 'text') return node.value.replace(/[<&]/g, (sign) => ENTITIES[sign] ?? sign);
  if (node.type !== 'element' || !PLAIN_TAGS.has(node.tagName)) return undefined;
  const { tagName, properties } = node;
  const names = Object.keys(properties);
  const isMark =
    tagName === 'span' && names.length === 1 && String(properties.className) === 'mark';
  if (names.length > 0 && !isMark) return undefined;
  const words = plainHtml(node.children);
  return words === undefined
    ? undefined
    : `<${tagName}${isMark ? ' class="mark"' : ''}>${words}</${tagName}>`;
}

/**
 * Writes what {@link plainSection} renders as HTML, with the escapes of
 * rehype-stringify.
 *
 * @returns nothing where there is more in it
 */
export function plainHtml(nodes: readonly ElementContent[]): Html | undefined {
  let html = '';
  for (const node of nodes) {
    const written = write(node);
    if (written === undefined) return undefined;
    html += written;
  }
  return html;
}
