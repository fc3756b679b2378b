import { ProblemList } from '../problems/problems.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { splitSource } from './source.ts';

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
