import { parseArgs } from 'node:util';
import { compileFile, readTranscriptFile } from '../loader/transcript-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * `verbatim parse FILE`: prints a transcript's model as JSON on standard output.
 *
 * @returns 0; what is wrong with the transcript is part of the JSON
 * @throws where not exactly one file is named or it cannot be read
 */
export async function parse(args: string[]): Promise<number> {
  const [file, ...others] = parseArgs({ args, allowPositionals: true }).positionals;
  if (file === undefined || others.length > 0) throw new UsageError('parse takes one file');
  const { facts, transcript, problems } = compileFile(await readTranscriptFile(file, file), file);
  const { speakers, chapters, preface, notes, words, duration } = transcript;
  const model = { ...facts, speakers, chapters, preface, notes, words, duration, problems };
  console.log(JSON.stringify(model, undefined, 2));
  return 0;
}
