export { type Compilation, compile } from './compile.ts';
export { findProblems } from './find-problems.ts';
export { applyFixes } from './fixes.ts';
export { formatTranscript } from './format.ts';
export { languageTag } from './front-matter-schema.ts';
export * from './model.ts';
export {
  type Fix,
  formatProblem,
  formatProblemWithHint,
  hasErrors,
  type Place,
  type Problem,
  ProblemList,
} from './problems.ts';
export type { Facts } from './reading.ts';
export {
  applyRuleSettings,
  isSettable,
  RULE_SETTINGS,
  type RuleSettings,
  SEVERITIES,
} from './rule-settings.ts';
export { RULES, type RuleId, type Severity } from './rules.ts';
export { SourceLines } from './source-lines.ts';
export { formatIsoDuration, formatTimecode } from './timecode.ts';
export { countWords, firstWords } from './words.ts';
export { readYaml, type YamlNames } from './yaml-values.ts';
