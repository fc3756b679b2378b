import { parseArgs } from 'node:util';
import { namedFiles } from '../check/named-files.ts';
import { replaceFile } from '../check/replace-file.ts';
import { countOf } from '../loader/count-of.ts';
import { readTranscriptFile } from '../loader/transcript-file.ts';
import { formatProblemWithHint, formatTranscript } from '../transcript/index.ts';
import { UsageError } from './usage-error.ts';

/** What formatting did to a file, or would. */
type Outcome = 'changed' | 'unchanged' | 'refused';

async function formatFile(file: string, isWritten: boolean): Promise<Outcome> {
  const { text, problems } = await readTranscriptFile(file, file);
  const formatted = problems.length > 0 ? { problems } : formatTranscript(text, file);
  if ('problems' in formatted) {
    for (const problem of formatted.problems) console.error(formatProblemWithHint(problem));
    return 'refused';
  }
  if (formatted.text === text) return 'unchanged';
  if (isWritten) await replaceFile(file, formatted.text);
  console.log(file);
  return 'changed';
}

/**
 * `verbatim format FILE…`: writes transcripts in normal form, and lists the
 * files that changed; with `--check` it lists those that would, and writes
 * nothing. A file with errors, or one whose meaning would change, is left alone.
 *
 * @returns 1 where a file was left alone, or would change under `--check`; else 0
 * @throws where no file is named, or one cannot be read or written
 */
export async function format(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('format takes one file or more');
  const counts = { changed: 0, unchanged: 0, refused: 0 };
  for (const file of await namedFiles(positionals)) {
    counts[await formatFile(file, !values.check)] += 1;
  }
  const { changed, unchanged, refused } = counts;
  const total = countOf(changed + unchanged + refused, 'transcript');
  const verb = values.check ? 'would change' : 'changed';
  console.error(`${total}: ${changed} ${verb}, ${unchanged} as they are, ${refused} left alone`);
  return refused > 0 || (values.check && changed > 0) ? 1 : 0;
}
