import type { BuiltPage } from './built-pages.ts';

/** A text of a site that names addresses, and is no page: a style sheet, a web app manifest. */
export interface BuiltText {
  /** Its path from the site's start. */
  path: string;
  text: string;
}

/** Where a page leads, and where in it others may lead. */
interface PageLinks {
  ids: Set<string>;
  addresses: string[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(value: string): string {
  return value.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (_, hex, number, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? '')
        : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)),
  );
}

const RE_TAG =
  /<!--[\s\S]*?-->|<([a-z][\w-]*)(?:\s+[^\s"'<>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?>/gi;
const RE_ATTRIBUTE = /\s([^\s"'<>=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
/** What these hold is no markup. */
const TEXTS = new Set(['script', 'style', 'title', 'textarea']);
const RE_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/g;
const RE_JSON_ADDRESS = /"(?:src|start_url|scope|url)":\s*"([^"]*)"/g;

const LEADING = new Set(['href', 'src', 'action', 'formaction', 'cite', 'poster', 'data']);
const SETS = new Set(['srcset', 'imagesrcset']);

const found = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, ...values]) => values.find((one) => one !== undefined));

/**
 * The addresses in an attribute. What stands in `content` (Open Graph and
 * citations) or is for a script may be an address or not: what begins as this
 * site's do, counts as one.
 */
function addressesIn(name: string, value: string, site: URL): string[] {
  if (LEADING.has(name)) return [value];
  if (SETS.has(name)) return value.split(',').map((one) => one.trim().split(/\s/)[0] ?? '');
  if (name === 'content') return value.startsWith(site.href) ? [value] : [];
  if (!name.startsWith('data-') || site.pathname === '/') return [];
  return value.split(/\s+/).filter((one) => one.startsWith(site.pathname));
}

/** The tags of a page, each with what it holds where that is text. */
function tagsOf(html: string): { tag: string; name: string; text: string }[] {
  const tags: { tag: string; name: string; text: string }[] = [];
  const pattern = new RegExp(RE_TAG);
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [tag, name = ''] = match;
    const end = TEXTS.has(name) ? html.indexOf(`</${name}>`, pattern.lastIndex) : -1;
    const text = end === -1 ? '' : html.slice(pattern.lastIndex, end);
    tags.push({ tag, name, text });
    pattern.lastIndex += text.length;
  }
  return tags;
}

function linksOf({ html }: BuiltPage, site: URL): PageLinks {
  const links: PageLinks = { ids: new Set(), addresses: [] };
  for (const { tag, name, text } of tagsOf(html)) {
    for (const [, attribute = '', ...values] of tag.matchAll(RE_ATTRIBUTE)) {
      const value = decoded(values.find((one) => one !== undefined) ?? '');
      if (attribute === 'id') links.ids.add(value);
      links.addresses.push(...addressesIn(attribute, value, site));
    }
    if (name !== 'style') continue;
    for (const address of found(text, RE_URL)) links.addresses.push(address ?? '');
  }
  return links;
}

function addressesOf({ path, text }: BuiltText): string[] {
  const pattern = path.endsWith('.css') ? RE_URL : RE_JSON_ADDRESS;
  return found(text, pattern).map((address) => address ?? '');
}

/**
 * The links of a built site that lead nowhere in it: to no file, or to no
 * element. Links to other sites are left alone.
 *
 * @param site the address that the site is to have
 * @param files the paths of all its files, from its start
 * @param texts its files that are no pages and name addresses
 */
export function deadLinks(
  pages: readonly BuiltPage[],
  site: URL,
  files: ReadonlySet<string>,
  texts: readonly BuiltText[] = [],
): string[] {
  const links = new Map(pages.map((page) => [page.path, linksOf(page, site)]));
  const isDead = (address: string, from: string) => {
    const url = new URL(address, new URL(from, site));
    if (url.origin !== site.origin) return false;
    if (!url.pathname.startsWith(site.pathname)) return true;
    const target = decodeURIComponent(url.pathname.slice(site.pathname.length));
    const own = links.get(target);
    if (!own) return !files.has(target);
    const [fragment = ''] = url.hash.slice(1).split(':~:');
    return fragment !== '' && !own.ids.has(decodeURIComponent(fragment));
  };
  const sources = [
    ...[...links].map(([path, { addresses }]) => ({ path, addresses })),
    ...texts.map((text) => ({ path: text.path, addresses: addressesOf(text) })),
  ];
  return sources.flatMap(({ path, addresses }) =>
    addresses
      .filter((address) => isDead(address, path))
      .map((address) => `/${path} leads to ${address}`),
  );
}
