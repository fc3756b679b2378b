import { readFile } from 'node:fs/promises';
import { type Compilation, compile, type Problem, ProblemList } from '../transcript/index.ts';
import { decodeText } from './encoding.ts';

/** A transcript file as it is read. */
export interface TranscriptFile {
  bytes: Buffer;
  text: string;
  /** What is wrong with its bytes: nothing, or that they are not UTF-8. */
  problems: Problem[];
}

/**
 * Reads a transcript file.
 *
 * @param path where the file is
 * @param file the path that problems name
 * @throws where the file cannot be read
 */
export async function readTranscriptFile(path: string, file: string): Promise<TranscriptFile> {
  const list = new ProblemList(file);
  const bytes = await readFile(path);
  return { bytes, text: decodeText(bytes, list), problems: list.problems };
}

/**
 * Compiles a transcript file that was read. One that is not UTF-8 has that
 * problem alone.
 *
 * @param file the path that problems name
 */
export function compileFile({ text, problems }: TranscriptFile, file: string): Compilation {
  const compiled = compile(text, file);
  return problems.length > 0 ? { ...compiled, problems } : compiled;
}
