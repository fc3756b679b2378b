import { readFile } from 'node:fs/promises';
import { type Compilation, ProblemList } from '../transcript/index.ts';
import { decodeText } from './encoding.ts';

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
  const list = new ProblemList(file);
  const text = decodeText(await readFile(path), list);
  const compiled = await compileText(text, file);
  return list.problems.length > 0 ? { ...compiled, problems: list.problems } : compiled;
}
