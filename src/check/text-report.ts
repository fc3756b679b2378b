import type { Problem, Severity } from '../transcript/index.ts';
import { showable } from './cells.ts';
import type { CheckedFile, Report } from './checked.ts';
import { excerptOf } from './excerpt.ts';

/** What a part of the report is, for its colour. */
export type Role = Severity | 'place' | 'aside';

/** How the text report is to look. */
export interface TextStyle {
  /** Terminal columns. */
  width: number;
  /** Colours a text, or leaves it as it is. */
  paint(role: Role, text: string): string;
  /** The folder of the rules' pages as readers get at it; absent where it is not there. */
  docs?: string;
}

const LEAST_ROOM = 20;
const LEAST_GUTTER = 4;

/** The line of a problem, numbered, and below it a mark at the place. */
function showPlace(problem: Problem, source: string, { width, paint }: TextStyle): string[] {
  const { line, column, length = 1, severity } = problem;
  const gutter = Math.max(LEAST_GUTTER, String(line).length);
  const room = Math.max(LEAST_ROOM, width - gutter - ' | '.length);
  const { text, before, marked, words } = excerptOf(source, column - 1, length, room);
  const mark = words === undefined ? `${' '.repeat(before)}${'^'.repeat(marked)}` : `at “${words}”`;
  const bar = (label: string) => paint('aside', `${label.padStart(gutter)} | `);
  return [`${bar(String(line))}${text}`, `${bar('')}${paint(severity, mark)}`];
}

function showProblem(problem: Problem, source: string | undefined, style: TextStyle): string {
  const { file, line, column, severity, rule, message, hint } = problem;
  const place = style.paint('place', showable(`${file}:${line}:${column}`));
  const lines = [`${place} ${style.paint(severity, `${severity} ${rule}`)} ${showable(message)}`];
  // An empty line has nothing to be seen.
  if (source?.trim()) lines.push(...showPlace(problem, source, style));
  lines.push(`  ${showable(hint)}`);
  if (style.docs !== undefined) lines.push(`  ${style.paint('aside', `${style.docs}${rule}.md`)}`);
  return `${lines.join('\n')}\n\n`;
}

/**
 * Reports for people: each problem with its line, a mark at the place, the way
 * to mend it, and the page that tells more.
 */
export function textReport(style: TextStyle): Report {
  return {
    file: ({ problems, lines }: CheckedFile) =>
      problems.map((problem) => showProblem(problem, lines.get(problem.line), style)).join(''),
    end: () => '',
  };
}
