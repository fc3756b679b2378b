import type { Stretch } from './find-words.ts';

/** Elements that stand within a line; all others begin a block of their own. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);

/** What is no text of the page. */
export const NO_TEXT = 'script, style, template, noscript, svg, .said, [data-no-text]';

interface Piece {
  node: Text;
  from: number;
}

/** The text of a part of the page, blocks apart by `\n`, and where in the page each character stands. */
export class PageText {
  readonly text: string;
  /** Where in the text elements were left out. */
  readonly gaps: readonly number[];
  readonly #pieces: Piece[] = [];

  /**
   * @param root whose text it is
   * @param left selector of elements that are left out, beside what is no text anyway
   */
  constructor(root: Element, left = NO_TEXT) {
    // Joined once: a long page has too many parts to be grown one by one.
    const parts: string[] = [];
    const gaps: number[] = [];
    let length = 0;
    const add = (part: string) => {
      if (part) parts.push(part);
      length += part.length;
    };
    const breakBlock = () => {
      if (length > 0 && !parts.at(-1)?.endsWith('\n')) add('\n');
    };
    const read = (element: Element, isProse: boolean) => {
      for (const child of element.childNodes) {
        if (child instanceof Text) {
          this.#pieces.push({ node: child, from: length });
          // Of the same length, so that each character keeps its place.
          add(child.data.replace(/[\t\n\r\f]/g, ' '));
        } else if (child instanceof Element && child.matches(left)) {
          gaps.push(length);
        } else if (child instanceof Element) {
          if (child.tagName === 'BR') add('\n');
          // Within a turn's head and the lists of links, what stands in a line is laid out in boxes.
          const inProse = isProse || child.matches('.words, .preface, .notes, h1, h2');
          const isInline = isProse && INLINE.has(child.tagName);
          if (!isInline) breakBlock();
          read(child, inProse);
          if (!isInline) breakBlock();
        }
      }
    };
    read(root, root.matches('.words'));
    this.text = parts.join('');
    this.gaps = gaps;
  }

  /** The number of the first piece for which something holds, as it does for all behind it. */
  #first(holds: (piece: Piece) => boolean): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#pieces[middle] as Piece)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Where in the text a place of the page is; what is left out counts as what follows it. */
  offsetOf(container: Node, offset: number): number {
    const place = document.createRange();
    place.setStart(container, offset);
    const at = this.#first(({ node }) => place.comparePoint(node, node.length) >= 0);
    const piece = this.#pieces[at];
    if (!piece) return this.text.length;
    return piece.node === container ? piece.from + offset : piece.from;
  }

  /** The parts of text nodes that make a stretch of the text. */
  nodesOf({ from, to }: Stretch): { node: Text; from: number; to: number }[] {
    const first = this.#first((piece) => piece.from + piece.node.length > from);
    const behind = this.#first((piece) => piece.from >= to);
    return this.#pieces.slice(first, behind).map(({ node, from: start }) => ({
      node,
      from: Math.max(0, from - start),
      to: Math.min(node.length, to - start),
    }));
  }

  /** A stretch of the text as a range of the page; `undefined` where it holds no text. */
  rangeOf(stretch: Stretch): Range | undefined {
    const nodes = this.nodesOf(stretch);
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last) return undefined;
    const range = document.createRange();
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
    return range;
  }
}
