import leven from 'leven';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place, ProblemList } from '../problems/problems.ts';
import type { RuleId } from '../problems/rules.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What problems in some YAML are called. */
export interface YamlNames {
  syntax: RuleId;
  value: RuleId;
  unknownKey: RuleId;
  /** The whole, where it is the whole that is wrong. */
  whole: string;
}

const FRONT_MATTER: YamlNames = {
  syntax: 'front-matter-syntax',
  value: 'front-matter-value',
  unknownKey: 'front-matter-unknown-key',
  whole: 'the front matter',
};

/** A problem list, and the names to report under. */
interface Reporter {
  problems: ProblemList;
  names: YamlNames;
}

/** How far a misspelt key or value may be from a known one to be taken for it: two fifths of its letters. */
const NEAR = 2 / 5;

function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, word.length * NEAR) ? best.candidate : undefined;
}

/** The keys that stand beside a misspelt one: those of the schema's object at the same path. */
function knownKeys(root: z.ZodType, path: Path): string[] {
  let schema: unknown = root;
  for (const step of path) schema = stepInto(unwrap(schema), step);
  const { shape } = unwrap(schema) as { shape?: Record<string, unknown> };
  return Object.keys(shape ?? {});
}

/** Takes the layers off a schema that change what a value may be, not what it holds. */
function unwrap(schema: unknown): unknown {
  const { def } = schema as { def: { type: string; innerType?: unknown; out?: unknown } };
  if (def.type === 'optional') return unwrap(def.innerType);
  if (def.type === 'pipe') return unwrap(def.out);
  return schema;
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
  const { def, shape } = schema as {
    def: { element?: unknown };
    shape?: Record<PropertyKey, unknown>;
  };
  return typeof step === 'number' ? def.element : shape?.[step];
}

/** Reads YAML values with their places in the file. */
class Places {
  readonly #counter: LineCounter;
  readonly #line: number;
  readonly #parsed: Document;

  constructor(parsed: Document, counter: LineCounter, line: number) {
    this.#parsed = parsed;
    this.#counter = counter;
    this.#line = line;
  }

  at(offset: number): Place {
    const { line, col } = this.#counter.linePos(offset);
    return { line: line + this.#line - 1, column: col };
  }

  /** The place of the value at a path, or of the nearest thing around it that is there. */
  value(path: Path): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#parsed.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.at(node.range[0]);
    }
    return { line: this.#line, column: 1 };
  }

  key(path: Path, key: string): Place {
    const map = path.length === 0 ? this.#parsed.contents : this.#parsed.getIn(path, true);
    if (isMap(map)) {
      const pair = map.items.find((item) => isPair(item) && String(item.key) === key);
      if (pair && isNode(pair.key) && pair.key.range) return this.at(pair.key.range[0]);
    }
    return this.value(path);
  }
}

/**
 * Where a value stands in some YAML that was read, for problems that its schema
 * does not know of.
 *
 * @param line the line of the file on which the YAML begins
 * @returns the place of the value at a path, or of the nearest thing around it
 */
export function yamlPlace(yaml: string, line: number, path: Path): Place {
  const counter = new LineCounter();
  return new Places(
    parseDocument(yaml, { lineCounter: counter, logLevel: 'error' }),
    counter,
    line,
  ).value(path);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  );
}

/**
 * Takes a value out of nested data, so that the rest can still be read; where
 * the value is what is missing, takes out what should have held it.
 */
function removeAt(data: unknown, path: Path): void {
  const holder = valueAt(data, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined) return;
  if (Array.isArray(holder) && typeof last === 'number' && last in holder) holder.splice(last, 1);
  else if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, last)) {
    delete (holder as Record<PropertyKey, unknown>)[last];
  } else removeAt(data, path.slice(0, -1));
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
};

function reportValue(
  issue: Issue,
  data: unknown,
  places: Places,
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

function reportUnknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  schema: z.ZodType,
  places: Places,
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

function issueKey({ code, path }: Issue): string {
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
  const places = new Places(parsed, counter, line);
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
