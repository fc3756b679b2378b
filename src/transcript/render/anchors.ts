import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Nodes } from 'hast';
import type { Seconds } from '../model.ts';

/** Words of a turn that make its slug, at the most. */
const SLUG_WORDS = 6;
/** Characters of a slug, at the most: scripts without spaces have long “words”. */
const SLUG_LENGTH = 60;
/** What a slug neither begins nor ends with. */
const RE_EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/** The words that make a turn's slug: whole ones, but for a first that is too long by itself. */
function slugWords(text: string): string {
  let kept = '';
  for (const word of text.trim().split(/\s+/u, SLUG_WORDS)) {
    const longer = kept === '' ? word.slice(0, SLUG_LENGTH) : `${kept} ${word}`;
    if (longer.length > SLUG_LENGTH) break;
    kept = longer;
  }
  return kept;
}

/** The slug of a turn's first six words. */
export function turnSlug(text: string): string {
  return slug(slugWords(text).replace(RE_EDGES, '')) || 'turn';
}

/**
 * Gives out the ids of one page, each once.
 *
 * Slugs never hold a `=` or a `:`, so that times, slugs and the page's own ids
 * (which begin with `page:`) cannot meet.
 */
export class Anchors {
  readonly #slugger = new GithubSlugger();
  readonly #times = new Set<string>();

  /** @param taken ids that stand in the page already, such as those of its headings */
  constructor(taken: Iterable<string>) {
    for (const id of taken) this.#slugger.occurrences[id] = 0;
  }

  /**
   * The id of a time, as W3C Media Fragments write it: `t=170`.
   *
   * @param start fractions are dropped
   * @returns the id, or `undefined` where an earlier element has that second
   */
  forTime(start: Seconds): string | undefined {
    const id = `t=${Math.floor(start)}`;
    if (this.#times.has(id)) return undefined;
    this.#times.add(id);
    return id;
  }

  /** The id of a heading that holds no letter to make a slug of. */
  forWordlessHeading(): string {
    return this.#slugger.slug('chapter');
  }

  /** The id of a turn: its time, or the slug of its first six words where it has none of its own. */
  forTurn(start: Seconds | undefined, text: string): string {
    const time = start === undefined ? undefined : this.forTime(start);
    return time ?? this.#slugger.slug(turnSlug(text));
  }
}

/** The elements of a tree in document order. */
function elements(node: Nodes, found: Element[] = []): Element[] {
  if (node.type === 'element') found.push(node);
  if ('children' in node) for (const child of node.children) elements(child, found);
  return found;
}

/** The ids that the headings of a tree were given. */
export function headingIds(sections: readonly Element[]): string[] {
  return sections.flatMap((section) =>
    elements(section).flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : [])),
  );
}

/** What rehype-slug makes of a heading such as `???` or `🎉`: nothing, then `-1`, `-2` … */
const RE_NO_SLUG = /^(?:-\d+)?$/;

/** Gives headings without a letter an id that a link can name. */
export function nameWordlessHeadings(sections: readonly Element[], anchors: Anchors): void {
  for (const section of sections) {
    for (const { properties } of elements(section)) {
      if (typeof properties.id !== 'string' || !RE_NO_SLUG.test(properties.id)) continue;
      properties.id = anchors.forWordlessHeading();
    }
  }
}

/** Makes the times amid a turn's words targets, so that their links work without JavaScript. */
export function anchorInlineTimes(section: Element, anchors: Anchors): void {
  for (const { tagName, properties } of elements(section)) {
    const classes = properties.className;
    if (tagName !== 'a' || !Array.isArray(classes) || !classes.includes('time')) continue;
    const id = anchors.forTime(Number(String(properties.href).slice('#t='.length)));
    if (id) properties.id = id;
  }
}
