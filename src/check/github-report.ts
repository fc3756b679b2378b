import type { Problem } from '../transcript/index.ts';
import type { Report } from './checked.ts';

/** What GitHub calls the severities. */
const COMMANDS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

/** What a terminal would obey that shows the log, and no command stands for. */
const RE_DRIVING = /(?![\r\n])\p{Cc}/gu;

function escapeData(text: string): string {
  return text.replaceAll(RE_DRIVING, '\uFFFD').replaceAll(/[%\r\n]/g, (one) => ESCAPES[one] ?? one);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(/[:,]/g, (one) => ESCAPES[one] ?? one);
}

function commandOf(problem: Problem): string {
  const { file, line, column, length = 1, severity, rule, message, hint } = problem;
  const properties = { file, line, col: column, endColumn: column + length, title: rule };
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${list}::${escapeData(`${message}\n${hint}`)}\n`;
}

/**
 * Reports as workflow commands, which GitHub Actions shows beside the lines of
 * a change; `endColumn` is the column behind the place.
 */
export function githubReport(): Report {
  return {
    file: ({ problems }) => problems.map(commandOf).join(''),
    end: () => '',
  };
}
