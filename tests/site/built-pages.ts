import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

/** All that html-validate recommends, but for what is a matter of content or of addresses. */
const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How long an interview's title is, is its publisher's choice.
    'long-title': 'off',
    // `t=170` is an id and a Media Fragment at once; HTML lets ids hold all but spaces.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** A page as it was built. */
export interface BuiltPage {
  /** The path of its address, from the site's start and without its base. */
  path: string;
  html: string;
}

/** Where a page leads, and where in it others may lead. */
interface PageLinks {
  ids: Set<string>;
  addresses: string[];
}

/** All pages of a built site. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const pages: BuiltPage[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, file), 'utf8');
    pages.push({ path: file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, ''), html });
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What html-validate finds in a page, each with its place. */
export async function markupProblems({ path, html }: BuiltPage): Promise<string[]> {
  const { results } = await VALIDATOR.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `/${path}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
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

const RE_TAG = /<[a-z][\w-]*(?:\s+[^\s"'<>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?>/gi;
const RE_ATTRIBUTE = /\s([^\s"'<>=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
const RE_TEXT = /(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi;
const LEADING = new Set(['href', 'src', 'action', 'cite', 'poster', 'data-to']);

function linksOf({ html }: BuiltPage): PageLinks {
  const links: PageLinks = { ids: new Set(), addresses: [] };
  for (const [tag] of html.replace(RE_TEXT, '$1').matchAll(RE_TAG)) {
    for (const [, name = '', ...values] of tag.matchAll(RE_ATTRIBUTE)) {
      const value = decoded(values.find((one) => one !== undefined) ?? '');
      if (name === 'id') links.ids.add(value);
      else if (LEADING.has(name)) links.addresses.push(value);
    }
  }
  return links;
}

/**
 * The links of a built site that lead nowhere in it: to no file, or to no
 * element. Links to other sites are left alone.
 *
 * @param site the address that the site is to have
 * @param files the paths of all its files, from its start
 */
export function deadLinks(
  pages: readonly BuiltPage[],
  site: URL,
  files: ReadonlySet<string>,
): string[] {
  const links = new Map(pages.map((page) => [page.path, linksOf(page)]));
  return pages.flatMap(({ path }) => {
    const { addresses = [] } = links.get(path) ?? {};
    return addresses.flatMap((address) => {
      const url = new URL(address, new URL(path, site));
      if (url.origin !== site.origin) return [];
      const dead = [`/${path} leads to ${address}`];
      if (!url.pathname.startsWith(site.pathname)) return dead;
      const target = decodeURIComponent(url.pathname.slice(site.pathname.length));
      const own = links.get(target);
      if (!own) return files.has(target) ? [] : dead;
      const [fragment = ''] = url.hash.slice(1).split(':~:');
      return fragment === '' || own.ids.has(decodeURIComponent(fragment)) ? [] : dead;
    });
  });
}
