import { relative, sep } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { interviewId, isInterviewFile } from '../loader/interview-files.ts';
import { readLedgerFile } from '../loader/ledger-file.ts';
import { settleAddresses } from '../permalinks/addresses.ts';
import { applyAddresses } from '../permalinks/apply-addresses.ts';
import { entriesOf } from '../permalinks/ledger-entries.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { compile, type Problem, type RuleId, withAddresses } from '../transcript/index.ts';

/** The rules about what names turns by their addresses. */
const ADDRESS_RULES: ReadonlySet<RuleId> = new Set([
  'quote-unknown',
  'correction-turn',
  'correction-words',
]);

/**
 * The problems of a file where turns may be named by ids that they were
 * published under, as the ledger of the site in the working folder has them.
 *
 * @param problems as they are without a ledger
 * @param text the whole file
 * @param file its path
 */
export async function problemsAsPublished(
  problems: Problem[],
  text: string,
  file: string,
): Promise<Problem[]> {
  if (!problems.some(({ rule }) => ADDRESS_RULES.has(rule))) return problems;
  const path = relative(process.cwd(), file).replaceAll(sep, '/');
  if (!isInterviewFile(path)) return problems;
  const read = await readLedgerFile(pathToFileURL(`${process.cwd()}/`));
  const part = read?.ledger.parts.get(interviewId(path));
  if (!part) return problems;
  const compilation = compile(text, file);
  const settled = settleAddresses(entriesOf(part), targetsOf(compilation.transcript));
  const transcript = applyAddresses(compilation.transcript, settled);
  return withAddresses(compilation, transcript, file).problems;
}
