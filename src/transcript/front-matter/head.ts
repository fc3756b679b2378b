import { type Place, ProblemList } from '../problems/problems.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { splitSource } from './source.ts';
import { type Path, yamlPlace } from './yaml-places.ts';

/**
 * Reads a transcript's front matter alone, where the words are not needed. What
 * is wrong with it is found when the whole is compiled.
 *
 * @param text the whole file
 */
export function readHead(text: string): FrontMatter {
  const { frontMatter } = splitSource(text.toWellFormed());
  if (!frontMatter) return {};
  return readFrontMatter(frontMatter.yaml, frontMatter.line, new ProblemList(''));
}

/**
 * Where in a transcript file a value of its front matter stands, for problems
 * that hang on other files.
 *
 * @param text the whole file
 * @returns the file's beginning where it has no front matter
 */
export function headPlace(text: string, path: Path): Place {
  const { frontMatter } = splitSource(text);
  return frontMatter ? yamlPlace(frontMatter.yaml, frontMatter.line, path) : { line: 1, column: 1 };
}
