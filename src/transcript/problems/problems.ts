import { RULES, type RuleId, type Severity } from './rules.ts';

/** A place in a source file; line and column count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** A change of a source file that mends a problem and no spoken word. */
export interface Fix {
  /** What is replaced, from here … */
  from: Place;
  /** … up to here; the same place where something is only added. */
  to: Place;
  text: string;
}

/** Something in a source file that a publisher should know about. */
export interface Problem extends Place {
  rule: RuleId;
  severity: Severity;
  file: string;
  message: string;
  hint: string;
  /** Characters of the line that it is about, where it is about more than one. */
  length?: number;
  /** How a program may mend it, where that is safe. */
  fix?: Fix;
}

/** What a problem may say besides. */
interface Details {
  /** A better way to mend it than the rule's own. */
  hint?: string;
  length?: number;
  fix?: Fix;
}

/** Gathers the problems of one file; one is made per compilation. */
export class ProblemList {
  readonly problems: Problem[] = [];
  readonly #file: string;

  /** @param file the path that the problems will name */
  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Reports a problem.
   *
   * @param rule the rule that is broken; it gives severity and hint
   * @param place line and column in the source file
   * @param message what is unexpected, and what was expected
   */
  add(rule: RuleId, place: Place, message: string, details: Details = {}): void {
    const { severity, hint } = RULES[rule];
    const { line, column } = place;
    this.problems.push({
      rule,
      severity,
      file: this.#file,
      line,
      column,
      message,
      hint,
      ...details,
    });
  }
}

/** The problems in the order of their places. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** What a terminal or a log would obey, or be turned around by. */
const RE_DRIVING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A name or words of somebody else's, as a terminal may show them. */
function showable(text: string): string {
  return text.replace(RE_DRIVING, '\uFFFD');
}

/** Writes a problem on one line, as compilers do: `file:line:column severity rule message`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, message } = problem;
  return showable(`${file}:${line}:${column} ${severity} ${rule} ${message}`);
}

/** Writes a problem and, on a second line, the way to mend it. */
export function formatProblemWithHint(problem: Problem): string {
  return `${formatProblem(problem)}\n  ${showable(problem.hint)}`;
}

/** Whether any of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
