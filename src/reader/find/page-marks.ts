import type { Hit } from '../../search/hits.ts';
import { wrapInMark } from '../wrap-in-mark.ts';
import type { PagePassage } from './page-passages.ts';

/** How long marking may keep the browser from drawing a frame, in milliseconds. */
const SLICE = 10;

/** How long a reader pauses before what is out of sight is marked: typing stays smooth, in milliseconds. */
const PAUSE = 200;

type Marks = readonly HTMLElement[][];

const NONE = { hits: [] as readonly Hit[], marks: [] as Marks };

function isSame(a: readonly Hit[], b: readonly Hit[]): boolean {
  return (
    a.length === b.length && a.every(({ from, to }, n) => b[n]?.from === from && b[n]?.to === to)
  );
}

/** Marks hits in an element without marks, also where they reach over links and emphasis. */
function draw(element: Element, hits: readonly Hit[]): Marks {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number; to: number }[] = [];
  for (let from = 0; walker.nextNode(); ) {
    const node = walker.currentNode as Text;
    nodes.push({ node, from, to: from + node.length });
    from += node.length;
  }
  const marks: HTMLElement[][] = hits.map(() => []);
  let last = nodes.length - 1;
  // Backwards, since wrapping cuts what stands behind it off its node.
  for (const [n, hit] of [...hits.entries()].reverse()) {
    while ((nodes[last]?.from ?? -1) >= hit.to) last -= 1;
    for (let at = last; at >= 0; at -= 1) {
      const { node, from, to } = nodes[at] as (typeof nodes)[number];
      if (to <= hit.from) break;
      const [start, end] = [Math.max(hit.from, from) - from, Math.min(hit.to, to) - from];
      // Between two paragraphs there is white space, where no mark may stand.
      if (node.data.slice(start, end).trim()) marks[n]?.unshift(wrapInMark(node, start, end));
    }
  }
  return marks;
}

/** The marks in an interview's page: first where the reader looks, then in all the rest. */
export class PageMarks {
  readonly #drawn = new Map<PagePassage, typeof NONE>();
  #wanted: ReadonlyMap<PagePassage, readonly Hit[]> = new Map();
  #frame = 0;
  #pause = 0;

  /**
   * Marks these hits, and no others.
   *
   * @param inSight the passages to begin with, at once; the others follow
   */
  show(wanted: ReadonlyMap<PagePassage, readonly Hit[]>, inSight: readonly PagePassage[]): void {
    clearTimeout(this.#pause);
    cancelAnimationFrame(this.#frame);
    this.#wanted = wanted;
    for (const passage of inSight) this.of(passage);
    const rest = [...new Set([...this.#drawn.keys(), ...wanted.keys()])].reverse();
    const goOn = () => {
      const end = performance.now() + SLICE;
      while (rest.length > 0 && performance.now() < end) this.of(rest.pop() as PagePassage);
      if (rest.length > 0) this.#frame = requestAnimationFrame(goOn);
    };
    this.#pause = window.setTimeout(goOn, PAUSE);
  }

  /** The marks of each hit in a passage, which are drawn now if they were not yet. */
  of(passage: PagePassage): Marks {
    const before = this.#drawn.get(passage) ?? NONE;
    const hits = this.#wanted.get(passage) ?? NONE.hits;
    if (isSame(before.hits, hits)) return before.marks;
    for (const mark of before.marks.flat()) mark.replaceWith(...mark.childNodes);
    passage.element.normalize();
    const drawn = { hits, marks: draw(passage.element, hits) };
    if (hits.length > 0) this.#drawn.set(passage, drawn);
    else this.#drawn.delete(passage);
    return drawn.marks;
  }
}
