import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ProblemList } from '../problems/problems.ts';
import { removeAt } from './nested-values.ts';
import { reportUnknownKeys, reportValue, type YamlNames } from './schema-problems.ts';
import { YamlPlaces } from './yaml-places.ts';

const FRONT_MATTER: YamlNames = {
  syntax: 'front-matter-syntax',
  value: 'front-matter-value',
  unknownKey: 'front-matter-unknown-key',
  whole: 'the front matter',
};

function issueKey({ code, path }: z.core.$ZodIssue): string {
  return `${code === 'unrecognized_keys'} ${JSON.stringify(path)}`;
}

/**
 * Reads YAML 1.2 and holds it against a schema. What is wrong is reported and
 * left out, so that one slip does not hide the next.
 *
 * @param schema an object, all of whose keys are optional
 * @param yaml the text
 * @param line the line of the file on which it begins
 * @param problems takes what is found
 * @param names the rules to report under; those of front matter where left out
 */
export function readYaml<Values extends object>(
  schema: z.ZodType<Partial<Values>>,
  yaml: string,
  line: number,
  problems: ProblemList,
  names: YamlNames = FRONT_MATTER,
): Partial<Values> {
  const counter = new LineCounter();
  const parsed = parseDocument(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const places = new YamlPlaces(parsed, counter, line);
  for (const error of parsed.errors) {
    problems.add(names.syntax, places.at(error.pos[0]), `Unexpected YAML: ${error.message}`);
  }
  if (parsed.errors.length > 0) return {};
  let data: unknown;
  try {
    data = parsed.toJS() ?? {};
  } catch (error) {
    problems.add(names.syntax, places.at(0), `Unexpected YAML: ${String(error)}`);
    return {};
  }
  const reporter = { problems, names };
  const reported = new Set<string>();
  for (;;) {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    // One issue a value, the first: the others follow from it.
    const issues = new Map(result.error.issues.toReversed().map((one) => [issueKey(one), one]));
    // Last first, so that taking one item out of a list moves no other.
    for (const [key, issue] of issues) {
      // A value that is missing now, because it was reported and taken out, is no news.
      const isNew = !reported.has(key);
      reported.add(key);
      if (issue.code === 'unrecognized_keys') {
        if (isNew) reportUnknownKeys(issue, schema, places, reporter);
        for (const name of issue.keys) removeAt(data, [...issue.path, name]);
      } else {
        if (isNew) reportValue(issue, data, places, reporter);
        if (issue.path.length === 0) return {};
        removeAt(data, issue.path);
      }
    }
  }
}
