import { parseArgs } from 'node:util';
import { SEVERITIES, type Severity } from '../transcript/index.ts';
import { UsageError } from './usage-error.ts';

/** How a check may be reported. */
export const FORMATS = ['text', 'json', 'github'] as const;

/** What `verbatim check` was asked to do. */
export interface CheckArguments {
  /** Files and folders; none means all of `content/`. */
  names: string[];
  format: (typeof FORMATS)[number];
  /** The least grave problems that are shown. */
  severity: Severity;
  fix: boolean;
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  value: string,
  option: string,
): Choice {
  const choice = choices.find((one) => one === value);
  if (choice) return choice;
  throw new UsageError(`unknown ${option} ${value}, expected ${choices.join(', ')}`);
}

/**
 * Reads the arguments of `verbatim check`.
 *
 * @throws where an option or its value is not known
 */
export function readCheckArguments(args: string[]): CheckArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      severity: { type: 'string', default: 'hint' },
      fix: { type: 'boolean', default: false },
    },
  });
  return {
    names: positionals,
    format: oneOf(FORMATS, values.format, 'format'),
    severity: oneOf(SEVERITIES, values.severity, 'severity'),
    fix: values.fix,
  };
}
