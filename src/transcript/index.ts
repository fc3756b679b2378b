export { type Compilation, compile, withAddresses } from './compile.ts';
export { formatTranscript } from './format/format.ts';
export { day, languageTag, text } from './front-matter/front-matter-schema.ts';
export { headPlace, readHead } from './front-matter/head.ts';
export { nearest } from './front-matter/near-keys.ts';
export type { YamlNames } from './front-matter/schema-problems.ts';
export { yamlPlace } from './front-matter/yaml-places.ts';
export { readYaml } from './front-matter/yaml-values.ts';
export { countWords, firstWords } from './markdown/words.ts';
export { markedTurn, type TurnMark } from './marked-turns.ts';
export * from './model.ts';
export { findProblems } from './problems/find-problems.ts';
export { applyFixes } from './problems/fixes.ts';
export {
  type Fix,
  formatProblem,
  formatProblemWithHint,
  hasErrors,
  type Place,
  type Problem,
  ProblemList,
} from './problems/problems.ts';
export {
  applyRuleSettings,
  isSettable,
  RULE_SETTINGS,
  type RuleSettings,
  SEVERITIES,
} from './problems/rule-settings.ts';
export { RULES, type RuleId, type Severity } from './problems/rules.ts';
export { SourceLines } from './problems/source-lines.ts';
export type { Facts } from './reading.ts';
export { formatTimecode } from './timecode.ts';
