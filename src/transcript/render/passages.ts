import type { Emphasis, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { directionOf } from '../direction.ts';

/** How deep passages may nest in one another: each step through the tree is a step deeper into the stack. */
const DEEPEST = 5;

/** What every passage ends with; a part of a tree without it is left alone at once. */
const END = ']{lang=';

/** A bracket, with the language where it ends a passage. */
const RE_BRACKET = /\[|\](?:\{lang=(?:"([A-Za-z\d-]{2,60})"|([A-Za-z\d-]{2,60}))\})?/g;

/** Where a passage begins or ends within the children of a node. */
interface Bracket {
  /** The number of the child, which is a text. */
  child: number;
  /** Where it stands in the text, and where what follows does. */
  from: number;
  to: number;
  /** At a beginning, the passage's attributes, once its end is found. */
  attributes?: PassageAttributes;
  /** At an end, its beginning. */
  opening?: Bracket;
}

/** The tag as it is written everywhere, or `undefined` where it is none of BCP 47. */
function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The attributes that say in which language, and in which direction, some words are. */
interface PassageAttributes {
  lang: string;
  dir?: 'ltr' | 'rtl';
}

/** The beginnings and ends of all passages among some nodes, in their order. */
function bracketsOf(
  nodes: readonly RootContent[],
  attributesOf: (tag: string) => PassageAttributes | undefined,
): Bracket[] {
  const brackets: Bracket[] = [];
  const open: Bracket[] = [];
  for (const [child, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    for (const match of node.value.matchAll(RE_BRACKET)) {
      const [written, quoted, bare] = match;
      const bracket: Bracket = { child, from: match.index, to: match.index + written.length };
      if (written === '[') {
        open.push(bracket);
        brackets.push(bracket);
        continue;
      }
      const opening = open.pop();
      const tag = quoted ?? bare;
      const attributes = tag === undefined ? undefined : attributesOf(tag);
      const isEmpty = opening?.child === child && opening.to === bracket.from;
      if (!opening || !attributes || isEmpty) continue;
      opening.attributes = attributes;
      brackets.push({ ...bracket, opening });
    }
  }
  return brackets.filter(({ attributes, opening }) => attributes ?? opening);
}

function passageOf(attributes: PassageAttributes): Emphasis {
  const data = { hName: 'span', hProperties: { ...attributes } };
  return { type: 'emphasis', children: [], data };
}

/** Puts the passages among a node's children into elements of their own. */
class PassageSetter {
  readonly #direction: 'ltr' | 'rtl';
  readonly #known = new Map<string, PassageAttributes | undefined>();

  constructor(direction: 'ltr' | 'rtl') {
    this.#direction = direction;
  }

  /** Of each tag once, since a transcript has few and may have many passages. */
  #attributesOf(tag: string): PassageAttributes | undefined {
    if (!this.#known.has(tag)) {
      const lang = canonicalTag(tag);
      const dir = lang === undefined ? this.#direction : directionOf(lang);
      const own = dir === this.#direction ? {} : { dir };
      this.#known.set(tag, lang === undefined ? undefined : { lang, ...own });
    }
    return this.#known.get(tag);
  }

  /** @param depth how many passages the nodes stand in */
  #group(nodes: readonly RootContent[], depth: number): RootContent[] {
    const brackets = bracketsOf(nodes, (tag) => this.#attributesOf(tag)).values();
    let next = brackets.next().value;
    const grouped: RootContent[] = [];
    const levels: RootContent[][] = [grouped];
    const begun = new Set<Bracket>();
    const add = (node: RootContent) => levels.at(-1)?.push(node);
    for (const [child, node] of nodes.entries()) {
      if (node.type !== 'text' || next?.child !== child) {
        add(node);
        continue;
      }
      let done = 0;
      const addText = (end?: number) => {
        const value = node.value.slice(done, end);
        if (value !== '') add({ type: 'text', value });
      };
      for (; next?.child === child; next = brackets.next().value) {
        const { from, to, attributes, opening } = next;
        if (opening ? !begun.has(opening) : depth + levels.length > DEEPEST) continue;
        addText(from);
        if (attributes) {
          const passage = passageOf(attributes);
          add(passage);
          levels.push(passage.children);
          begun.add(next);
        } else levels.pop();
        done = to;
      }
      addText();
    }
    return grouped;
  }

  set(node: Root | RootContent, depth = 0): void {
    if (!('children' in node)) return;
    const holder = node as { children: RootContent[] };
    const isMarked = holder.children.some(
      (child) => child.type === 'text' && child.value.includes(END),
    );
    if (isMarked) holder.children = this.#group(holder.children, depth);
    for (const child of holder.children) this.set(child, depth + (isPassage(child) ? 1 : 0));
  }
}

function isPassage({ data }: RootContent): boolean {
  return data?.hName === 'span' && data.hProperties?.['lang'] !== undefined;
}

/**
 * Marks passages in another language, so that they are read out and hyphenated
 * in it (WCAG 3.1.2). They are written as Pandoc's bracketed spans are; what is
 * no tag of BCP 47, or has no beginning in the same run of words, stays as it is.
 *
 * Markdown in: `A [je ne *sais* quoi]{lang=fr}, or a [שלום]{lang="he"}.`
 * HTML out: `A <span lang="fr">je ne <em>sais</em> quoi</span>, or a <span lang="he" dir="rtl">שלום</span>.`
 *
 * @param blocks blocks of a transcript; changed in place
 * @param direction in which the words around are written
 */
export function markPassages(blocks: readonly RootContent[], direction: 'ltr' | 'rtl'): void {
  const setter = new PassageSetter(direction);
  for (const block of blocks) setter.set(block);
}

/** A node's words alone, without the brackets and languages of its passages. */
export function plainWords(node: RootContent): string {
  const copy = structuredClone(node);
  markPassages([copy], 'ltr');
  return plainText(copy);
}
