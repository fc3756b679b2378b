import type { Hit } from './hits.ts';

/** A sentence's end within a text: what follows begins another one. */
const RE_SENTENCE_END = /[.?!…。？！]["”’»)]*(?:\s+(?=["“«(]*[\p{Lu}\p{Lo}])|(?=\p{Lo}))/gu;

/**
 * How much a quote gains by its words standing in few words' room, and loses
 * by each sentence's end between them, up to so many; and what words just as
 * they were typed are worth against other forms of them. Fitted on known items
 * of a hundred real episodes: see `bench/search.bench.ts`.
 */
const ROOM = 0.5;
const SENTENCE = 1;
const MOST_SENTENCES = 3;
const EXACT = 3;
/** What it is worth that all words are there, and not only some of them. */
const HELD = 3;

/** How many terms some bits stand for: see {@link termsIn}. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The terms that some hits hold together, as bits. */
export function termsIn(hits: readonly Hit[]): number {
  return hits.reduce((bits, { terms }) => bits | terms, 0);
}

/** What each narrowest room in which all wanted terms stand is worth. */
function* roomsOf(
  text: string,
  hits: readonly Hit[],
  wanted: number,
  all: number,
): Generator<number> {
  const count = countBits(wanted);
  const seen = new Map<number, Hit>();
  for (const hit of hits) {
    for (let rest = hit.terms & wanted; rest !== 0; rest &= rest - 1) seen.set(rest & -rest, hit);
    if (seen.size < count) continue;
    let { at, from } = hit;
    let exact = 0;
    for (const [bit, one] of seen) {
      at = Math.min(at, one.at);
      from = Math.min(from, one.from);
      if (one.exact & bit) exact += 1;
    }
    const words = (hit.at - at + 1) / count;
    const ends = text.slice(from, hit.from).match(RE_SENTENCE_END)?.length ?? 0;
    yield (HELD * count + EXACT * exact) / all -
      ROOM * Math.log(Math.max(1, words)) -
      SENTENCE * Math.min(ends, MOST_SENTENCES);
  }
}

/**
 * How well the words that a text holds answer together: the higher, the
 * nearer together they stand, the fewer sentences' ends lie between, and the
 * more of them are there and just as they were typed.
 *
 * @param hits in their order
 * @param all how many terms were looked for
 * @returns a value to be compared; 0 where there are no hits
 */
export function nearnessOf(text: string, hits: readonly Hit[], all: number): number {
  const terms = termsIn(hits);
  if (terms === 0) return 0;
  const exact = hits.reduce((bits, hit) => bits | hit.exact, 0);
  // Another form of a word may stand nearer than the word itself, and hide it.
  const typed = hits.map((hit) => ({ ...hit, terms: hit.exact | (hit.terms & ~exact) }));
  return Math.max(...roomsOf(text, hits, terms, all), ...roomsOf(text, typed, terms, all));
}
