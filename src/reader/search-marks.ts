import { findHits } from '../search/hits.ts';
import { parseQuery, type Term } from '../search/query.ts';

/** Wraps the part of a text node that lies between two offsets in `<mark>`. */
function wrap(node: Text, from: number, to: number): void {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  range.surroundContents(document.createElement('mark'));
}

/** Marks the hits in one passage, also where they reach over links and emphasis. */
function markPassage(passage: Element, terms: readonly Term[]): void {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, from: text.length });
    text += node.data;
  }
  const hits = findHits(text, terms);
  // Backwards, since wrapping cuts what stands behind it off its node.
  for (const hit of hits.toReversed()) {
    for (const { node, from } of nodes.toReversed()) {
      const [start, end] = [Math.max(hit.from - from, 0), Math.min(hit.to - from, node.length)];
      if (start < end) wrap(node, start, end);
    }
  }
}

/**
 * Marks in an interview what a reader searched for: in its turns, its preface
 * and its notes.
 *
 * @param interview the element that holds them all
 * @param typed the query as it was typed
 */
export function markHits(interview: Element, typed: string): void {
  const { terms } = parseQuery(typed);
  if (terms.length === 0) return;
  for (const passage of interview.querySelectorAll('.words, .preface, .notes')) {
    markPassage(passage, terms);
  }
}
