import type { Hit } from './hits.ts';
import { tokenize } from './tokens.ts';

/** How many words a result shows of a longer quote. */
const WINDOW = 45;

/** So many words more are shown rather than cut off. */
const SLACK = 10;

/** A stretch of a quote, as a result shows it. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** The words round the densest hits: of a text's words, the first shown and the one behind the last. */
function chooseWindow(count: number, hits: readonly { at: number; terms: number }[]) {
  let best = { terms: 0, hits: 0, from: 0, to: 0 };
  hits.forEach(({ at }, n) => {
    const inside = hits.slice(n).filter((hit) => hit.at < at + WINDOW);
    const terms = new Set(inside.map((hit) => hit.terms)).size;
    const isBetter = terms > best.terms || (terms === best.terms && inside.length > best.hits);
    if (isBetter)
      best = { terms, hits: inside.length, from: at, to: (inside.at(-1)?.at ?? at) + 1 };
  });
  const before = Math.floor((WINDOW - (best.to - best.from)) / 2);
  const from = Math.max(0, Math.min(best.from - before, count - WINDOW));
  return { from: from <= SLACK / 2 ? 0 : from, to: from + WINDOW };
}

/**
 * Cuts a quote down to the words round its hits, at word ends, with “…” where
 * it is cut. A short quote stays whole.
 *
 * @param hits in their order, apart from each other
 * @returns the stretches in their order, hits by themselves
 */
export function excerpt(text: string, hits: readonly Hit[]): Piece[] {
  const tokens = tokenize(text);
  let [from, to] = [0, text.length];
  if (tokens.length > WINDOW + SLACK) {
    let at = 0;
    const places = hits.map((hit) => {
      while ((tokens[at]?.to ?? Number.POSITIVE_INFINITY) <= hit.from) at += 1;
      return { at, terms: hit.terms };
    });
    const window = chooseWindow(tokens.length, places);
    if (window.from > 0) from = tokens[window.from]?.from ?? 0;
    to = tokens[window.to]?.from ?? text.length;
  }
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isHit: boolean) => {
    if (start < end) pieces.push({ text: text.slice(start, end), isHit });
  };
  let next = from;
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue;
    add(next, hit.from, false);
    add(hit.from, hit.to, true);
    next = hit.to;
  }
  add(next, to, false);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (from > 0 && first) first.text = `…${first.text}`;
  if (to < text.length && last) last.text = `${last.text.replace(/[\s.,;:–—-]+$/, '')}…`;
  return pieces;
}
