import type { z } from 'zod';
import type { ProblemList } from '../problems/problems.ts';
import type { RuleId } from '../problems/rules.ts';
import { knownKeys, nearest } from './near-keys.ts';
import { valueAt } from './nested-values.ts';
import type { YamlPlaces } from './yaml-places.ts';

type Issue = z.core.$ZodIssue;

/** What problems in some YAML are called. */
export interface YamlNames {
  syntax: RuleId;
  value: RuleId;
  unknownKey: RuleId;
  /** The whole, where it is the whole that is wrong. */
  whole: string;
}

/** A problem list, and the names to report under. */
export interface Reporter {
  problems: ProblemList;
  names: YamlNames;
}

function list(values: readonly unknown[]): string {
  const texts = values.map(String);
  return texts.length < 2
    ? texts.join('')
    : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1) ?? ''}`;
}

function nameValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  // Reports cannot hold half a character either.
  return `“${String(value).toWellFormed()}”`;
}

const EXPECTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of keys',
  boolean: 'true or false',
};

/** Reports that a value is none that its schema takes. */
export function reportValue(
  issue: Issue,
  data: unknown,
  places: YamlPlaces,
  { problems, names }: Reporter,
): void {
  const value = valueAt(data, issue.path);
  const name = issue.path.map(String).join('.') || names.whole;
  const expected =
    issue.code === 'invalid_value'
      ? `expected ${list(issue.values)}`
      : issue.code === 'invalid_type'
        ? `expected ${EXPECTED[issue.expected] ?? issue.expected}`
        : issue.message;
  const guess =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : undefined;
  problems.add(
    names.value,
    places.value(issue.path),
    `Unexpected ${nameValue(value)} for ${name}, ${expected}`,
    ...(guess ? [{ hint: `Did you mean “${guess}”?` }] : []),
  );
}

/** Reports keys that a schema does not know, each with the nearest that it does. */
export function reportUnknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  schema: z.ZodType,
  places: YamlPlaces,
  { problems, names }: Reporter,
): void {
  for (const key of issue.keys) {
    const guess = nearest(key, knownKeys(schema, issue.path));
    problems.add(
      names.unknownKey,
      places.key(issue.path, key),
      `Unexpected key “${key.toWellFormed()}”`,
      ...(guess ? [{ hint: `Did you mean “${guess}”?` }] : []),
    );
  }
}
