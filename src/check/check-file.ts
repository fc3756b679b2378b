import { readFile } from 'node:fs/promises';
import { findAddressedProblems } from '../loader/addressed-problems.ts';
import { decodeText } from '../loader/encoding.ts';
import {
  applyFixes,
  applyRuleSettings,
  type Problem,
  ProblemList,
  type RuleSettings,
  SourceLines,
} from '../transcript/index.ts';
import type { CheckedFile } from './checked.ts';
import { replaceFile } from './replace-file.ts';

/** How files are to be checked. */
export interface CheckOptions {
  rules: RuleSettings;
  /** Whether to mend in the files what has a fix. */
  fix: boolean;
  /** The lines of the ledger about the file, where it is in there. */
  published?: string | undefined;
}

/** How often a file is mended and checked again: fixes that undo each other would go on for ever. */
const MOST_ROUNDS = 10;

/** The lines that problems are about. */
export function linesWith(problems: readonly Problem[], text: string): Map<number, string> {
  const lines = new SourceLines(text);
  return new Map(problems.map(({ line }) => [line, lines.line(line) ?? '']));
}

/** The problem of a file that cannot be read or written. */
function failure(file: string, error: unknown): Problem[] {
  const list = new ProblemList(file);
  const reason = error instanceof Error ? error.message : String(error);
  list.add('file-unreadable', { line: 1, column: 1 }, `Unexpected failure: ${reason}`);
  return list.problems;
}

/** A text with its problems, and how many were mended in it. */
interface Mended {
  text: string;
  problems: Problem[];
  mended: number;
}

/**
 * Makes fixes until none is left.
 *
 * @param problems of the text as it is
 * @param check finds the problems of the text as it will be
 */
export function mend(
  text: string,
  problems: readonly Problem[],
  check: (text: string) => Problem[],
): Mended {
  let now = { text, problems: [...problems], mended: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixes = now.problems.flatMap(({ fix }) => fix ?? []);
    const { text: after, applied } = applyFixes(now.text, fixes);
    if (applied === 0 || after === now.text) break;
    now = { text: after, problems: check(after), mended: now.mended + applied };
  }
  return now;
}

async function checkText(file: string, { rules, fix, published }: CheckOptions): Promise<Mended> {
  const bytes = await readFile(file);
  // Decoded as the places count, also where some bytes are not UTF-8.
  const text = bytes.toString('utf8');
  const list = new ProblemList(file);
  decodeText(bytes, list);
  if (list.problems.length > 0) {
    return { text, problems: applyRuleSettings(list.problems, rules), mended: 0 };
  }
  const check = (now: string) =>
    applyRuleSettings(findAddressedProblems(now, file, published), rules);
  const found = { text, problems: check(text), mended: 0 };
  const after = fix ? mend(text, found.problems, check) : found;
  if (after.mended > 0) await replaceFile(file, after.text);
  return after;
}

/**
 * Checks one file, and mends it where that is asked for. A file that is not
 * UTF-8 is left as it is.
 *
 * @param file its path, which the problems will name
 * @returns what is wrong with the file as it is then; never throws on any file
 */
export async function checkFile(file: string, options: CheckOptions): Promise<CheckedFile> {
  try {
    const { text, problems, mended } = await checkText(file, options);
    return { file, problems, lines: linesWith(problems, text), mended, isLost: false };
  } catch (error) {
    const problems = applyRuleSettings(failure(file, error), options.rules);
    if (!options.fix) return { file, problems, lines: new Map(), mended: 0, isLost: true };
    // What cannot be written may be read none the less.
    const asItIs = await checkFile(file, { ...options, fix: false });
    return asItIs.isLost
      ? asItIs
      : { ...asItIs, problems: [...problems, ...asItIs.problems], isLost: true };
  }
}
