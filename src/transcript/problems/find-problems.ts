import { compile } from '../compile.ts';
import { readTranscript } from '../reading.ts';
import { type Problem, sortProblems } from './problems.ts';

/**
 * What is wrong with a transcript: the problems that compiling it finds, in a
 * part of the time, since nothing is rendered.
 *
 * @param text the whole file
 * @param file the path that problems name
 * @returns the problems in the order of their places
 */
export function findProblems(text: string, file: string): Problem[] {
  const { frontMatter, facts, problems } = readTranscript(text, file);
  // Corrections and quotes name turns by ids that rendering gives out.
  if (frontMatter.corrections || typeof facts.quotes === 'object')
    return compile(text, file).problems;
  return sortProblems(problems.problems);
}
