import type { Term } from '../query.ts';
import type { EngineFilters } from './pagefind-web.ts';
import { spaceWords } from './segment.ts';
import type { EngineAnswer, ShardEngine } from './shard-engine.ts';

/** What the engine is asked for. */
export interface Wanted {
  /** Words and phrases; with none, every record is wanted. */
  terms: readonly Term[];
  filters: EngineFilters;
  /** Without script and region; all of the index where it is left out. */
  languages?: ReadonlySet<string>;
}

/**
 * So few records are read whatever they are, and phrases looked for in their
 * words: Pagefind takes a dash that stands alone for a word, and finds no
 * phrase across it.
 */
const FEW = 40;

type Write = (language: string) => string | null;

/**
 * The queries whose common records are wanted. Pagefind takes a phrase only
 * as a whole query: so each is one, beside the query of all words, which ranks.
 */
function toQueries(terms: readonly Term[]): [Write, ...Write[]] {
  const written = ({ text }: Term, language: string) => spaceWords(text, language);
  if (terms.length === 0) return [() => null];
  const phrases = terms
    .filter(({ phrase }) => phrase)
    .map(
      (term): Write =>
        (language) =>
          `"${written(term, language)}"`,
    );
  const [only] = phrases;
  if (only !== undefined && terms.length === 1) return [only];
  const words: Write = (language) => terms.map((term) => written(term, language)).join(' ');
  return [words, ...phrases];
}

/**
 * Asks the engine for the records that hold all words and all phrases, the
 * best first. It reads none of them.
 */
export async function askEngine(
  engine: ShardEngine,
  { terms, filters, languages }: Wanted,
): Promise<EngineAnswer> {
  const [words, ...phrases] = toQueries(terms);
  const [answer, ...others] = await Promise.all([
    engine.search(words, filters, languages),
    ...phrases.map((phrase) => engine.search(phrase, filters, languages)),
  ]);
  if (answer.results.length <= FEW) return answer;
  const ids = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  return {
    ...answer,
    results: answer.results.filter(({ id }) => ids.every((held) => held.has(id))),
    failed: Math.max(answer.failed, ...others.map(({ failed }) => failed)),
  };
}
