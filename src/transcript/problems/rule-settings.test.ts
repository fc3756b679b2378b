import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { applyRuleSettings, isSettable } from './rule-settings.ts';
import { RULES } from './rules.ts';

const { problems } = compile('---\ntitle: T\nlanguag: en\n---\n\n(0:99) **Ada:** It is.\n', 'a.md');

const severities = (...args: Parameters<typeof applyRuleSettings>) =>
  applyRuleSettings(...args).map(({ rule, severity }) => `${rule} ${severity}`);

test('without settings every problem is as grave as its rule', () => {
  expect(applyRuleSettings(problems, {})).toEqual(problems);
});

test('a rule is as grave as it is set, or silent, and nothing else of a problem changes', () => {
  expect(severities(problems, { 'time-invalid': 'hint' })).toEqual([
    'front-matter-unknown-key warning',
    'time-invalid hint',
  ]);
  expect(
    severities(problems, { 'time-invalid': 'off', 'front-matter-unknown-key': 'error' }),
  ).toEqual(['front-matter-unknown-key error']);
  const [, changed] = applyRuleSettings(problems, { 'time-invalid': 'warning' });
  expect(changed).toEqual({ ...problems[1], severity: 'warning' });
  expect(problems[1]?.severity).toBe('error');
});

test('applied again, the settings change nothing', () => {
  const settings = { 'time-invalid': 'hint', 'front-matter-unknown-key': 'off' } as const;
  const once = applyRuleSettings(problems, settings);
  expect(applyRuleSettings(once, settings)).toEqual(once);
});

test('the rules about the settings themselves cannot be set', () => {
  const fixed = Object.keys(RULES).filter((rule) => !isSettable(rule));
  expect(fixed).toEqual(['settings-syntax', 'settings-value', 'settings-unknown-key']);
  const problem = { ...problems[0], rule: 'settings-value', severity: 'error' } as const;
  expect(severities([problem] as typeof problems, { 'settings-value': 'off' })).toEqual([
    'settings-value error',
  ]);
});
