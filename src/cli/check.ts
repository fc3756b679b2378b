import { pathToFileURL } from 'node:url';
import { checkSiteSettings } from '../data/site-settings.ts';
import { countOf } from '../loader/count-of.ts';
import { findInterviewFiles } from '../loader/interview-files.ts';
import { compileFile } from '../loader/transcript-file.ts';
import {
  compile,
  formatProblem,
  formatProblemWithHint,
  type Problem,
} from '../transcript/index.ts';

async function checkFiles(files: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    problems.push(...(await compileFile(file, file, compile)).problems);
  }
  return problems;
}

async function checkContent(): Promise<{ problems: Problem[]; files: string[] }> {
  const root = pathToFileURL(`${process.cwd()}/`);
  const { files, problems } = await findInterviewFiles(root);
  const paths = files.map(({ file }) => file);
  return {
    problems: [...checkSiteSettings(root), ...problems, ...(await checkFiles(paths))],
    files: paths,
  };
}

/**
 * `verbatim check [FILE…]`: prints what is wrong, a problem a line; on a
 * terminal, each with the way to mend it.
 *
 * @param named the files to check; none means all of `content/`
 * @returns 1 where there are errors, else 0
 * @throws where a file cannot be read
 */
export async function check(named: string[]): Promise<number> {
  const { problems, files } =
    named.length > 0 ? { problems: await checkFiles(named), files: named } : await checkContent();
  const format = process.stdout.isTTY ? formatProblemWithHint : formatProblem;
  for (const problem of problems) console.log(format(problem));
  const count = (wanted: Problem['severity']) =>
    problems.filter(({ severity }) => severity === wanted).length;
  const counts = (['error', 'warning', 'hint'] as const).map((one) => countOf(count(one), one));
  console.error(`${countOf(files.length, 'transcript')} checked: ${counts.join(', ')}`);
  return count('error') > 0 ? 1 : 0;
}
