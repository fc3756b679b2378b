/** How grave a problem is: an error fails the build, a warning is listed, a hint is on request. */
export type Severity = 'error' | 'warning' | 'hint';

interface Rule {
  severity: Severity;
  /** How to mend it. */
  hint: string;
}

/** Every rule that a transcript is checked against, by its id. */
export const RULES = {
  encoding: {
    severity: 'error',
    hint: 'Save the file as UTF-8; editors offer it under “Save as” or “Save with encoding”.',
  },
  'file-unreadable': {
    severity: 'error',
    hint: 'See that the file is there and that you may read it.',
  },
  'empty-file': {
    severity: 'error',
    hint: 'Write the front matter and the transcript, or delete the file.',
  },
  'front-matter-missing': {
    severity: 'warning',
    hint: 'Begin the file with “---”, a line “title: …” and another “---”.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    hint: 'End the front matter with a line that holds “---” alone.',
  },
  'front-matter-syntax': {
    severity: 'error',
    hint: 'Quote values that hold a colon, a “#” or a quotation mark.',
  },
  'front-matter-value': {
    severity: 'error',
    hint: 'README lists what each key of the front matter takes.',
  },
  'front-matter-unknown-key': {
    severity: 'warning',
    hint: 'Remove the key or correct its spelling; README lists the keys.',
  },
  'title-missing': {
    severity: 'error',
    hint: 'Add “title: …” to the front matter.',
  },
  'speaker-unknown': {
    severity: 'warning',
    hint: 'Add the name to “speakers” in the front matter, or as an alias of one who is there.',
  },
  'speaker-resolved': {
    severity: 'hint',
    hint: 'Add the short form as an alias of the speaker it stands for, or of another.',
  },
  'label-once': {
    severity: 'hint',
    hint: 'If this is a speaker, declare the name under “speakers” in the front matter.',
  },
  'guest-ambiguous': {
    severity: 'warning',
    hint: 'Label the answers, or leave one speaker with the role “guest”.',
  },
  'turn-empty': {
    severity: 'warning',
    hint: 'Write the words below the name or the time, or remove it.',
  },
  'nesting-deep': {
    severity: 'warning',
    hint: 'Remove markers such as “>” or “*” that stand by the dozen; all is kept as plain text.',
  },
  'time-invalid': {
    severity: 'error',
    hint: 'Write minutes and seconds below 60: “1:05”, “12:05”, “1:02:03”.',
  },
  'time-backwards': {
    severity: 'warning',
    hint: 'Correct the time if it is a slip; joined recordings may start again at 0:00.',
  },
  'turns-none': {
    severity: 'warning',
    hint: 'Begin each turn with a name and a colon, a time in brackets, or both.',
  },
  'link-unsafe': {
    severity: 'warning',
    hint: 'Use an address that begins with https:, http: or mailto:, or a path of this site.',
  },
  'settings-syntax': {
    severity: 'error',
    hint: 'Quote values that hold a colon, a “#” or a quotation mark.',
  },
  'settings-value': {
    severity: 'error',
    hint: 'README lists the keys of the site’s settings under “The site”.',
  },
  'settings-unknown-key': {
    severity: 'warning',
    hint: 'Remove the key or correct its spelling; README lists the keys under “The site”.',
  },
  'slug-duplicate': {
    severity: 'error',
    hint: 'Rename one of the files: the name is the interview’s address.',
  },
  'slug-invalid': {
    severity: 'error',
    hint: 'Use a letter or a digit in the file name: the name is the interview’s address.',
  },
} as const satisfies Record<string, Rule>;

/** The id of a rule. */
export type RuleId = keyof typeof RULES;

/** A place in a source file; line and column count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** Something in a source file that a publisher should know about. */
export interface Problem extends Place {
  rule: RuleId;
  severity: Severity;
  file: string;
  message: string;
  hint: string;
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
   * @param hint a better way to mend it than the rule's own, where there is one
   */
  add(rule: RuleId, place: Place, message: string, hint: string = RULES[rule].hint): void {
    const { severity } = RULES[rule];
    const { line, column } = place;
    this.problems.push({ rule, severity, file: this.#file, line, column, message, hint });
  }
}

/** The problems in the order of their places. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** Writes a problem on one line, as compilers do: `file:line:column severity rule message`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, message } = problem;
  return `${file}:${line}:${column} ${severity} ${rule} ${message}`;
}

/** Writes a problem and, on a second line, the way to mend it. */
export function formatProblemWithHint(problem: Problem): string {
  return `${formatProblem(problem)}\n  ${problem.hint}`;
}

/** Whether any of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
