import { valuesOf } from './criteria.ts';
import { type Judgement, judge, type ScoredRecord } from './judge.ts';
import { FIELDS, type Field } from './query.ts';

/** A value to choose quotes by. */
export interface ValueCount {
  value: string;
  /** The quotes that the choice shows; left out where they are not counted. */
  count?: number;
}

/** What can be chosen from, of each field the values with the most quotes first. */
export type Choices = Record<Field, ValueCount[]>;

/** Nothing to choose from. */
export const NO_CHOICES: Choices = {
  speaker: [],
  role: [],
  series: [],
  year: [],
  language: [],
  tag: [],
};

/** How much was found. */
export interface Tally {
  /** How many quotes there are; where `exact` is false, about so many; `undefined` before they are counted. */
  total: number | undefined;
  /** Whether every record was read. */
  exact: boolean;
  /** In how many interviews the quotes are; 0 before they are counted. */
  interviews: number;
  choices: Choices;
}

const byCount = (a: ValueCount, b: ValueCount) =>
  (b.count ?? 0) - (a.count ?? 0) || (a.value < b.value ? -1 : 1);

/** Puts what some values are counted by in order, those with the most first. */
export function toChoices(
  count: (field: Field) => ReadonlyMap<string, number | undefined>,
): Choices {
  const entries = FIELDS.map((field) => {
    const values = Array.from(count(field), ([value, quotes]) => ({
      value,
      ...(quotes !== undefined && { count: quotes }),
    }));
    return [field, values.sort(byCount)] as const;
  });
  return Object.fromEntries(entries) as Choices;
}

/** Counts for each value of a field the records that have it, in whatever turn, as the engine does. */
export function recordsBy(
  field: Field,
  records: readonly ScoredRecord[],
  { criteria }: Judgement,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { card } of records.map(({ record }) => record)) {
    const values = card.turns.flatMap((turn) => valuesOf(field, card, turn, criteria.siteLanguage));
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * Counts for each value of each field the quotes that {@link judge} gives
 * where it is chosen, in place of what of that field was chosen before.
 */
export function countChoices(records: readonly ScoredRecord[], judgement: Judgement): Choices {
  const { criteria } = judgement;
  return toChoices((field) => {
    const counts = new Map<string, number>();
    for (const { record } of records) {
      const values = record.turns.flatMap(({ card, turn }) =>
        valuesOf(field, card, turn, criteria.siteLanguage),
      );
      for (const value of new Set(values)) {
        const chosen = { ...criteria.chosen, [field]: value };
        const own = judge(record, { ...judgement, criteria: { ...criteria, chosen } }).length;
        if (own > 0) counts.set(value, (counts.get(value) ?? 0) + own);
      }
    }
    return counts;
  });
}

/**
 * Counts what all records of an answer hold.
 *
 * @param choices what can be chosen from, where not all of it is in the records
 */
export function countExactly(
  records: readonly ScoredRecord[],
  judgement: Judgement,
  choices = countChoices(records, judgement),
): Tally {
  const quotes = records.flatMap(({ record }) => judge(record, judgement));
  return {
    total: quotes.length,
    exact: true,
    interviews: new Set(quotes.map(({ card }) => card.interview)).size,
    choices,
  };
}
