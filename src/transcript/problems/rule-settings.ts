import type { Problem } from './problems.ts';
import type { RuleId, Severity } from './rules.ts';

/** Every severity, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** What a publisher may make of a rule: another severity, or nothing at all. */
export const RULE_SETTINGS = ['off', ...SEVERITIES] as const;

/** How grave the problems of some rules are to a site; the other rules stay as they are. */
export type RuleSettings = Readonly<Partial<Record<RuleId, (typeof RULE_SETTINGS)[number]>>>;

/** Whether a site may set a rule: those about the settings are read from the file that they judge. */
export function isSettable(rule: string): boolean {
  return !rule.startsWith('settings-');
}

/**
 * Gives problems the severities that a site has set, and leaves out those of
 * rules that are off.
 *
 * @param problems as the compiler found them, or as this returned them
 * @param settings the site's
 */
export function applyRuleSettings(problems: readonly Problem[], settings: RuleSettings): Problem[] {
  return problems.flatMap((problem) => {
    const setting = isSettable(problem.rule) ? settings[problem.rule] : undefined;
    if (setting === 'off') return [];
    return [setting === undefined ? problem : { ...problem, severity: setting }];
  });
}
