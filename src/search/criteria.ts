import { type CardTurn, type QuoteCard, speakersOf } from './card.ts';
import type { EngineFilters, FilterCounts } from './engine/pagefind-web.ts';
import { readInterviewKey } from './interview-key.ts';
import { isMeant } from './meant-value.ts';
import { FIELDS, type Field, type TypedFilter } from './query.ts';
import { primaryTag } from './shard-list.ts';

/** For some fields the one value that was chosen, as it stands in the answer. */
export type Choice = Partial<Record<Field, string>>;

/** What a quote is chosen by. */
export interface Criteria {
  chosen: Choice;
  /** Of those on one field, one must hold. */
  typed: readonly TypedFilter[];
  /** BCP 47 tag of interviews that name no language of their own. */
  siteLanguage: string;
}

const RE_YEARS = /^(\d{4})\s*(?:-|–|\.\.)\s*(\d{4})$/;

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Whether a typed value means one of a field; years may be a span. */
function means(typed: string, value: string, field: Field): boolean {
  const span = field === 'year' ? RE_YEARS.exec(typed) : null;
  if (span) return value >= (span[1] ?? '') && value <= (span[2] ?? '');
  if (field === 'language' && primaryTag(typed) === value) return true;
  return isMeant(typed, field === 'language' ? languageName(value) : value);
}

/** Whether one of a quote's values of a field is wanted. */
function holds({ chosen, typed }: Criteria, field: Field, values: readonly string[]): boolean {
  const own = chosen[field];
  const filters = typed.filter((filter) => filter.field === field);
  return (
    (own === undefined || values.includes(own)) &&
    (filters.length === 0 ||
      values.some((value) => filters.some((filter) => means(filter.value, value, field))))
  );
}

/** The values of a field that an interview's card, or one of its turns, has. */
export function valuesOf(
  field: Field,
  card: QuoteCard,
  turn: CardTurn,
  siteLanguage: string,
): string[] {
  const given = (value: string | undefined) => (value === undefined ? [] : [value]);
  switch (field) {
    case 'speaker':
      return speakersOf(turn);
    case 'role':
      return given(turn.role);
    case 'series':
      return given(card.series);
    case 'year':
      return given(card.date?.slice(0, 4));
    case 'language':
      return [primaryTag(card.language ?? siteLanguage)];
    case 'tag':
      return card.tags ?? [];
  }
}

/** Whether a turn is one that the criteria choose. */
export function fits(card: QuoteCard, turn: CardTurn, criteria: Criteria): boolean {
  return FIELDS.every((field) =>
    holds(criteria, field, valuesOf(field, card, turn, criteria.siteLanguage)),
  );
}

/** The fields that the criteria narrow. */
export function narrowedFields({ chosen, typed }: Criteria): Field[] {
  return FIELDS.filter(
    (field) => chosen[field] !== undefined || typed.some((filter) => filter.field === field),
  );
}

/**
 * The criteria as the engine takes them.
 *
 * @param values all values of the index's filters
 * @param languages the index's languages
 */
export function toEngineFilters(
  criteria: Criteria,
  values: FilterCounts,
  languages: readonly string[],
): { filters: EngineFilters; languages: ReadonlySet<string> } {
  const filters: EngineFilters = {};
  for (const field of narrowedFields(criteria)) {
    if (field === 'language') continue;
    const name = field === 'year' ? 'interview' : field;
    const any = Object.keys(values[name] ?? {}).filter((value) => {
      const own = field === 'year' ? readInterviewKey(value).date?.slice(0, 4) : value;
      return own !== undefined && holds(criteria, field, [own]);
    });
    filters[name] = { any };
  }
  const wanted = languages.filter((language) => holds(criteria, 'language', [language]));
  return { filters, languages: new Set(wanted) };
}
