import type { ProblemList } from '../problems/problems.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import { readYaml } from './yaml-values.ts';

/**
 * Reads and validates an interview's front matter. What is wrong is reported
 * and left out, so that one slip does not hide the next.
 *
 * @param yaml the text between the fences
 * @param line the line of the file on which it begins
 * @param problems takes what is found
 */
export function readFrontMatter(yaml: string, line: number, problems: ProblemList): FrontMatter {
  return readYaml(frontMatterSchema, yaml, line, problems);
}
