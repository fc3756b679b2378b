import { readFile } from 'node:fs/promises';
import { type Compilation, type Problem, ProblemList } from '../transcript/index.ts';
import { decodeText } from './encoding.ts';

/**
 * Reads a transcript file.
 *
 * @param path where the file is
 * @param file the path that problems name
 * @returns its text; empty, with that problem, where the file is not UTF-8
 * @throws where the file cannot be read
 */
export async function readTranscriptFile(
  path: string,
  file: string,
): Promise<{ text: string; problems: Problem[] }> {
  const list = new ProblemList(file);
  const text = decodeText(await readFile(path), list);
  return { text, problems: list.problems };
}

/**
 * Reads a transcript file and compiles it. A file that is not UTF-8 has that
 * problem alone, and no words.
 *
 * @param path where the file is
 * @param file the path that problems name
 * @param compileText compiles the text, or knows what was compiled before
 * @throws where the file cannot be read
 */
export async function compileFile<Compiled extends Compilation>(
  path: string,
  file: string,
  compileText: (text: string, file: string) => Compiled | Promise<Compiled>,
): Promise<Compiled> {
  const { text, problems } = await readTranscriptFile(path, file);
  const compiled = await compileText(text, file);
  return problems.length > 0 ? { ...compiled, problems } : compiled;
}
