import type { AstroIntegrationLogger } from 'astro';
import { formatProblemWithHint, type Problem } from '../transcript/index.ts';

/** Prints errors and warnings, each with the way to mend it; hints are on request. */
export function report(logger: AstroIntegrationLogger, problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (problem.severity === 'error') logger.error(formatProblemWithHint(problem));
    else if (problem.severity === 'warning') logger.warn(formatProblemWithHint(problem));
  }
}
