import { type Hit, hitsAmong, holdsTerm } from './hits.ts';
import { isMeant } from './meant-value.ts';
import { termsIn } from './nearness.ts';
import type { Query, TypedFilter } from './query.ts';
import type { Token } from './tokens.ts';

/** What an interview's page is made of, as the search in it sees it: a turn's words, the preface, the notes. */
export interface Passage {
  tokens: readonly Token[];
  /** The speaker's name as the page shows it, several with commas; none of preface, notes and cues. */
  speaker?: string | undefined;
  role?: string | undefined;
}

/** One place that a reader is taken to. */
export interface Step {
  /** The passage's number. */
  passage: number;
  /** The hits that stand there, as numbers from the passage's first; `to` behind the last. */
  from: number;
  to: number;
}

/** What an interview holds of a query. */
export interface Findings {
  /** Whether the passages hold `all` terms, or only `some` since none holds all. */
  held: 'all' | 'some';
  /** The hits in each passage that answers, by its number, in the page's order. */
  hits: Map<number, Hit[]>;
  steps: Step[];
}

/** Makes a test of the filters on who speaks; those on the whole interview do not concern its page. */
function speakerTest(filters: readonly TypedFilter[]): (passage: Passage) => boolean {
  const wanted = (['speaker', 'role'] as const)
    .map((field) => ({ field, values: filters.filter((one) => one.field === field) }))
    .filter(({ values }) => values.length > 0);
  return (passage) =>
    wanted.every(({ field, values }) => {
      const own = passage[field];
      return own !== undefined && values.some(({ value }) => isMeant(value, own));
    });
}

/**
 * Finds the shortest stretch of hits that holds all the terms that the hits
 * hold together; the first of equals.
 *
 * @param hits at least one, in their order
 * @returns numbers of hits, `to` behind the last
 */
export function closestHits(hits: readonly Hit[]): { from: number; to: number } {
  const all = termsIn(hits);
  let best = { from: 0, to: hits.length };
  let shortest = Number.POSITIVE_INFINITY;
  const lastSeen = new Map<number, number>();
  hits.forEach(({ to, terms }, n) => {
    for (let rest = terms; rest !== 0; rest &= rest - 1) lastSeen.set(rest & -rest, n);
    const held = [...lastSeen.keys()].reduce((bits, bit) => bits | bit, 0);
    const from = Math.min(...lastSeen.values());
    const length = to - (hits[from]?.from ?? 0);
    if (held === all && length < shortest) {
      shortest = length;
      best = { from, to: n + 1 };
    }
  });
  return best;
}

/**
 * Whether a query asks for anything that passages can be told apart by: words,
 * or who says them.
 */
export function asksForPassages({ terms, filters }: Query): boolean {
  return terms.length > 0 || filters.some(({ field }) => field === 'speaker' || field === 'role');
}

/**
 * Finds the passages of an interview that answer a query: those with all its
 * terms, none of the excluded ones, said by whom it asks for; where none has
 * all terms, those with any.
 *
 * @param landed the passage that a search led to, which answers with any term:
 *   it may hold the rest together with the turn beside it
 * @returns each hit is a step where one term is looked for; else each passage
 *   is one, at the place where its terms stand closest together
 */
export function findPassages(
  passages: readonly Passage[],
  query: Query,
  landed?: number,
): Findings {
  const { terms, excluded, filters } = query;
  const every = terms.reduce((bits, _, n) => bits | (1 << n), 0);
  const isBy = speakerTest(filters);
  const some = new Map<number, Hit[]>();
  if (!asksForPassages(query)) return { held: 'all', hits: some, steps: [] };
  passages.forEach((passage, n) => {
    const hits = hitsAmong(passage.tokens, terms);
    if (terms.length > 0 && hits.length === 0) return;
    if (!isBy(passage) || excluded.some((term) => holdsTerm(passage.tokens, term))) return;
    some.set(n, hits);
  });
  const whole = [...some].filter(([, hits]) => termsIn(hits) === every);
  const held = whole.length > 0 || some.size === 0 ? 'all' : 'some';
  const hits =
    held === 'some'
      ? some
      : new Map([...some].filter(([n, own]) => n === landed || termsIn(own) === every));
  const steps = Array.from(hits, ([passage, own]): Step[] => {
    if (own.length === 0) return [{ passage, from: 0, to: 0 }];
    if (terms.length > 1) return [{ passage, ...closestHits(own) }];
    return own.map((_, n) => ({ passage, from: n, to: n + 1 }));
  }).flat();
  return { held, hits, steps };
}
