import { readFile } from 'node:fs/promises';
import { compileBytes } from '../loader/transcript-file.ts';
import {
  applyFixes,
  applyRuleSettings,
  compile,
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
}

/** How often a file is mended and checked again: fixes that undo each other would go on for ever. */
const MOST_ROUNDS = 10;

/** The lines that problems are about. */
export function linesWith(problems: readonly Problem[], text: string): Map<number, string> {
  const lines = new SourceLines(text);
  return new Map(problems.map(({ line }) => [line, lines.line(line) ?? '']));
}

/** A file that could not be read or written, with the reason. */
function lost(file: string, error: unknown): CheckedFile {
  const list = new ProblemList(file);
  const reason = error instanceof Error ? error.message : String(error);
  list.add('file-unreadable', { line: 1, column: 1 }, `Unexpected failure: ${reason}`);
  return { file, problems: list.problems, lines: new Map(), mended: 0, isLost: true };
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
): { text: string; problems: Problem[]; mended: number } {
  let now = { text, problems: [...problems], mended: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixes = now.problems.flatMap(({ fix }) => fix ?? []);
    const { text: after, applied } = applyFixes(now.text, fixes);
    if (applied === 0 || after === now.text) break;
    now = { text: after, problems: check(after), mended: now.mended + applied };
  }
  return now;
}

/**
 * Checks one file, and mends it where that is asked for. A file that is not
 * UTF-8 is left as it is.
 *
 * @param file its path, which the problems will name
 * @returns what is wrong with the file as it is then; never throws on any file
 */
export async function checkFile(file: string, { rules, fix }: CheckOptions): Promise<CheckedFile> {
  try {
    const bytes = await readFile(file);
    const { problems } = await compileBytes(bytes, file, compile);
    const checked = {
      // Decoded as the places count, also where some bytes are not UTF-8.
      text: bytes.toString('utf8'),
      problems: applyRuleSettings(problems, rules),
      mended: 0,
    };
    const after = fix
      ? mend(checked.text, checked.problems, (text) =>
          applyRuleSettings(compile(text, file).problems, rules),
        )
      : checked;
    if (after.mended > 0) await replaceFile(file, after.text);
    const lines = linesWith(after.problems, after.text);
    return { file, problems: after.problems, lines, mended: after.mended, isLost: false };
  } catch (error) {
    return lost(file, error);
  }
}
