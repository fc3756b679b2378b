import { relative, sep } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { interviewId, isInterviewFile } from '../loader/interview-files.ts';
import { readLedgerFile } from '../loader/ledger-file.ts';
import { settleAddresses } from '../permalinks/addresses.ts';
import { applyAddresses } from '../permalinks/apply-addresses.ts';
import { entriesOf } from '../permalinks/ledger-text.ts';
import { targetsOf } from '../permalinks/targets.ts';
import { compile, type Problem, turnsOf, unknownQuotes } from '../transcript/index.ts';

/**
 * Leaves out what is said of quotes that are named by an id that their turn was
 * published under, as the ledger of the site in the working folder has it.
 *
 * @param text the whole file
 * @param file its path
 */
export async function withoutPublishedQuotes(
  problems: Problem[],
  text: string,
  file: string,
): Promise<Problem[]> {
  if (!problems.some(({ rule }) => rule === 'quote-unknown')) return problems;
  const path = relative(process.cwd(), file).replaceAll(sep, '/');
  if (!isInterviewFile(path)) return problems;
  const read = await readLedgerFile(pathToFileURL(`${process.cwd()}/`));
  const part = read?.ledger.parts.get(interviewId(path));
  if (!part) return problems;
  const { facts, transcript } = compile(text, file);
  const settled = settleAddresses(entriesOf(part), targetsOf(transcript));
  const turns = turnsOf(applyAddresses(transcript, settled));
  const unknown = unknownQuotes(turns, facts.quotes).map(({ message }) => message);
  return problems.filter(
    ({ rule, message }) => rule !== 'quote-unknown' || unknown.includes(message),
  );
}
