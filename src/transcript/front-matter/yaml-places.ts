import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../problems/problems.ts';

/** The keys and indices that lead to a value. */
export type Path = readonly PropertyKey[];

/** Tells where in the file the values of some YAML stand. */
export class YamlPlaces {
  readonly #counter: LineCounter;
  readonly #line: number;
  readonly #parsed: Document;

  /** @param line the line of the file on which the YAML begins */
  constructor(parsed: Document, counter: LineCounter, line: number) {
    this.#parsed = parsed;
    this.#counter = counter;
    this.#line = line;
  }

  /** @param offset counted from the first character of the YAML */
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

  /** The place of a key in the map at a path. */
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
 * Where the values stand in some YAML that was read, for problems that its
 * schema does not know of.
 *
 * @param line the line of the file on which the YAML begins
 */
export function yamlPlaces(yaml: string, line: number): YamlPlaces {
  const counter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter: counter, logLevel: 'error' });
  return new YamlPlaces(parsed, counter, line);
}

/**
 * Where a value stands in some YAML that was read.
 *
 * @param line the line of the file on which the YAML begins
 * @returns the place of the value at a path, or of the nearest thing around it
 */
export function yamlPlace(yaml: string, line: number, path: Path): Place {
  return yamlPlaces(yaml, line).value(path);
}
