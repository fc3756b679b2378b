import { tokenize } from './tokens.ts';

/** The most words, phrases and filters of one query; more are left out. */
const MAX_PARTS = 30;

/** What quotes can be chosen by, beside their words. */
export const FIELDS = ['speaker', 'role', 'series', 'year', 'language', 'tag'] as const;

/** One of the {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];

const RE_QUOTES = /[“”„‟«»「」『』＂]/g;
const RE_PART = new RegExp(
  String.raw`(?<minus>-?)(?:(?<field>${FIELDS.join('|')}):\s*"(?<wanted>[^"]*)"?|(?<bare>${FIELDS.join('|')}):(?<value>[^\s"]*)|"(?<quoted>[^"]*)"|(?<word>[^\s"]+))`,
  'giu',
);

/** A word, or an exact phrase, that a reader looks for. */
export interface Term {
  /** As it was typed, without its quotation marks and minus. */
  text: string;
  /** The folded words: of a phrase each by itself, of a word all in one. */
  words: string[];
  phrase: boolean;
}

/** A filter that a reader typed: `speaker:"Ada Byron"`. */
export interface TypedFilter {
  field: Field;
  /** As it was typed, without its quotation marks: it need not be a whole value. */
  value: string;
}

/** What a reader looks for. */
export interface Query {
  /** All of these must be there. */
  terms: Term[];
  /** None of these may be there: `-word`, `-"some words"`. */
  excluded: Term[];
  /** Of filters on one field, one must hold; of each field, one. */
  filters: TypedFilter[];
}

function toTerm(text: string, phrase: boolean): Term | undefined {
  const folded = tokenize(text).map((token) => token.folded);
  if (folded.join('') === '') return undefined;
  return { text, words: phrase ? folded : [folded.join('')], phrase };
}

/**
 * Reads what a reader typed: words, `"exact phrases"` in the
 * quotation marks of any language, `-word` and `-"phrase"` for what must not be there, and
 * filters such as `speaker:"Ada Byron"` or `year:2011`. A phrase that is not
 * closed yet counts as words, an open filter goes on to the end.
 *
 * @returns what is looked for, in the order that it was typed; nothing at all
 *   where nothing can be searched for
 */
export function parseQuery(typed: string): Query {
  const query: Query = { terms: [], excluded: [], filters: [] };
  const parts = [...typed.replace(RE_QUOTES, '"').matchAll(RE_PART)].slice(0, MAX_PARTS);
  for (const { groups = {} } of parts) {
    const { minus, quoted } = groups;
    const field = groups['field'] ?? groups['bare'];
    if (field !== undefined) {
      const value = (groups['wanted'] ?? groups['value'] ?? '').trim();
      if (value) query.filters.push({ field: field.toLowerCase() as Field, value });
      continue;
    }
    const term = toTerm(quoted ?? groups['word'] ?? '', quoted !== undefined);
    if (term) (minus ? query.excluded : query.terms).push(term);
  }
  return query;
}

type ReadonlyQuery = { readonly [Part in keyof Query]: readonly Query[Part][number][] };

const writeTerm = ({ text, phrase }: Term) => (phrase ? `"${text}"` : text);

/** Writes a query so that {@link parseQuery} reads the same from it. */
export function writeQuery({ terms, excluded, filters }: ReadonlyQuery): string {
  return [
    ...terms.map(writeTerm),
    ...excluded.map((term) => `-${writeTerm(term)}`),
    ...filters.map(({ field, value }) => `${field}:"${value}"`),
  ].join(' ');
}
