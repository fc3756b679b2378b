import { narrowedFields } from './criteria.ts';
import type { FilterCounts } from './engine/pagefind-web.ts';
import { readInterviewKey } from './interview-key.ts';
import { type Judgement, judge, type ScoredRecord } from './judge.ts';
import { FIELDS, type Field } from './query.ts';
import { type Choices, countChoices, recordsBy, type Tally, toChoices } from './tally.ts';

/** How many records the engine counts, by the values of each field. */
export type RecordCounts = Readonly<Record<Field, ReadonlyMap<string, number | undefined>>>;

/** What the engine says of an answer, before any record of it is read. */
export interface EngineCounts {
  /** Records of the answer. */
  records: number;
  /** In how many interviews they are. */
  interviews: number;
  values: RecordCounts;
}

function countYears(interviews: Record<string, number>): Map<string, number> {
  const years = new Map<string, number>();
  for (const [key, count] of Object.entries(interviews)) {
    const year = readInterviewKey(key).date?.slice(0, 4);
    if (year !== undefined && count > 0) years.set(year, (years.get(year) ?? 0) + count);
  }
  return years;
}

/** In how many interviews the records of an answer are. */
export function countInterviews({ interview = {} }: FilterCounts): number {
  return Object.values(interview).filter((count) => count > 0).length;
}

/**
 * The values that the engine counts records of, by field.
 *
 * @param countsFor the counts of the answer, as it is without what of the field was chosen
 * @param languages the index's languages, whose records are not counted
 */
export function countRecords(
  countsFor: (field: Field) => FilterCounts,
  languages: readonly string[],
): RecordCounts {
  const count = (field: Field): ReadonlyMap<string, number | undefined> => {
    if (field === 'language') return new Map(languages.map((one) => [one, undefined]));
    if (field === 'year') return countYears(countsFor(field)['interview'] ?? {});
    const values = Object.entries(countsFor(field)[field] ?? {});
    return new Map(values.filter(([, records]) => records > 0));
  };
  const [speaker, role, series] = [count('speaker'), count('role'), count('series')];
  return {
    speaker,
    role,
    series,
    year: count('year'),
    language: count('language'),
    tag: count('tag'),
  };
}

/** What can be chosen from, where no quotes are counted yet: the values with the most records first. */
export function namedChoices(values: RecordCounts): Choices {
  const choices = toChoices((field) => values[field]);
  return Object.fromEntries(
    FIELDS.map((field) => [field, choices[field].map(({ value }) => ({ value }))]),
  ) as Choices;
}

/**
 * The choices of an answer all of whose records are read. Of a field that is
 * narrowed, only what is chosen is counted: the records of its other values are
 * none of the answer.
 */
export function choicesBeside(
  read: readonly ScoredRecord[],
  judgement: Judgement,
  values: RecordCounts,
): Choices {
  const counted = countChoices(read, judgement);
  const named = namedChoices(values);
  const { criteria } = judgement;
  for (const field of narrowedFields(criteria)) {
    const own = counted[field].find(({ value }) => value === criteria.chosen[field]);
    counted[field] = named[field].map((one) => (own?.value === one.value ? own : one));
  }
  return counted;
}

/**
 * How much there is in an answer of which only some records are read. A record
 * joins several turns, so it holds several quotes, or none by who is chosen: all
 * are taken to hold as many as those that were read, and those of each value as
 * many as those that were read and have it. Values that none of them has are
 * offered without a count.
 *
 * @param sample records from all over the answer, from the best to the last
 * @param shown quotes that the reader sees already: there are no fewer
 */
export function estimateTally(
  { records, interviews, values }: EngineCounts,
  sample: readonly ScoredRecord[],
  judgement: Judgement,
  shown: number,
): Tally {
  const quotes = sample.reduce((sum, { record }) => sum + judge(record, judgement).length, 0);
  const average = quotes / Math.max(1, sample.length);
  const total = Math.max(shown, Math.round(average * records));
  const counted = countChoices(sample, judgement);
  const choices = FIELDS.map((field) => {
    const own = new Map(counted[field].map(({ value, count = 0 }) => [value, count]));
    const held = recordsBy(field, sample, judgement);
    const estimated = Array.from(values[field], ([value, all = 0]) => {
      const read = held.get(value);
      const each = read === undefined ? average : (own.get(value) ?? 0) / read;
      const about = Math.round(all * each);
      return { about, choice: { value, ...(read !== undefined && about > 0 && { count: about }) } };
    });
    const sorted = estimated.sort(
      (a, b) => b.about - a.about || (a.choice.value < b.choice.value ? -1 : 1),
    );
    return [field, sorted.map(({ choice }) => choice)] as const;
  });
  return {
    total,
    exact: false,
    interviews: Math.min(interviews, Math.max(1, total)),
    choices: Object.fromEntries(choices) as Choices,
  };
}
