import type { PagefindAnswer, PagefindWeb } from './pagefind-web.ts';
import type { Term } from './query.ts';
import { spaceWords } from './segment.ts';

/** What the engine is asked for. */
export interface Wanted {
  terms: readonly Term[];
  /** BCP 47 tag of the index's language. */
  language: string;
  /** Only records in which this speaker says something. */
  speaker?: string | undefined;
}

/**
 * The queries whose common records are wanted. Pagefind takes a phrase only
 * as a whole query: so each is one, beside the query of all words, which ranks.
 */
function toQueries({ terms, language }: Wanted): [string, ...string[]] {
  const write = ({ text }: Term) => spaceWords(text, language);
  const phrases = terms.filter(({ phrase }) => phrase).map((term) => `"${write(term)}"`);
  const [only] = phrases;
  if (only !== undefined && terms.length === 1) return [only];
  return [terms.map(write).join(' '), ...phrases];
}

/**
 * Asks the engine for the records that hold all words and all phrases, the
 * best first. It reads none of them.
 */
export async function askEngine(engine: PagefindWeb, wanted: Wanted): Promise<PagefindAnswer> {
  const { speaker } = wanted;
  const options = { filters: speaker === undefined ? {} : { speaker } };
  const [words, ...phrases] = toQueries(wanted);
  const [answer, ...others] = await Promise.all([
    engine.search(words, options),
    ...phrases.map((phrase) => engine.search(phrase, options)),
  ]);
  const ids = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  return {
    results: answer.results.filter(({ id }) => ids.every((held) => held.has(id))),
    filters: answer.filters,
  };
}
