import type { Fix, Problem, RuleId, Severity } from '../transcript/index.ts';
import type { Report } from './checked.ts';

/** A problem with all its fields, always in this order: programs rely on both. */
interface ProblemRecord {
  file: string;
  line: number;
  column: number;
  length: number;
  severity: Severity;
  rule: RuleId;
  message: string;
  hint: string;
  fix: Fix | null;
}

function recordOf(problem: Problem): ProblemRecord {
  const { file, line, column, length = 1, severity, rule, message, hint, fix } = problem;
  return {
    file,
    line,
    column,
    length,
    severity,
    rule,
    message,
    hint,
    fix: fix ? fixOf(fix) : null,
  };
}

function fixOf({ from, to, text }: Fix): Fix {
  return {
    from: { line: from.line, column: from.column },
    to: { line: to.line, column: to.column },
    text,
  };
}

/** Reports for programs: one JSON object, `{ problems, counts }`, behind the last file. */
export function jsonReport(): Report {
  const records: ProblemRecord[] = [];
  return {
    file: ({ problems }) => {
      for (const problem of problems) records.push(recordOf(problem));
      return '';
    },
    end: ({ transcripts, errors, warnings, hints, mended }) => {
      const counts = { transcripts, errors, warnings, hints, mended };
      return `${JSON.stringify({ problems: records, counts }, undefined, 2)}\n`;
    },
  };
}
