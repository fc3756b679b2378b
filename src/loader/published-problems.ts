import { type Problem, turnsOf, unknownQuotes } from '../transcript/index.ts';
import type { CompiledInterview } from './compile-interview.ts';
import { readCompilation } from './compiled-files.ts';

/**
 * The problems of an interview whose addresses are settled: a quote that the
 * compiler did not find may be named by an id that was published for its turn.
 *
 * @param digest the key of the transcript with its published addresses
 */
export async function publishedProblems(
  cacheDir: URL,
  compiled: Pick<CompiledInterview, 'digest' | 'problems'>,
  digest: string,
): Promise<Problem[]> {
  const { problems } = compiled;
  if (digest === compiled.digest || !problems.some(({ rule }) => rule === 'quote-unknown'))
    return problems;
  const { facts, transcript } = await readCompilation(cacheDir, digest);
  const unknown = unknownQuotes(turnsOf(transcript), facts.quotes).map(({ message }) => message);
  return problems.filter(
    ({ rule, message }) => rule !== 'quote-unknown' || unknown.includes(message),
  );
}
