import { type CardTurn, decodeCard, type QuoteCard } from './card.ts';
import { findHits, type Hit } from './hits.ts';
import type { PagefindFragment } from './pagefind-web.ts';
import type { Term } from './query.ts';

/** A quote that answers a query: one turn of a record, with the hits in its words. */
export interface ResolvedQuote {
  card: QuoteCard;
  turn: CardTurn;
  /** The turn's words. */
  text: string;
  hits: Hit[];
  /** How close together the terms stand in it, from 0 to 1. */
  closeness: number;
}

/** What a record holds for a query: its answer, and who answers. */
export interface ResolvedRecord {
  card: QuoteCard;
  /** The turns that hold a hit. */
  turns: ResolvedQuote[];
  /** Terms found somewhere in the record, as bits. */
  found: number;
}

/** About how many characters one word takes, for comparing a stretch with a count of terms. */
const WORD_LENGTH = 6;

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The terms that some hits hold together, as bits. */
export function termsIn(hits: readonly Hit[]): number {
  return hits.reduce((bits, { terms }) => bits | terms, 0);
}

/** How close together all terms that a text holds stand in it, from 0 to 1. */
function closenessOf(hits: readonly Hit[]): number {
  const wanted = termsIn(hits);
  const count = countBits(wanted);
  if (count < 2) return count;
  let shortest = Number.POSITIVE_INFINITY;
  const lastSeen = new Map<number, number>();
  for (const { from, to, terms } of hits) {
    for (let rest = terms; rest !== 0; rest &= rest - 1) lastSeen.set(rest & -rest, from);
    if (lastSeen.size === count) shortest = Math.min(shortest, to - Math.min(...lastSeen.values()));
  }
  return Math.min(1, (count * WORD_LENGTH) / shortest);
}

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

/** Hits on whole words, given by their counts within a text of words one space apart. */
function wordHits(words: readonly string[], wanted: readonly number[], terms: number): Hit[] {
  const hits: Hit[] = [];
  const marked = new Set(wanted);
  let from = 0;
  words.forEach((word, n) => {
    if (marked.has(n)) hits.push({ from, to: from + word.length, terms });
    from += word.length + 1;
  });
  return hits;
}

/**
 * Finds in a record the turns that hold what was looked for. Where our own
 * reading finds no hit for a word, Pagefind's places stand in for it: it
 * stems by the rules of more languages, and forgives more.
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
      missing,
    );
    const free = loose.filter(({ from, to }) =>
      hits.every((hit) => to <= hit.from || hit.to <= from),
    );
    const all = [...hits, ...free].sort((a, b) => a.from - b.from);
    return all.length > 0 ? [{ card, turn, text, hits: all, closeness: closenessOf(all) }] : [];
  });
  return { card, turns, found: termsIn(turns.flatMap(({ hits }) => hits)) };
}

/**
 * The turn that answers best: it holds most of the terms, and those closest
 * together; of equals the first.
 */
export function bestTurn(turns: readonly ResolvedQuote[]): ResolvedQuote | undefined {
  return [...turns].sort(
    (a, b) => countBits(termsIn(b.hits)) - countBits(termsIn(a.hits)) || b.closeness - a.closeness,
  )[0];
}
