import { type CardTurn, decodeCard, type QuoteCard } from './card.ts';
import type { PagefindFragment } from './engine/pagefind-web.ts';
import { findHits, type Hit } from './hits.ts';
import { countBits, nearnessOf, termsIn } from './nearness.ts';
import type { Term } from './query.ts';
import { tokenize } from './tokens.ts';

/** A quote that answers a query: one turn of a record, with the hits in its words. */
export interface ResolvedQuote {
  card: QuoteCard;
  turn: CardTurn;
  /** The turn's words. */
  text: string;
  hits: Hit[];
  /** How well its words answer together: see {@link nearnessOf}. */
  nearness: number;
}

/** What a record holds for a query: its answer, and who answers. */
export interface ResolvedRecord {
  card: QuoteCard;
  /** The turns that hold a hit; all where there were no words to look for. */
  turns: ResolvedQuote[];
  /** Terms found somewhere in the record, as bits. */
  found: number;
}

/** So much of a word must be the same as of the wanted one, to be a form of it. */
const ALIKE = 0.5;

/**
 * Pagefind's own places of a match, as counts of the words that white space
 * parts. In languages without spaces Pagefind counts its segments instead.
 */
function matchedWords({ raw_content, locations }: PagefindFragment): number[] {
  if (!raw_content.includes('\u200B')) return locations;
  const wordOf: number[] = [];
  let word = 0;
  for (const segment of raw_content.split('\u200B')) {
    wordOf.push(word);
    if (/\s$/.test(segment)) word += 1;
  }
  return locations.map((location) => wordOf[location] ?? word);
}

/** How much of the longer of two words is the same from their beginnings on, from 0 to 1. */
function likeness(found: string, wanted: string): number {
  let same = 0;
  while (same < found.length && found[same] === wanted[same]) same += 1;
  return same / Math.max(found.length, wanted.length);
}

/**
 * Where a word that the engine found stands in for one that was looked for.
 * Where no word begins with the wanted one, Pagefind takes the longest
 * beginning that is a word: “catastrophe” would find every cat.
 */
function meantBy(word: string, terms: readonly Term[], missing: number): number {
  const folded = tokenize(word).map((token) => token.folded);
  return terms.reduce((bits, { words: [wanted = ''] }, n) => {
    const isMeant =
      (missing & (1 << n)) !== 0 && folded.some((one) => likeness(one, wanted) > ALIKE);
    return isMeant ? bits | (1 << n) : bits;
  }, 0);
}

/** Hits on whole words, given by their counts within a text of words one space apart. */
function wordHits(
  words: readonly string[],
  wanted: readonly number[],
  meant: (word: string) => number,
): Hit[] {
  const hits: Hit[] = [];
  const marked = new Set(wanted);
  let from = 0;
  words.forEach((word, n) => {
    const terms = marked.has(n) ? meant(word) : 0;
    if (terms !== 0) hits.push({ from, to: from + word.length, terms, exact: 0, at: n });
    from += word.length + 1;
  });
  return hits;
}

/**
 * Finds in a record the turns that hold what was looked for; all of them where
 * no words were. Where our own reading finds no hit for a word, Pagefind's
 * places stand in for it: it stems by the rules of more languages.
 *
 * @throws SyntaxError where the record is not a quote
 */
export function resolveRecord(fragment: PagefindFragment, terms: readonly Term[]): ResolvedRecord {
  const card = decodeCard(fragment.raw_url);
  const words = fragment.content.split(/\s+/);
  const passages = card.turns.map((turn, n) => {
    const own = words.slice(turn.at, card.turns[n + 1]?.at);
    const text = own.join(' ');
    return { turn, own, text, hits: findHits(text, terms) };
  });
  const exact = termsIn(passages.flatMap(({ hits }) => hits));
  let missing = 0;
  terms.forEach(({ phrase }, n) => {
    if (!phrase && (exact & (1 << n)) === 0) missing |= 1 << n;
  });
  const places = missing === 0 ? [] : matchedWords(fragment);
  const turns = passages.flatMap(({ turn, own, text, hits }) => {
    const loose = wordHits(
      own,
      places.map((place) => place - turn.at),
      (word) => meantBy(word, terms, missing),
    );
    const free = loose.filter(({ from, to }) =>
      hits.every((hit) => to <= hit.from || hit.to <= from),
    );
    const all = [...hits, ...free].sort((a, b) => a.from - b.from);
    const isFound = all.length > 0 || terms.length === 0;
    return isFound
      ? [{ card, turn, text, hits: all, nearness: nearnessOf(text, all, terms.length) }]
      : [];
  });
  return { card, turns, found: termsIn(turns.flatMap(({ hits }) => hits)) };
}

/**
 * The turn that answers best: it holds most of the terms, and those closest
 * together; of equals the first.
 */
export function bestTurn(turns: readonly ResolvedQuote[]): ResolvedQuote | undefined {
  return [...turns].sort(
    (a, b) => countBits(termsIn(b.hits)) - countBits(termsIn(a.hits)) || b.nearness - a.nearness,
  )[0];
}
