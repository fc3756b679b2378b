import { readFile } from 'node:fs/promises';
import { type Compilation, ProblemList } from '../transcript/index.ts';
import { decodeText } from './encoding.ts';

type CompileText<Compiled> = (text: string, file: string) => Compiled | Promise<Compiled>;

/**
 * Compiles the bytes of a transcript file. Where they are not UTF-8 they have
 * that problem alone, and no words.
 *
 * @param file the path that problems name
 * @param compileText compiles the text, or knows what was compiled before
 */
export async function compileBytes<Compiled extends Compilation>(
  bytes: Buffer,
  file: string,
  compileText: CompileText<Compiled>,
): Promise<Compiled> {
  const list = new ProblemList(file);
  const compiled = await compileText(decodeText(bytes, list), file);
  return list.problems.length > 0 ? { ...compiled, problems: list.problems } : compiled;
}

/**
 * Reads a transcript file and compiles it: see {@link compileBytes}.
 *
 * @param path where the file is
 * @throws where the file cannot be read
 */
export async function compileFile<Compiled extends Compilation>(
  path: string,
  file: string,
  compileText: CompileText<Compiled>,
): Promise<Compiled> {
  return compileBytes(await readFile(path), file, compileText);
}
