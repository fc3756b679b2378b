import { valuesOf } from './criteria.ts';
import type { FilterCounts } from './engine/pagefind-web.ts';
import { readInterviewKey } from './interview-key.ts';
import { type Judgement, judge, type ScoredRecord } from './judge.ts';
import { FIELDS, type Field } from './query.ts';

/** A value to choose quotes by. */
export interface ValueCount {
  value: string;
  /** The quotes that the choice shows; unknown for some values of very large answers. */
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
  /** How many quotes there are; where `exact` is false, about so many. */
  total: number;
  /** Whether every record was read. */
  exact: boolean;
  /** In how many interviews the quotes are. */
  interviews: number;
  choices: Choices;
}

const byCount = (a: ValueCount, b: ValueCount) =>
  (b.count ?? 0) - (a.count ?? 0) || (a.value < b.value ? -1 : 1);

function toChoices(count: (field: Field) => ReadonlyMap<string, number | undefined>): Choices {
  const entries = FIELDS.map((field) => {
    const values = Array.from(count(field), ([value, quotes]) => ({
      value,
      ...(quotes !== undefined && { count: quotes }),
    }));
    return [field, values.sort(byCount)] as const;
  });
  return Object.fromEntries(entries) as Choices;
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

function countYears(interviews: Record<string, number>): Map<string, number> {
  const years = new Map<string, number>();
  for (const [key, count] of Object.entries(interviews)) {
    const year = readInterviewKey(key).date?.slice(0, 4);
    if (year !== undefined && count > 0) years.set(year, (years.get(year) ?? 0) + count);
  }
  return years;
}

/**
 * The choices of an answer too large to be read, by the engine's own counts of
 * records, which are about as many as quotes.
 *
 * @param countsFor the counts of the answer, as it is without what of the field was chosen
 * @param languages the index's languages, whose records are not counted
 */
export function estimateChoices(
  countsFor: (field: Field) => FilterCounts,
  languages: readonly string[],
): Choices {
  return toChoices((field) => {
    if (field === 'language') return new Map(languages.map((one) => [one, undefined]));
    if (field === 'year') return countYears(countsFor(field)['interview'] ?? {});
    const values = Object.entries(countsFor(field)[field] ?? {});
    return new Map(values.filter(([, count]) => count > 0));
  });
}

/** How many interviews an answer too large to be read has quotes of. */
export function countInterviews({ interview = {} }: FilterCounts): number {
  return Object.values(interview).filter((count) => count > 0).length;
}
