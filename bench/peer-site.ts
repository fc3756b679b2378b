import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findPages } from './site-pages.ts';

/** Pages whose results Pagefind's Default UI shows at a time. */
const PAGES = 5;
/** The bench looks no further than at so many results. */
const ENOUGH = 15;

const RE_TURN =
  /<div class="(turn[ "][^>]*?) id="([^"]*)"[^>]*> ?<p class="turn-head">([\s\S]*?)<\/p>/g;

/**
 * Makes of a built interview's page what Pagefind needs to tell turns apart:
 * its sub-results begin at headings with ids. What is around the article, and
 * the list of its questions, is left out of the index.
 *
 * @throws Error where the page has no turns: it is built in another way now
 */
export function toPeerPage(html: string): string {
  let turns = 0;
  const page = html
    .replace('<article', '<article data-pagefind-body')
    .replace('<contents-list', '<contents-list data-pagefind-ignore')
    .replace(RE_TURN, (_, opening: string, id: string, head: string) => {
      turns += 1;
      return `<div class="${opening}><h3 class="turn-head" id="${id}">${head}</h3>`;
    });
  if (turns === 0) throw new Error('Unexpected page without turns');
  return page;
}

/** Writes the peer's copies of a built site's interviews. */
export async function writePeerPages(site: string, peer: string): Promise<void> {
  for (const path of await findPages(join(site, 'interviews'))) {
    const file = join('interviews', path);
    const html = await readFile(join(site, file), 'utf8');
    await mkdir(dirname(join(peer, file)), { recursive: true });
    await writeFile(join(peer, file), toPeerPage(html));
  }
}

/**
 * A search page with Pagefind as it comes, and the same elements as Verbatim's,
 * so that one drive fits both. It shows what Default UI shows with
 * `showSubResults`: of each page up to three sub-results, those with the most
 * hits, in the page's order; five pages at a time, until there are fifteen
 * results. It waits for no pause in the typing, where Default UI waits for
 * 300 ms.
 */
const SEARCH_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Pagefind</title>
<input type="search">
<output class="search-status"></output>
<ol class="search-results"></ol>
<script type="module">
import * as pagefind from '/pagefind/pagefind.js';
const box = document.querySelector('input');
const list = document.querySelector('ol');
let latest = 0;
function shownOf({ url, sub_results: all }) {
  const own = all[0]?.url === url ? all.slice(1) : all;
  if (own.length <= 3) return own;
  const best = [...own].sort((a, b) => b.locations.length - a.locations.length).slice(0, 3);
  return own.filter((one) => best.some((other) => other.url === one.url));
}
async function draw(results, query) {
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.flatMap(shownOf).map(({ url, title, excerpt }) => {
    const link = document.createElement('a');
    const [page, id] = url.split('#');
    link.className = 'quote-words';
    link.href = page + '?q=' + encodeURIComponent(query) + '#' + id;
    link.innerHTML = title + ' ' + excerpt;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
}
async function search() {
  const query = box.value.trim();
  const own = ++latest;
  list.setAttribute('aria-busy', 'true');
  const { results } = await pagefind.search(query);
  let shown = [];
  for (let from = 0; shown.length < ${ENOUGH} && from < results.length; from += ${PAGES}) {
    const more = await draw(results.slice(from, from + ${PAGES}), query);
    if (own !== latest) return;
    shown = [...shown, ...more];
    list.replaceChildren(...shown);
  }
  if (shown.length === 0) list.replaceChildren();
  document.querySelector('output').textContent = results.length + ' pages';
  list.removeAttribute('aria-busy');
}
box.addEventListener('input', search);
box.value = new URLSearchParams(location.search).get('q') ?? '';
if (box.value) search();
</script>
`;

/** Writes the peer's search page, after the index is made: it is not to be in it. */
export async function writePeerSearch(peer: string): Promise<void> {
  await mkdir(join(peer, 'search'), { recursive: true });
  await writeFile(join(peer, 'search/index.html'), SEARCH_PAGE);
}
